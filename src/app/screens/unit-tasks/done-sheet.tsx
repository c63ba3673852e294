import { useState } from "preact/hooks";
import { ActivityId } from "../../../domain/activity/activity.ts";
import { addDays, type Day } from "../../../domain/day.ts";
import { unitTaskDoneId } from "../../../domain/registers/unit-task.ts";
import type { Span } from "../../../domain/unit-task/unit-task-standing.ts";
import { Button } from "../../components/button.tsx";
import { ChipGroup } from "../../components/chip-group.tsx";
import { DateField } from "../../components/date-field.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import { activityTitle } from "../../vi/activity-title.ts";
import { shortDay } from "../../vi/format.ts";
import { unitTaskVi } from "../../vi/unit-task.ts";
import type { UnitTaskView } from "./use-unit-tasks.ts";

const vi = unitTaskVi.sheet;

/** Records of so many days are offered, and no more than these: what was done was written down around the day. */
const DAYS_OFFERED = 45;
const OFFERED = 12;

interface DoneSheetProps {
  readonly view: UnitTaskView;
  readonly span: Span;
  readonly onClose: () => void;
}

/** When it was done in a span, and by which record. */
export const DoneSheet = ({ view, span, onClose }: DoneSheetProps) => {
  const { registers, diary } = useServices();
  const today = diary.today();
  const known = view.done.get(span.key)?.values;
  const [doneOn, setDay] = useState<Day | null>(known?.doneOn ?? today);
  const [record, setRecord] = useState<ActivityId | null>(known?.record ?? null);
  const [problem, setProblem] = useState<string | null>(null);
  const recent = useLive(async () => {
    const [near, chosen] = await Promise.all([
      diary.activitiesBetween(addDays(today, -DAYS_OFFERED), today),
      known?.record ? diary.activity(known.record) : null,
    ]);
    const others = near.filter(({ id }) => id !== chosen?.id).slice(0, OFFERED);
    return chosen ? [chosen, ...others] : others;
  }, [diary, today, known?.record]);

  const write = async (fields: { readonly doneOn: Day | null; readonly record: ActivityId | null }) => {
    const slot = { unitTask: view.id, span: span.key };
    const written = await registers.write("unitTaskDone", [
      { id: unitTaskDoneId(view.id, span.key), fields: { ...slot, ...fields } },
    ]);
    if (written.ok) onClose();
    else setProblem(unitTaskVi.form.notKept);
  };

  return (
    <Sheet
      title={`${view.entry.values.title}: ${unitTaskVi.span(span)}`}
      onClose={onClose}
      keepsOnTouchOutside
    >
      <DateField label={vi.day} value={doneOn} max={today} error={problem ?? undefined} onChange={setDay} />
      {recent && recent.length > 0 && (
        <ChipGroup
          label={vi.record}
          isOptional
          choice="atMostOne"
          options={recent.map(({ id, activity }) => ({
            value: id as string,
            label: `${activityTitle(activity, null, null)} · ${shortDay(activity.on)}`,
          }))}
          selected={record ? [record] : []}
          onChange={([id]) => setRecord(ActivityId.safeParse(id).data ?? null)}
        />
      )}
      <Button onClick={() => (doneOn ? write({ doneOn, record }) : setProblem(vi.needDay))}>{vi.save}</Button>
      {known?.doneOn && (
        <Button variant="quiet" onClick={() => write({ doneOn: null, record: null })}>
          {vi.undo}
        </Button>
      )}
    </Sheet>
  );
};
