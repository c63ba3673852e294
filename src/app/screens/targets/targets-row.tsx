import { tenureOn } from "../../../domain/unit.ts";
import { ItemRow } from "../../components/item-row.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useLazy } from "../../hooks/use-lazy.ts";
import { useServices } from "../../hooks/use-services.ts";
import { targetsVi as vi } from "../../vi/targets.ts";

// Counting reads the whole year: the row is there before.
const loadMetWords = () => import("./target-routes.tsx").then((part) => part.MetWords);

/** «Chỉ tiêu của xã» in «Thêm», with how many of them are met. */
export const TargetsRow = () => {
  const { unit } = useAccount();
  const { diary } = useServices();
  const MetWords = useLazy("words", loadMetWords);
  return (
    <ItemRow
      title={vi.title(tenureOn(unit, diary.today())?.kind ?? "")}
      meta={MetWords ? undefined : vi.meta}
      icon="seal-check"
      href="/chi-tieu"
    >
      {MetWords && <MetWords />}
    </ItemRow>
  );
};
