import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { Day } from "../../../domain/day.ts";
import { allTasks } from "../../../domain/plan.ts";
import type { UnitTaskRhythm } from "../../../domain/registers/unit-task.ts";
import { TaskRef } from "../../../domain/task.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { ChipGroup } from "../../components/chip-group.tsx";
import { DateField } from "../../components/date-field.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { useTyped } from "../../hooks/use-typed.ts";
import { unitTaskVi } from "../../vi/unit-task.ts";
import { Opening } from "../opening.tsx";
import type { UnitTaskView } from "./use-unit-tasks.ts";

const vi = unitTaskVi.form;

interface UnitTaskValues {
  readonly title: string;
  readonly rhythm: UnitTaskRhythm;
  readonly startsOn: Day;
  readonly dueOn: Day | null;
  readonly task: TaskRef | null;
  readonly note: string;
}

const RHYTHMS = Object.entries(unitTaskVi.rhythms).map(([value, label]) => ({
  value: value as UnitTaskRhythm,
  label,
}));

/** `/viec-rieng/moi` (`?task=` of the plan) and `/viec-rieng/:id/sua`; on disk as it is typed. */
export const UnitTaskForm = ({ view }: { readonly view: UnitTaskView | null }) => {
  const { registers, diary } = useServices();
  const { route, query } = useLocation();
  const tasks = useLive(async () => {
    const inForce = await diary.planInForce();
    return inForce ? allTasks(inForce.plan) : [];
  }, [diary]);
  const wanted = TaskRef.safeParse(query["task"]).data ?? null;
  const first: UnitTaskValues = { ...blankOn(diary.today()), task: wanted };
  const form = `unitTask:${view?.id ?? wanted ?? "moi"}`;
  const { values, set, clear } = useTyped<UnitTaskValues>(form, view ? savedOf(view) : first);
  const [problem, setProblem] = useState<"title" | "storage" | null>(null);
  const back = view ? `/viec-rieng/${view.id}` : "/viec-rieng";
  const heading = view ? unitTaskVi.edit : unitTaskVi.add;
  usePage(heading);
  if (!values || !tasks) return <Opening />;

  const write = async (fields: Partial<UnitTaskView["entry"]["values"]>, to: string) => {
    const written = await registers.write("unitTask", [{ id: view?.entry.id, fields }]);
    if (!written.ok) return setProblem("storage");
    await clear();
    route(to);
  };
  const handleSave = () => {
    if (values.title.trim() === "") return setProblem("title");
    const said = { ...values, dueOn: values.rhythm === "once" ? values.dueOn : null };
    return write(view ? changed(said, savedOf(view)) : said, back);
  };

  return (
    <div class="screen">
      <AppBar title={heading} backHref={back} isClosing />
      <main>
        <div class="fields">
          <TextField
            label={vi.what}
            hint={vi.whatHint}
            maxLength={200}
            value={values.title}
            error={problem === "title" ? vi.whatMissing : problem === "storage" ? vi.notKept : undefined}
            onInput={(title) => {
              setProblem(null);
              set({ title });
            }}
          />
          <ChipGroup
            label={vi.rhythm}
            choice="one"
            options={RHYTHMS}
            selected={[values.rhythm]}
            onChange={([rhythm]) => rhythm && set({ rhythm })}
          />
          {values.rhythm === "once" ? (
            <DateField
              label={vi.dueOn}
              isOptional
              value={values.dueOn}
              onChange={(dueOn) => set({ dueOn })}
            />
          ) : (
            <DateField
              label={vi.startsOn}
              value={values.startsOn}
              onChange={(startsOn) => startsOn && set({ startsOn })}
            />
          )}
          <SelectField
            label={vi.task}
            isOptional
            options={tasks.map(({ ref, title }) => ({ value: ref, label: title }))}
            value={values.task}
            onChange={(task) => set({ task })}
          />
          <TextArea label={vi.note} isOptional value={values.note} onInput={(note) => set({ note })} />
        </div>
      </main>
      <footer class="foot">
        <div class={view ? "pair" : undefined}>
          {view && (
            <Button variant="quiet" onClick={() => write({ deleted: true }, "/viec-rieng")}>
              {vi.remove}
            </Button>
          )}
          <Button onClick={handleSave}>{vi.save}</Button>
        </div>
      </footer>
    </div>
  );
};

const blankOn = (startsOn: Day): UnitTaskValues => ({
  title: "",
  rhythm: "once",
  startsOn,
  dueOn: null,
  task: null,
  note: "",
});

const savedOf = ({ entry: { values } }: UnitTaskView): UnitTaskValues => ({
  title: values.title,
  rhythm: values.rhythm,
  startsOn: values.startsOn,
  dueOn: values.dueOn ?? null,
  task: values.task ?? null,
  note: values.note ?? "",
});

/** Only what was touched: what a colleague writes at the same time into another field stays. */
const changed = (said: UnitTaskValues, saved: UnitTaskValues): Partial<UnitTaskValues> =>
  Object.fromEntries(
    Object.entries(said).filter(([name, value]) => value !== saved[name as keyof UnitTaskValues]),
  ) as Partial<UnitTaskValues>;
