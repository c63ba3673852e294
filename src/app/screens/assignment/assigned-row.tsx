import { useState } from "preact/hooks";
import { assignmentFor } from "../../../domain/assignment/assignee.ts";
import { monthOf } from "../../../domain/day.ts";
import type { WorkKey } from "../../../domain/registers/assignment.ts";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { assignmentVi as vi } from "../../vi/assignment.ts";
import { AssignSheet } from "./assign-sheet.tsx";
import { type Assignment, type Assignments, useAssignments } from "./use-assignments.ts";

interface AssignedRowProps {
  readonly work: WorkKey;
  readonly title: string;
}

/** «Người phụ trách»: who does it this month; pressing it gives it to somebody. */
export const AssignedRow = ({ work, title }: AssignedRowProps) => {
  const { diary } = useServices();
  const assignments = useAssignments();
  const [isOpen, setOpen] = useState(false);
  if (!assignments) return null;
  const current = assignmentFor(assignments.all, work, monthOf(diary.today()));
  return (
    <>
      <Group heading={vi.who}>
        <ItemRow
          title={assigneeName(assignments, current)}
          meta={current ? metaOf(assignments, current) : undefined}
          icon="user-circle"
          onClick={() => setOpen(true)}
        />
      </Group>
      {isOpen && (
        <AssignSheet
          work={work}
          title={title}
          assignments={assignments}
          current={current}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
};

export const assigneeName = ({ people }: Assignments, current: Assignment | null): string =>
  current?.person ? (people.get(current.person)?.name ?? vi.unknown) : vi.nobody;

const metaOf = ({ people }: Assignments, { period, entry }: Assignment): string => {
  const { handedOverFrom, on } = entry.values;
  const from = handedOverFrom ? (people.get(handedOverFrom)?.name ?? vi.unknown) : null;
  return [vi.until(period), from && on ? vi.since(from, on) : ""].filter((part) => part !== "").join(" · ");
};
