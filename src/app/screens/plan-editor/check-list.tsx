import type { Plan } from "../../../domain/plan.ts";
import { type PlanFault, type PlanHint, planFaults, planHints } from "../../../domain/plan-faults.ts";
import { Icon } from "../../components/icon.tsx";
import { planEditorVi } from "../../vi/plan-editor.ts";
import styles from "./plan-editor.module.css";

const vi = planEditorVi.check;

interface CheckListProps {
  readonly plan: Plan;
  readonly unread: readonly string[];
}

/** What is missing before publishing, and what may be meant. */
export const CheckList = ({ plan, unread }: CheckListProps) => {
  const faults = planFaults(plan);
  const hints = planHints(plan, unread);
  return (
    <section class="panel pad" aria-label={vi.title}>
      <h2>{vi.title}</h2>
      {faults.length === 0 && (
        <p class="tone-done">
          <Icon name="check" size="s" /> {vi.fine}
        </p>
      )}
      <ul class={styles["checks"]}>
        {faults.map((fault) => (
          <li key={JSON.stringify(fault)} class="tone-danger">
            {faultWords(fault)}
          </li>
        ))}
        {hints.map((hint) => (
          <li key={JSON.stringify(hint)}>{hintWords(hint)}</li>
        ))}
      </ul>
      {unread.map((words) => (
        <p key={words} class="meta">
          {words}
        </p>
      ))}
    </section>
  );
};

const faultWords = (fault: PlanFault): string => {
  const words = vi.faults[fault.kind];
  if ("order" in fault) return `${vi.taskNumber(fault.order)} ${words}`;
  return "title" in fault ? `${fault.title}: ${words}` : words;
};

const hintWords = (hint: PlanHint): string =>
  "title" in hint ? `${hint.title}: ${vi.hints[hint.kind]}` : vi.hints[hint.kind];
