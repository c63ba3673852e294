import { announceBy, resultBy } from "../../../../domain/activity/dialogue.ts";
import type { Day } from "../../../../domain/day.ts";
import { fieldsVi } from "../../../vi/fields.ts";
import { shortDay } from "../../../vi/format.ts";
import type { LogForm } from "../log-form.ts";
import styles from "./fields.module.css";

const vi = fieldsVi.dialogue;

/** The two days that the law sets around a dialogue, and whether they were kept. */
export const DialogueSteps = ({ form }: { readonly form: LogForm }) => {
  const { values, today } = form;
  const on = values.on ?? today;
  const steps = [
    stepOf(vi.announce(shortDay(announceBy(on))), values.announcedOn, announceBy(on)),
    stepOf(vi.hold(shortDay(on)), on <= today ? on : null, on),
    stepOf(vi.result(shortDay(resultBy(on))), values.resultOn, resultBy(on)),
  ];
  return (
    <div class="field">
      <p class="lb" id="dialogue-steps">
        {vi.steps}
      </p>
      <ol class={styles["steps"]} aria-labelledby="dialogue-steps">
        {steps.map(({ text, state }) => (
          <li key={text} data-state={state}>
            {text}
            {state !== "open" && <b>{state === "late" ? vi.stepLate : vi.stepDone}</b>}
          </li>
        ))}
      </ol>
    </div>
  );
};

const stepOf = (text: string, doneOn: Day | null | undefined, by: Day) => ({
  text,
  state: doneOn ? (doneOn <= by ? "done" : "late") : "open",
});
