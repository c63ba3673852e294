import { useState } from "preact/hooks";
import { addMonths, type Day, type Month, monthOf, yearOf } from "../../../domain/day.ts";
import { taskOn } from "../../../domain/plan-amendment.ts";
import { isYearly, type TaskRule } from "../../../domain/schedule.ts";
import type { Task } from "../../../domain/task.ts";
import { type Unit, type UnitId, unitNameOn } from "../../../domain/unit.ts";
import { ChipGroup } from "../../components/chip-group.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { Switch } from "../../components/switch.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useServices } from "../../hooks/use-services.ts";
import { monthTitle } from "../../vi/format.ts";
import { planEditorVi } from "../../vi/plan-editor.ts";
import styles from "./plan-editor.module.css";
import { RuleFields } from "./rule-fields.tsx";
import { SheetActions } from "./sheet-actions.tsx";
import type { OpenDraft } from "./use-plan-desk.ts";

const vi = planEditorVi.amend;

interface AmendSheetProps {
  readonly open: OpenDraft;
  readonly task: Task;
  readonly onClose: () => void;
}

interface Amending {
  readonly rule: TaskRule;
  readonly from: Month;
  /** Null: all. */
  readonly units: readonly UnitId[] | null;
  readonly note: string;
}

/** Another number from a month on, for all units or for some: months before it stay as they were counted. */
export const AmendSheet = ({ open, task, onClose }: AmendSheetProps) => {
  const { diary } = useServices();
  const today = diary.today();
  const months = monthsOf(open, today);
  const now = monthOf(today);
  const [amending, setAmending] = useState<Amending>(() => {
    const from = months.find((month) => month >= now) ?? months[0] ?? now;
    const { rule } = taskOn(open.plan, task, "" as UnitId, `${from}-01` as typeof today);
    return { rule, from, units: null, note: "" };
  });
  const [problem, setProblem] = useState<string | null>(null);
  const set = (patch: Partial<Amending>) => {
    setProblem(null);
    setAmending({ ...amending, ...patch });
  };

  const handleSave = async () => {
    if (amending.units?.length === 0) return setProblem(vi.needUnits);
    const amendments = [...(open.draft.amendments ?? []), { ...amending, task: task.ref }];
    if (await open.write({ amendments })) onClose();
    else setProblem(planEditorVi.notKept);
  };

  return (
    <Sheet title={planEditorVi.tasks.changeOf(task.title)} onClose={onClose} keepsOnTouchOutside>
      <div class={styles["form"]}>
        <SelectField
          label={vi.from}
          options={months.map((value) => ({ value, label: monthTitle(value) }))}
          value={amending.from}
          hint={hintOf(amending, now)}
          onChange={(from) => from && set({ from })}
        />
        <Switch
          label={vi.end}
          hint={vi.endHint}
          isOn={amending.rule.kind === "onDemand"}
          onChange={(isOn) => set({ rule: isOn ? { kind: "onDemand" } : task.rule })}
        />
        <RuleFields rule={amending.rule} year={open.plan.year} onChange={(rule) => set({ rule })} />
        <Who units={amending.units} onChange={(units) => set({ units })} />
        <TextField
          label={vi.note}
          isOptional
          maxLength={500}
          value={amending.note}
          onInput={(note) => set({ note })}
        />
        <SheetActions problem={problem} onCancel={onClose} onSave={() => void handleSave()} />
      </div>
    </Sheet>
  );
};

const hintOf = ({ from, rule }: Amending, now: Month): string | undefined => {
  if (from < now) return vi.past;
  return isYearly(rule) ? vi.year : undefined;
};

/** From the first month of a plan to the last one of its year; one that nothing took over from holds longer. */
export const monthsOf = ({ plan, known }: OpenDraft, today: Day): readonly Month[] => {
  const { inForceFrom } = plan;
  const year = known?.plan.succeededOn === null ? Math.max(plan.year, yearOf(today)) : plan.year;
  const months: Month[] = [];
  for (
    let month = monthOf(inForceFrom);
    yearOf(`${month}-01` as typeof inForceFrom) <= year;
    month = addMonths(month, 1)
  )
    months.push(month);
  return months;
};

interface WhoProps {
  readonly units: readonly UnitId[] | null;
  readonly onChange: (units: readonly UnitId[] | null) => void;
}

const Who = ({ units, onChange }: WhoProps) => {
  const { diary } = useServices();
  const below = useUnitsBelow();
  return (
    <>
      <ChipGroup<"all" | "some">
        label={vi.who}
        choice="one"
        options={[
          { value: "all", label: vi.all },
          { value: "some", label: vi.some },
        ]}
        selected={[units === null ? "all" : "some"]}
        onChange={([who]) => onChange(who === "some" ? [] : null)}
      />
      {units !== null && (
        <ChipGroup<UnitId>
          label={vi.units}
          options={below.map((unit) => ({ value: unit.id, label: unitNameOn(unit, diary.today()) }))}
          selected={units}
          onChange={onChange}
        />
      )}
    </>
  );
};

/** Those that a plan of this office may ask something of. */
const useUnitsBelow = (): readonly Unit[] => {
  const { units, actor } = useAccount();
  return units.filter(({ id, level }) => actor.reach.supervised.has(id) && level !== "agency");
};
