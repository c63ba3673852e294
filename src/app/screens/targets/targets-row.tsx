import { useState } from "preact/hooks";
import { tenureOn } from "../../../domain/unit.ts";
import { ItemRow } from "../../components/item-row.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useIdle } from "../../hooks/use-idle.ts";
import { useLazy } from "../../hooks/use-lazy.ts";
import { useServices } from "../../hooks/use-services.ts";
import { targetsVi as vi } from "../../vi/targets.ts";

/** Counting reads the whole year: it waits until the rest of the screen is there. */
const COUNT_AFTER_MS = 300;
const loadMetWords = () => import("./target-routes.tsx").then((part) => part.MetWords);

/** «Chỉ tiêu của xã» in «Thêm», with how many of them are met. */
export const TargetsRow = () => {
  const { unit } = useAccount();
  const { diary } = useServices();
  const [isQuiet, setQuiet] = useState(false);
  useIdle("opened", COUNT_AFTER_MS, () => setQuiet(true));
  const loaded = useLazy("words", loadMetWords);
  const MetWords = isQuiet ? loaded : null;
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
