import { addMonths, type Day, type Month, monthOf } from "../../../domain/day.ts";
import { mayMakeUp } from "../../../domain/progress/make-up.ts";
import { isYearly } from "../../../domain/schedule.ts";
import { SelectField } from "../../components/select-field.tsx";
import { dueVi } from "../../vi/due.ts";
import { monthTitle } from "../../vi/format.ts";
import { useTaskStanding } from "../use-task-standing.ts";
import type { LogForm } from "./log-form.ts";

interface MakeUpFieldProps {
  readonly form: LogForm;
  /** The unit's rule, in months; 0: nothing is made up for. */
  readonly withinMonths: number;
}

/** «Làm bù cho tháng»: only for a task with a number a month, and only as far back as the unit's rule says. */
export const MakeUpField = ({ form, withinMonths }: MakeUpFieldProps) => {
  const on = form.values.on ?? form.today;
  const standing = useTaskStanding(form.values.tasks?.[0], on);
  const chosen = form.values.makesUpFor ?? null;
  const months = earlierMonths(on, withinMonths);
  const isMonthly =
    Boolean(standing?.progress?.due) && !isYearly(standing?.task.rule ?? { kind: "continuous" });
  if (chosen === null && (!isMonthly || months.length === 0)) return null;
  return (
    <SelectField
      label={dueVi.makesUpFor}
      hint={dueVi.makesUpForHint}
      isOptional
      options={[...new Set([...months, ...(chosen ? [chosen] : [])])].map((month) => ({
        value: month,
        label: monthTitle(month),
      }))}
      value={chosen}
      onChange={(makesUpFor) => form.set({ makesUpFor })}
    />
  );
};

const earlierMonths = (on: Day, withinMonths: number): readonly Month[] =>
  Array.from({ length: withinMonths }, (_, index) => addMonths(monthOf(on), -index - 1)).filter((month) =>
    mayMakeUp(on, month, { withinMonths }),
  );
