import { useState } from "preact/hooks";
import { type ActivityKind, workKinds } from "../../../domain/activity/kind.ts";
import { type Month, monthOf } from "../../../domain/day.ts";
import { clausesOf, type Plan } from "../../../domain/plan.ts";
import { type ClauseId, type Task, type TaskRole, taskIdOf, taskRefOf } from "../../../domain/task.ts";
import { ChipGroup } from "../../components/chip-group.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { useTyped } from "../../hooks/use-typed.ts";
import { monthTitle } from "../../vi/format.ts";
import { kindNames } from "../../vi/kinds.ts";
import { planEditorVi } from "../../vi/plan-editor.ts";
import { monthsOf } from "./amend-sheet.tsx";
import styles from "./plan-editor.module.css";
import { RuleFields } from "./rule-fields.tsx";
import { SheetActions } from "./sheet-actions.tsx";
import type { OpenDraft } from "./use-plan-desk.ts";

const vi = planEditorVi.tasks;
const ROLES = ["lead", "coordinate", "none"] as const satisfies readonly TaskRole[];

interface TaskSheetProps {
  readonly open: OpenDraft;
  /** Null: a new one. */
  readonly task: Task | null;
  readonly onClose: () => void;
}

interface TypedTask {
  readonly task: Task;
  readonly products: string;
  readonly from: Month;
}

export const TaskSheet = ({ open, task, onClose }: TaskSheetProps) => {
  const { diary } = useServices();
  const now = monthOf(diary.today());
  const months = monthsOf(open, diary.today()).filter((month) => month >= now);
  const first = task ?? emptyTask(open.plan);
  const { values, set, clear } = useTyped<TypedTask>(`plan-task:${open.id}:${task?.ref ?? "moi"}`, {
    ...{ task: first, products: first.products.join("\n"), from: months[0] ?? now },
  });
  const [problem, setProblem] = useState<string | null>(null);
  if (!values) return null;
  const isAsked = open.known?.plan.tasks
    .concat(open.known.plan.standingDuties)
    .some(({ ref }) => ref === first.ref);

  const handleSave = async () => {
    const products = values.products.split("\n").map((line) => line.trim());
    const { shortTitle, ...rest } = values.task;
    const written: Task = {
      ...rest,
      ...(shortTitle ? { shortTitle } : {}),
      products: products.filter((line) => line !== ""),
    };
    const isKept = await open.write(withTask(open, written, values.from));
    if (!isKept) return setProblem(planEditorVi.notKept);
    await clear();
    onClose();
  };
  const handleCancel = () => {
    void clear();
    onClose();
  };
  const patch = (part: Partial<Task>) => set({ task: { ...values.task, ...part } });

  return (
    <Sheet title={task ? vi.edit : vi.add} onClose={onClose} keepsOnTouchOutside>
      <div class={styles["form"]}>
        <TaskWords values={values} onTask={patch} onProducts={(products) => set({ products })} />
        {isAsked ? (
          <p class="hint">{planEditorVi.rule.fixed}</p>
        ) : (
          <RuleFields rule={values.task.rule} year={open.plan.year} onChange={(rule) => patch({ rule })} />
        )}
        {!isAsked && open.known && (
          <SelectField
            label={planEditorVi.amend.from}
            options={months.map((value) => ({ value, label: monthTitle(value) }))}
            value={values.from}
            onChange={(from) => from && set({ from })}
          />
        )}
        <TaskKinds task={values.task} plan={open.plan} onTask={patch} />
        <SheetActions problem={problem} onCancel={handleCancel} onSave={() => void handleSave()} />
      </div>
    </Sheet>
  );
};

interface PartProps {
  readonly onTask: (part: Partial<Task>) => void;
}

interface TaskWordsProps extends PartProps {
  readonly values: TypedTask;
  readonly onProducts: (products: string) => void;
}

