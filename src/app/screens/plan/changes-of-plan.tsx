import type { Plan } from "../../../domain/plan.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import { planChangesVi as vi } from "../../vi/plan-changes.ts";
import { ChangeTable } from "./change-table.tsx";
import styles from "./plan.module.css";

/** What later publications changed, the latest first; nothing where the plan stands as it was issued. */
export const ChangesOfPlan = ({ plan }: { readonly plan: Plan }) => {
  const { plans } = useServices();
  const publications = useLive(
    // A live query loses its thread over foreign promises.
    async () => (await Promise.resolve(plans())).publications(),
    [plans],
  );
  const changes = publications?.find((each) => each.plan.id === plan.id)?.changes ?? [];
  if (changes.length === 0) return null;
  return (
    <details class={styles["contents"]} open>
      <summary>{vi.title}</summary>
      <ChangeTable plan={plan} changes={[...changes].reverse()} />
    </details>
  );
};
