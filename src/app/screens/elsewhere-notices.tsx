import { useLazy } from "../hooks/use-lazy.ts";

const load = async () => (await import("./history/elsewhere-list.tsx")).ElsewhereList;

/** «Bản ghi đã được sửa ở máy khác», where the first screen has it: its words come after the screen. */
export const ElsewhereNotices = () => {
  const List = useLazy("list", load);
  return List && <List />;
};
