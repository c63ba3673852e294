import { useState } from "preact/hooks";
import { monthOf } from "../../../domain/day.ts";
import { assignmentId, type WorkKey } from "../../../domain/registers/assignment.ts";
import type { UserId } from "../../../domain/user.ts";
import { Button } from "../../components/button.tsx";
import { Segmented } from "../../components/segmented.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { assignmentVi } from "../../vi/assignment.ts";
import { type Assignment, type Assignments, colleagues } from "./use-assignments.ts";

const vi = assignmentVi.sheet;

interface AssignSheetProps {
  readonly work: WorkKey;
  readonly title: string;
  readonly assignments: Assignments;
  readonly current: Assignment | null;
  readonly onClose: () => void;
}

/** Gives a piece of work to a colleague, for this month or until further notice. */
export const AssignSheet = ({ work, title, assignments, current, onClose }: AssignSheetProps) => {
  const { registers, diary } = useServices();
  const month = monthOf(diary.today());
  const [person, setPerson] = useState<UserId | null>(current?.person ?? null);
  const [span, setSpan] = useState<"month" | "open">(current && current.period !== "open" ? "month" : "open");
  const [problem, setProblem] = useState<string | null>(null);

  /** What a month says comes first: whoever is given it until further notice would wait for it behind that. */
  const give = async (to: UserId | null) => {
    const on = diary.today();
    const said = { work, person: to, on, handedOverFrom: null };
    const own = span === "open" ? ("open" as const) : month;
    const writes = [{ id: assignmentId(work, own), fields: { ...said, period: own } }];
    const monthsOwn = assignments.all.some(
      (each) => each.work === work && each.period === month && each.person,
    );
    if (own === "open" && monthsOwn)
      writes.push({
        id: assignmentId(work, month),
        fields: { ...said, period: month as never, person: null },
      });
    const written = await registers.write("assignment", writes);
    if (written.ok) onClose();
    else setProblem(vi.notKept);
  };
  const takeBack = async () => {
    if (!current) return;
    const written = await registers.write("assignment", [
      { id: current.entry.id, fields: { person: null, on: diary.today() } },
    ]);
    if (written.ok) onClose();
    else setProblem(vi.notKept);
  };

  return (
    <Sheet title={title} onClose={onClose} keepsOnTouchOutside>
      <SelectField
        label={vi.person}
        options={colleagues(assignments).map(({ id, name }) => ({ value: id, label: name }))}
        value={person}
        error={problem ?? undefined}
        onChange={setPerson}
      />
      <p class="lb">{vi.period}</p>
      <Segmented
        label={vi.period}
        options={(["open", "month"] as const).map((value) => ({ value, label: vi.periods[value] }))}
        selected={span}
        onChange={setSpan}
      />
      <Button onClick={() => (person ? give(person) : setProblem(vi.needPerson))}>{vi.save}</Button>
      {current && (
        <Button variant="quiet" onClick={takeBack}>
          {vi.takeBack}
        </Button>
      )}
    </Sheet>
  );
};
