import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { DueWork } from "./read-dated-rows.ts";

/**
 * What is due besides the tasks of the plan; empty until it was read, after the first paint. Posting points are long and
 * followed by themselves, so that nothing else that arrives reads them anew.
 */
export const useDueWork = (): DueWork => {
  const { diary, registers } = useServices();
  const { unit } = useAccount();
  const today = diary.today();
  const due = useLive(
    async () => (await load()).readDueWork({ diary, registers }, unit, today),
    [diary, registers, unit, today],
  );
  const reposts = useLive(async () => (await load()).readRepostRows(registers, today), [registers, today]);
  return { dated: [...(due?.dated ?? []), ...(reposts ?? [])], today: due?.today ?? [] };
};

const load = () => import("./read-dated-rows.ts");
