import type { Plan } from "../../../domain/plan.ts";
import type { PlanChange } from "../../../domain/plan-changes.ts";
import { planChangesVi as vi } from "../../vi/plan-changes.ts";
import { changeWords } from "./change-words.ts";
import styles from "./plan.module.css";

interface ChangeTableProps {
  readonly plan: Plan;
  readonly changes: readonly PlanChange[];
}

/** What was changed, the old words beside the new ones. */
export const ChangeTable = ({ plan, changes }: ChangeTableProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: because what scrolls sideways must scroll by keys too
  <section class={styles["scroll"]} aria-label={vi.title} tabIndex={0}>
    <table class={styles["changes"]}>
      <thead>
        <tr>
          {Object.values(vi.columns).map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.map((change, index) => {
          const { what, before, after, since } = changeWords(change, plan);
          return (
            <tr key={index}>
              <th scope="row">{what}</th>
              <td>{before}</td>
              <td>{after}</td>
              <td>{since}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  </section>
);
