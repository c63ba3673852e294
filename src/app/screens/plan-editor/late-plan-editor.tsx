import { withLateIcons } from "../../components/icons.ts";
import { useLazy } from "../../hooks/use-lazy.ts";
import { Opening } from "../opening.tsx";

const load = () => withLateIcons(import("./plan-desk.tsx"));

/** Writing plans: its own part, because it is done a few times a year. `id`: of a draft; empty for the list. */
export const LatePlanEditor = ({ id }: { readonly id: string }) => {
  const part = useLazy("plan-editor", load);
  return part ? <part.PlanDesk id={id} /> : <Opening />;
};
