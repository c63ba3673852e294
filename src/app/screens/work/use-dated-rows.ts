import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { DatedRow } from "./urgent-rows.ts";

/**
 * All that has a last day besides the tasks of the plan, in no order; empty until it was read, after the first paint.
 * Posting points are long and followed by themselves, so that nothing else that arrives reads them anew.
 */
export const useDatedRows = (): readonly DatedRow[] => {
  const { diary, registers } = useServices();
  const { unit } = useAccount();
  const today = diary.today();
  const rows = useLive(
    async () => (await load()).readDatedRows({ diary, registers }, unit, today),
    [diary, registers, unit, today],
  );
  const reposts = useLive(async () => (await load()).readRepostRows(registers, today), [registers, today]);
  return [...(rows ?? []), ...(reposts ?? [])];
};

const load = () => import("./read-dated-rows.ts");
