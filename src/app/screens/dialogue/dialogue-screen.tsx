import { useState } from "preact/hooks";
import type { ActivityId } from "../../../domain/activity/activity.ts";
import { byUrgency, dialogueSteps, questionState } from "../../../domain/dialogue/dialogue-steps.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { Toast, type ToastContent } from "../../components/toast.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { DraftValues } from "../../services/services.ts";
import { dialogueVi as vi } from "../../vi/dialogue.ts";
import { fullDay, shortDay } from "../../vi/format.ts";
import { saveFields } from "../broadcast/save-fields.ts";
import { NothingHere } from "../nothing-here.tsx";
import { Opening } from "../opening.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import { DialogueStepRows } from "./dialogue-step-rows.tsx";
import { QuestionSheet } from "./question-sheet.tsx";
import { type Dialogue, type Question, useDialogue } from "./use-dialogues.ts";

/** `/doi-thoai/:id`: the dated steps of one dialogue, and its questions. */
export const DialogueScreen = ({ id }: { readonly id: ActivityId }) => {
  const { drafts, diary } = useServices();
  const { user } = useAccount();
  const [open, setOpen] = useState<"new" | Question | null>(null);
  const [toast, setToast] = useState<ToastContent | null>(null);
  const found = useDialogue(id);
  const title = found && (found.dialogue.activity.title || vi.on(fullDay(found.dialogue.activity.on)));
  usePage(title ?? undefined);
  if (found === undefined) return <Opening />;
  if (found === null) return <NothingHere {...vi.gone} />;

  const { dialogue, questions } = found;
  const isOfficer = user.role === "officer";
  const handleSet = async (patch: DraftValues) => {
    const done = await saveFields(drafts, id, patch);
    if (!done.ok) setToast({ message: vi[done.error] });
  };

  return (
    <div class="screen">
      <AppBar title={title ?? vi.title} backHref="/doi-thoai">
        <OutboxChip />
      </AppBar>
      <main>
        <DialogueStepRows
          steps={dialogueSteps(dialogue.activity, diary.today())}
          today={diary.today()}
          onSet={isOfficer ? handleSet : null}
        />
        {questions.length > 0 && <Questions questions={questions} onOpen={setOpen} />}
        <div class="sec" />
        <Group>
          {isOfficer && <ToRecord dialogue={dialogue} questions={questions} onSet={handleSet} />}
          <ItemRow title={vi.record} meta={vi.recordMeta} icon="file-text" href={`/ban-ghi/${id}`} />
        </Group>
        <Toast toast={toast} onDone={() => setToast(null)} />
      </main>
      <footer class="foot">
        <Button icon="plus" onClick={() => setOpen("new")}>
          {vi.addQuestion}
        </Button>
      </footer>
      {open && (
        <QuestionSheet
          dialogue={dialogue}
          question={open === "new" ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
};

interface QuestionsProps {
  readonly questions: readonly Question[];
  readonly onOpen: (question: Question) => void;
}

const Questions = ({ questions, onOpen }: QuestionsProps) => {
  const today = useServices().diary.today();
  return (
    <Group heading={vi.questions}>
      {byUrgency(questions).map((question) => {
        const { values } = question;
        const state = questionState(values, today);
        const words = [
          vi.states[state],
          values.owner ?? "",
          values.dueOn && state !== "answered" ? vi.dueOn(shortDay(values.dueOn)) : "",
        ];
        return (
          <ItemRow
            key={question.id}
            title={values.text}
            meta={words.filter((word) => word !== "").join(" · ")}
            icon={state === "answered" ? "check-square-fill" : "clock-countdown"}
            isUrgent={state === "overdue"}
            onClick={() => onOpen(question)}
          />
        );
      })}
    </Group>
  );
};

interface ToRecordProps {
  readonly dialogue: Dialogue;
  readonly questions: readonly Question[];
  readonly onSet: (patch: DraftValues) => void;
}

/** The record's own figures, which the report takes; offered when the list says otherwise. */
const ToRecord = ({ dialogue: { activity }, questions, onSet }: ToRecordProps) => {
  const answeredCount = questions.filter(({ values }) => values.answeredOn).length;
  const questionCount = questions.length;
  if (questionCount === 0) return null;
  if (activity.questionCount === questionCount && activity.answeredCount === answeredCount) return null;
  return (
    <ItemRow
      title={vi.toRecord(questionCount, answeredCount)}
      icon="check"
      onClick={() => onSet({ questionCount, answeredCount })}
    />
  );
};
