import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { type Day, yearOf } from "../../../domain/day.ts";
import type { FundingSource } from "../../../domain/registers/funding.ts";
import { TaskRef } from "../../../domain/task.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { DateField } from "../../components/date-field.tsx";
import { TextField } from "../../components/text-field.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { useTyped } from "../../hooks/use-typed.ts";
import { fundingVi } from "../../vi/funding.ts";
import { Opening } from "../opening.tsx";
import { FundingSlot } from "./funding-slot.tsx";
import { MoneyField } from "./money-field.tsx";
import type { Funding, FundingUseEntry } from "./use-funding.ts";

const vi = fundingVi.useForm;

interface UseValues {
  readonly on: Day | null;
  readonly task: TaskRef | null;
  readonly source: FundingSource;
  readonly amountDong: number | null;
  readonly content: string;
  readonly paper: string;
}

type Problem = "on" | "amount" | "content" | "storage" | null;

interface FundingUseFormProps {
  readonly funding: Funding;
  /** Null: a new one. */
  readonly entry: FundingUseEntry | null;
}

/** `/kinh-phi/chi/moi` (`?task=`) and `/kinh-phi/chi/:id`; on disk as it is typed. */
export const FundingUseForm = ({ funding: { tasks }, entry }: FundingUseFormProps) => {
  const { registers, diary } = useServices();
  const { route, query } = useLocation();
  const wanted = TaskRef.safeParse(query["task"]).data ?? null;
  const saved = entry ? savedOf(entry) : { ...blankOn(diary.today()), task: wanted };
  const form = `fundingUse:${entry?.id ?? wanted ?? "moi"}`;
  const { values, set, clear } = useTyped<UseValues>(form, saved);
  const [problem, setProblem] = useState<Problem>(null);
  const heading = entry ? vi.edit : vi.add;
  usePage(heading);
  if (!values) return <Opening />;

  const write = async (fields: Partial<FundingUseEntry["values"]>): Promise<void> => {
    const written = await registers.write("fundingUse", [{ id: entry?.id, fields }]);
    if (!written.ok) return setProblem("storage");
    await clear();
    route(`/kinh-phi?nam=${yearOf(values.on ?? diary.today())}`);
  };
  const handleSave = () => {
    const { on, amountDong } = values;
    if (on === null) return setProblem("on");
    if (amountDong === null || amountDong === 0) return setProblem("amount");
    if (values.content.trim() === "") return setProblem("content");
    const said = { ...values, on, amountDong };
    return write(entry ? changed(said, entry) : said);
  };
  const handleChange = (patch: Partial<UseValues>) => {
    setProblem(null);
    set(patch);
  };

  return (
    <div class="screen">
      <AppBar title={heading} backHref="/kinh-phi" isClosing />
      <main>
        <UseFields values={values} problem={problem} tasks={tasks} onChange={handleChange} />
      </main>
      <footer class="foot">
        {problem === "storage" && <p role="alert">{fundingVi.notKept}</p>}
        <div class={entry ? "pair" : undefined}>
          {entry && (
            <Button variant="quiet" onClick={() => write({ deleted: true })}>
              {vi.remove}
            </Button>
          )}
          <Button onClick={handleSave}>{vi.save}</Button>
        </div>
      </footer>
    </div>
  );
};

interface UseFieldsProps extends Pick<Funding, "tasks"> {
  readonly values: UseValues;
  readonly problem: Problem;
  readonly onChange: (patch: Partial<UseValues>) => void;
}

const UseFields = ({ values, problem, tasks, onChange }: UseFieldsProps) => (
  <div class="fields">
    <DateField
      label={vi.on}
      value={values.on}
      error={problem === "on" ? vi.needDay : undefined}
      onChange={(on) => onChange({ on })}
    />
    <TextField
      label={vi.content}
      maxLength={300}
      value={values.content}
      error={problem === "content" ? vi.needContent : undefined}
      onInput={(content) => onChange({ content })}
    />
    <MoneyField
      label={fundingVi.amount}
      value={values.amountDong}
      error={problem === "amount" ? fundingVi.needAmount : undefined}
      onChange={(amountDong) => onChange({ amountDong })}
    />
    <FundingSlot
      tasks={tasks}
      task={values.task}
      source={values.source}
      onTask={(task) => onChange({ task })}
      onSource={(source) => onChange({ source })}
    />
    <TextField
      label={vi.paper}
      hint={vi.paperHint}
      isOptional
      maxLength={100}
      value={values.paper}
      onInput={(paper) => onChange({ paper })}
    />
  </div>
);

const blankOn = (on: Day): UseValues => ({
  ...{ on, task: null, source: "own", amountDong: null, content: "", paper: "" },
});

const savedOf = ({ values }: FundingUseEntry): UseValues => ({
  on: values.on,
  task: values.task,
  source: values.source,
  amountDong: values.amountDong,
  content: values.content,
  paper: values.paper ?? "",
});

/** Only what was touched: what a colleague writes at the same time into another field stays. */
const changed = (said: UseValues, entry: FundingUseEntry): Partial<FundingUseEntry["values"]> => {
  const saved = savedOf(entry);
  return Object.fromEntries(
    Object.entries(said).filter(([name, value]) => value !== saved[name as keyof UseValues]),
  ) as Partial<FundingUseEntry["values"]>;
};