const TaskWords = ({ values: { task, products }, onTask, onProducts }: TaskWordsProps) => (
  <>
    <TextField label={vi.name} maxLength={80} value={task.title} onInput={(title) => onTask({ title })} />
    <TextField
      label={vi.short}
      isOptional
      hint={vi.shortHint}
      maxLength={24}
      value={task.shortTitle ?? ""}
      onInput={(shortTitle) => onTask({ shortTitle })}
    />
    <TextArea
      label={vi.guidance}
      isOptional
      maxLength={500}
      value={task.guidance}
      onInput={(guidance) => onTask({ guidance })}
    />
    <TextArea label={vi.products} isOptional value={products} onInput={onProducts} />
    <TextField
      label={vi.funding}
      isOptional
      maxLength={300}
      value={task.funding ?? ""}
      onInput={(funding) => onTask({ funding: funding === "" ? null : funding })}
    />
    <ChipGroup<TaskRole>
      label={vi.role}
      choice="one"
      options={ROLES.map((value) => ({ value, label: vi.roles[value] }))}
      selected={[task.communeRole]}
      onChange={([communeRole]) => communeRole && onTask({ communeRole })}
    />
  </>
);

const kindOptions = (kinds: readonly ActivityKind[]) =>
  kinds.map((value) => ({ value, label: kindNames[value] }));

const TaskKinds = ({ task, plan, onTask }: PartProps & { readonly task: Task; readonly plan: Plan }) => (
  <>
    <ChipGroup<ActivityKind>
      label={vi.kinds}
      options={kindOptions(workKinds)}
      selected={task.kinds}
      onChange={(kinds) =>
        onTask({ kinds, countedKinds: task.countedKinds.filter((kind) => kinds.includes(kind)) })
      }
    />
    {task.kinds.length > 0 && (
      <ChipGroup<ActivityKind>
        label={vi.counted}
        options={kindOptions(task.kinds)}
        selected={task.countedKinds}
        onChange={(countedKinds) => onTask({ countedKinds })}
      />
    )}
    <ChipGroup<ClauseId>
      label={clausesOf(plan.text).length > 0 ? vi.sources : vi.noSources}
      options={clausesOf(plan.text)
        .filter(({ text }) => text !== "")
        .map(({ id, text }) => ({ value: id, label: `${id} · ${shortened(text)}` }))}
      selected={task.sources}
      onChange={(sources) => onTask({ sources: sources.slice(0, 10) })}
    />
  </>
);

const SHORT = 48;

const shortened = (text: string): string => (text.length > SHORT ? `${text.slice(0, SHORT)}…` : text);

const emptyTask = (plan: Plan): Task => {
  const taken = new Set([...plan.tasks, ...plan.standingDuties].map(({ ref }) => taskIdOf(ref) as string));
  const free = Array.from({ length: taken.size + 1 }, (_, index) => `PL${index + 1}`).find(
    (id) => !taken.has(id),
  );
  return {
    ...{ ref: taskRefOf(plan.id, (free ?? "PL") as ClauseId), origin: "appendix", title: "", guidance: "" },
    ...{ sources: [], products: [], lead: [], coordinating: [], communeRole: "lead", funding: null },
    ...{ rule: { kind: "continuous" }, kinds: [], countedKinds: [] },
  };
};

/** What is new in a plan that is in force asks for nothing in the months before. */
const withTask = (
  { draft, known }: OpenDraft,
  task: Task,
  from: Month,
): Parameters<OpenDraft["write"]>[0] => {
  const replaced = (tasks: readonly Task[] | undefined): readonly Task[] =>
    (tasks ?? []).map((each) => (each.ref === task.ref ? task : each));
  const isThere = [...(draft.tasks ?? []), ...(draft.standingDuties ?? [])].some(
    ({ ref }) => ref === task.ref,
  );
  if (isThere) return { tasks: replaced(draft.tasks), standingDuties: replaced(draft.standingDuties) };
  if (!known) return { tasks: [...(draft.tasks ?? []), task] };
  return {
    tasks: [...(draft.tasks ?? []), { ...task, rule: { kind: "onDemand" } }],
    amendments: [
      ...(draft.amendments ?? []),
      { task: task.ref, from, units: null, rule: task.rule, note: "" },
    ],
  };
};
