import { useState } from "preact/hooks";
import { openAssignmentsOf, peopleWithOpenWork } from "../../../domain/assignment/assignee.ts";
import { monthOf } from "../../../domain/day.ts";
import type { UserId } from "../../../domain/user.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { Toast, type ToastContent } from "../../components/toast.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { assignmentVi } from "../../vi/assignment.ts";
import { Opening } from "../opening.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import { type Assignments, colleagues, useAssignments } from "./use-assignments.ts";
import { type UnitWork, useUnitWork } from "./use-unit-work.ts";

const vi = assignmentVi.handOver;

/** `/viec-rieng/ban-giao`: all that somebody still has to do goes to a colleague in one step; who and when is kept. */
export const HandOverWorkScreen = () => {
  const assignments = useAssignments();
  const work = useUnitWork();
  usePage(vi.title);
  if (!assignments || !work) return <Opening />;
  return (
    <div class="screen">
      <AppBar title={vi.title} backHref="/viec-rieng/phan-cong">
        <OutboxChip />
      </AppBar>
      <HandOver assignments={assignments} work={work} />
    </div>
  );
};

interface HandOverProps {
  readonly assignments: Assignments;
  readonly work: readonly UnitWork[];
}

const HandOver = ({ assignments, work }: HandOverProps) => {
  const { registers, diary } = useServices();
  const [from, setFrom] = useState<UserId | null>(null);
  const [to, setTo] = useState<UserId | null>(null);
  const [toast, setToast] = useState<ToastContent | null>(null);
  const month = monthOf(diary.today());
  const nameOf = (id: UserId): string => assignments.people.get(id)?.name ?? assignmentVi.unknown;
  const titleOf = (key: string): string => work.find((each) => each.key === key)?.title ?? vi.otherPlan;
  // A task of the unit that was deleted is nothing to hand over; one of another plan is.
  const live = assignments.all.filter(
    ({ work: key }) => key.includes("/") || work.some((each) => each.key === key),
  );
  const givers = peopleWithOpenWork(live, month);
  const moved = from ? openAssignmentsOf(live, from, month) : [];
  const past = live.filter(({ entry }) => entry.values.handedOverFrom && entry.values.person);

  const handleMove = async () => {
    if (!from || !to) return;
    const on = diary.today();
    const written = await registers.write(
      "assignment",
      moved.map(({ entry }) => ({ id: entry.id, fields: { person: to, on, handedOverFrom: from } })),
    );
    if (!written.ok) return setToast({ message: assignmentVi.sheet.notKept });
    setToast({ message: vi.done(moved.length, nameOf(to)) });
    setFrom(null);
    setTo(null);
  };

  return (
    <>
      <main>
        {givers.length === 0 ? (
          <EmptyState art="list-checks" {...vi.none} />
        ) : (
          <div class="fields">
            <SelectField
              label={vi.from}
              options={givers.map((id) => ({ value: id, label: nameOf(id) }))}
              value={from}
              onChange={setFrom}
            />
            <SelectField
              label={vi.to}
              options={colleagues(assignments)
                .filter(({ id }) => id !== from)
                .map(({ id, name }) => ({ value: id, label: name }))}
              value={to}
              onChange={setTo}
            />
          </div>
        )}
        {moved.length > 0 && (
          <Group heading={vi.what} aside={moved.length}>
            {moved.map(({ entry, work: key, period }) => (
              <ItemRow key={entry.id} title={titleOf(key)} meta={assignmentVi.until(period)} />
            ))}
          </Group>
        )}
        {past.length > 0 && (
          <Group heading={vi.log}>
            {past.map(({ entry: { id, values }, work: key }) => (
              <ItemRow
                key={id}
                title={titleOf(key)}
                meta={
                  values.handedOverFrom && values.person && values.on
                    ? vi.logLine(nameOf(values.handedOverFrom), nameOf(values.person), values.on)
                    : undefined
                }
              />
            ))}
          </Group>
        )}
        <Toast toast={toast} onDone={() => setToast(null)} />
      </main>
      {from && to && from !== to && moved.length > 0 && (
        <footer class="foot">
          <Button onClick={handleMove}>{vi.confirm(moved.length)}</Button>
        </footer>
      )}
    </>
  );
};
