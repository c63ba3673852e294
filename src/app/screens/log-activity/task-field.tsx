import { useId, useState } from "preact/hooks";
import { type ActivityKind, isWork, workKinds } from "../../../domain/activity/kind.ts";
import { monthOf } from "../../../domain/day.ts";
import { isYearly } from "../../../domain/schedule.ts";
import type { Task } from "../../../domain/task.ts";
import { ChipGroup } from "../../components/chip-group.tsx";
import { Icon } from "../../components/icon.tsx";
import { withLateIcons } from "../../components/icons.ts";
import { SelectField } from "../../components/select-field.tsx";
import { useLazy } from "../../hooks/use-lazy.ts";
import type { Draft } from "../../services/services.ts";
import { monthNumber } from "../../vi/format.ts";
import { kindNames } from "../../vi/kinds.ts";
import { logVi } from "../../vi/log.ts";
import { unitOfTask } from "../../vi/work.ts";
import { TallyOfProgress } from "../tally-of-progress.tsx";
import { ordinalOfDraft, type TaskStanding } from "../task-standing.ts";
import { useTaskStanding } from "../use-task-standing.ts";
import type { LogForm } from "./log-form.ts";
import { type ChosenOwnTask, OwnTaskLine } from "./own-task-rows.tsx";

interface TaskFieldProps {
  readonly draft: Draft;
  readonly form: LogForm;
  readonly onKind: (kind: ActivityKind) => void;
}

/** Which task of the plan it serves, and which of its kinds it is. */
export const TaskField = ({ draft, form, onKind }: TaskFieldProps) => {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const TaskSheet = useLazy("sheet", loadSheet);
  const on = form.values.on ?? form.today;
  const standing = useTaskStanding(form.values.tasks?.[0], on);

  const handleTask = (task: Task | null) => {
    setOpen(false);
    form.set({ tasks: task ? [task.ref] : [], unitTask: null });
    const [usual] = task?.kinds ?? [];
    if (usual && isWork(draft.kind) && !draft.isEdit && !task?.kinds.includes(draft.kind)) onKind(usual);
  };

  const handleOwnTask = ({ id: unitTask, task }: ChosenOwnTask) => {
    setOpen(false);
    form.set({ tasks: task ? [task] : [], unitTask });
  };

  return (
    <>
      <div class="field">
        <span class="lb" id={id}>
          {logVi.task}
        </span>
        <button
          type="button"
          class="input"
          aria-labelledby={`${id} ${id}-task`}
          onClick={() => setOpen(true)}
        >
          {standing?.progress && <TallyOfProgress progress={standing.progress} size={36} isShort />}
          <span class="grow" id={`${id}-task`}>
            <span class="strong">{standing?.task.title ?? logVi.noTask}</span>
            <br />
            <span class="meta">{standing ? ordinalLine(standing, draft, on) : logVi.noTaskHint}</span>
            {form.values.unitTask && <OwnTaskLine id={form.values.unitTask} />}
          </span>
          <Icon name="caret-down" size="s" />
        </button>
        {isOpen && TaskSheet && (
          <TaskSheet
            chosen={standing?.task ?? null}
            ownTask={form.values.unitTask ?? null}
            onTask={handleTask}
            onOwnTask={handleOwnTask}
            onClose={() => setOpen(false)}
          />
        )}
      </div>
      {!draft.isEdit && <KindChoice draft={draft} task={standing?.task ?? null} onKind={onKind} />}
    </>
  );
};

const loadSheet = () => withLateIcons(import("./task-sheet.tsx").then((part) => part.TaskSheet));

const ordinalLine = (standing: TaskStanding, draft: Draft, on: LogForm["today"]): string => {
  const { task, progress } = standing;
  const ordinal = ordinalOfDraft(standing, { id: draft.id, kind: draft.kind, tasks: [task.ref], on });
  const due = progress?.due ?? null;
  return isYearly(task.rule)
    ? logVi.ordinalOfYear(ordinal, due)
    : logVi.ordinal(unitOfTask(task), ordinal, due, monthNumber(monthOf(on)));
};

/** More of them are a list, not chips. */
const FEW_KINDS = 5;

interface KindChoiceProps {
  readonly draft: Draft;
  readonly task: Task | null;
  readonly onKind: (kind: ActivityKind) => void;
}

const KindChoice = ({ draft, task, onKind }: KindChoiceProps) => {
  const kinds = task && task.kinds.length > 0 ? task.kinds : workKinds;
  if (!isWork(draft.kind)) return null;
  if (kinds.length === 1 && kinds[0] === draft.kind) return null;
  if (kinds.length > FEW_KINDS)
    return (
      <SelectField
        label={logVi.kind}
        options={kinds.map((kind) => ({ value: kind, label: kindNames[kind] }))}
        value={draft.kind}
        onChange={(kind) => kind && onKind(kind)}
      />
    );
  return (
    <ChipGroup
      label={logVi.kind}
      choice="one"
      options={kinds.map((kind) => ({ value: kind, label: kindNames[kind] }))}
      selected={[draft.kind]}
      onChange={([kind]) => kind && onKind(kind)}
    />
  );
};
