import type { Day } from "../../../domain/day.ts";
import type { TaskRule } from "../../../domain/schedule.ts";
import { DateField } from "../../components/date-field.tsx";
import { NumberField } from "../../components/number-field.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { planEditorVi } from "../../vi/plan-editor.ts";

const vi = planEditorVi.rule;
const KINDS = Object.keys(vi.kinds) as readonly TaskRule["kind"][];

interface RuleFieldsProps {
  readonly rule: TaskRule;
  readonly year: number;
  readonly onChange: (rule: TaskRule) => void;
}

/** How often a task is done. What the plan calls «Thường xuyên» has no number unless somebody chooses one. */
export const RuleFields = ({ rule, year, onChange }: RuleFieldsProps) => (
  <>
    <SelectField
      label={vi.title}
      options={KINDS.map((value) => ({ value, label: vi.kinds[value] }))}
      value={rule.kind}
      hint={rule.kind === "continuous" || rule.kind === "onDemand" ? vi.noNumber : undefined}
      onChange={(kind) => kind && onChange(ruleOf(kind, rule, year))}
    />
    {(rule.kind === "perMonth" || rule.kind === "minPerYear") && (
      <NumberField
        label={vi.times}
        mostDigits={3}
        value={rule.times}
        onChange={(times) => onChange({ ...rule, times: Math.min(366, Math.max(1, times ?? 1)) })}
      />
    )}
    {rule.kind === "once" && (
      <DateField label={vi.by} value={rule.by} onChange={(by) => by && onChange({ kind: "once", by })} />
    )}
  </>
);

/** Another kind keeps the number where it has one. */
const ruleOf = (kind: TaskRule["kind"], before: TaskRule, year: number): TaskRule => {
  switch (kind) {
    case "perMonth":
    case "minPerYear":
      return { kind, times: "times" in before ? before.times : 1 };
    case "once":
      return { kind, by: `${year}-12-31` as Day };
    default:
      return { kind };
  }
};
