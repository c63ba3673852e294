import { useState } from "preact/hooks";
import { dialogueSteps, nextStep } from "../../../domain/dialogue/dialogue-steps.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { dialogueStepNames, dialogueVi as vi } from "../../vi/dialogue.ts";
import { fullDay, shortDay } from "../../vi/format.ts";
import { Opening } from "../opening.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import { PlanDialogueSheet } from "./plan-dialogue-sheet.tsx";
import { type Dialogue, type Question, useDialogues } from "./use-dialogues.ts";

/** `/doi-thoai`: every dialogue, scheduled or held, with what comes next for each. */
export const DialoguesScreen = () => {
  const { user } = useAccount();
  const [isPlanning, setPlanning] = useState(false);
  const found = useDialogues();
  usePage(found && vi.title);
  if (!found) return <Opening />;

  const { dialogues, questions } = found;
  const planned = dialogues.filter(({ activity }) => activity.isPlanned === true);
  const held = dialogues.filter(({ activity }) => activity.isPlanned !== true);
  return (
    <div class="screen">
      <AppBar title={vi.title} backHref="/them">
        <OutboxChip />
      </AppBar>
      <main>
        {dialogues.length === 0 && <EmptyState art="users-three" {...vi.empty} />}
        {planned.length > 0 && <Dialogues heading={vi.planned} dialogues={planned} questions={questions} />}
        {held.length > 0 && <Dialogues heading={vi.held} dialogues={held} questions={questions} />}
      </main>
      {user.role === "officer" && (
        <footer class="foot">
          <Button icon="plus" onClick={() => setPlanning(true)}>
            {vi.add}
          </Button>
        </footer>
      )}
      {isPlanning && <PlanDialogueSheet onClose={() => setPlanning(false)} />}
    </div>
  );
};

interface DialoguesProps {
  readonly heading: string;
  readonly dialogues: readonly Dialogue[];
  readonly questions: readonly Question[];
}

const Dialogues = ({ heading, dialogues, questions }: DialoguesProps) => {
  const today = useServices().diary.today();
  return (
    <Group heading={heading}>
      {dialogues.map(({ id, activity }) => {
        const of = questions.filter(({ values }) => values.dialogue === id);
        const pending = of.filter(({ values }) => !values.answeredOn).length;
        const next = nextStep(dialogueSteps(activity, today));
        const words = [
          next ? vi.next(dialogueStepNames[next.kind], shortDay(next.by)) : vi.allDone,
          vi.questionsOf(of.length, pending),
        ];
        return (
          <ItemRow
            key={id}
            title={activity.title || vi.on(fullDay(activity.on))}
            meta={words.filter((word) => word !== "").join(" · ")}
            icon="users-three"
            isUrgent={next?.state === "overdue"}
            href={`/doi-thoai/${id}`}
          />
        );
      })}
    </Group>
  );
};
