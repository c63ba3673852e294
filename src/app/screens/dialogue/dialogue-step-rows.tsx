import type { Day } from "../../../domain/day.ts";
import type { DialogueStep, DialogueStepKind } from "../../../domain/dialogue/dialogue-steps.ts";
import { Button } from "../../components/button.tsx";
import { Group } from "../../components/group.tsx";
import type { DraftValues } from "../../services/services.ts";
import { dialogueStepNames, dialogueVi as vi } from "../../vi/dialogue.ts";
import { fullDay } from "../../vi/format.ts";

interface DialogueStepRowsProps {
  readonly steps: readonly DialogueStep[];
  readonly today: Day;
  /** Null: they only look. */
  readonly onSet: ((patch: DraftValues) => void) | null;
}

/** The steps with their last days, the law behind each, and a button for what can be done now. */
export const DialogueStepRows = ({ steps, today, onSet }: DialogueStepRowsProps) => {
  const isHeld = steps.some(({ kind, doneOn }) => kind === "hold" && doneOn !== null);
  return (
    <Group heading={vi.steps}>
      {steps.map((step) => (
        <li key={step.kind} class={step.state === "overdue" ? "item top attn-bg" : "item top"}>
          <span class="grow">
            <span class="strong lines2">{dialogueStepNames[step.kind]}</span>
            <span class="meta">
              {vi.stepMeta(fullDay(step.by), step.state, step.doneOn && fullDay(step.doneOn))}
            </span>
            {step.kind !== "hold" && (
              <span class="meta">{step.source === null ? vi.custom : vi.source(step.source)}</span>
            )}
            {onSet && step.doneOn === null && mayMark(step, isHeld, today) && (
              <span class="acts">
                <Button
                  variant="soft"
                  isCompact
                  icon="check"
                  onClick={() => onSet(patches[step.kind](today))}
                >
                  {vi.mark[step.kind]}
                </Button>
              </span>
            )}
          </span>
        </li>
      ))}
    </Group>
  );
};

/** Nothing can be held before its day, and no result comes before the dialogue. */
const mayMark = ({ kind, by }: DialogueStep, isHeld: boolean, today: Day): boolean =>
  kind === "announce" || (kind === "hold" ? by <= today : isHeld);

const patches: Readonly<Record<DialogueStepKind, (today: Day) => DraftValues>> = {
  announce: (today) => ({ announcedOn: today }),
  hold: () => ({ isPlanned: false }),
  result: (today) => ({ resultOn: today }),
  post: () => ({ resultPosted: true }),
};
