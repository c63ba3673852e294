import { useState } from "preact/hooks";
import { planOfTaskRef, taskIdOf } from "../../../domain/task.ts";
import type { Span } from "../../../domain/unit-task/unit-task-standing.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { unitTaskVi as vi } from "../../vi/unit-task.ts";
import { AssignedRow } from "../assignment/assigned-row.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import { DoneSheet } from "./done-sheet.tsx";
import type { UnitTaskView } from "./use-unit-tasks.ts";

/** `/viec-rieng/:id`: one task that the unit has set itself, span by span, and who does it. */
export const UnitTaskScreen = ({ view }: { readonly view: UnitTaskView }) => {
  const { id, entry, standing, done } = view;
  const { title, task, note } = entry.values;
  const [open, setOpen] = useState<Span | null>(null);
  usePage(title);
  const spans = [standing.span, ...standing.missed.toReversed()];
  const doneEarlier = [...done.values()]
    .filter(({ values }) => values.span !== standing.span.key)
    .sort((a, b) => (a.values.span < b.values.span ? 1 : -1));

  return (
    <div class="screen">
      <AppBar title={title} backHref="/viec-rieng">
        <OutboxChip />
      </AppBar>
      <main>
        {note && <p class="src">{note}</p>}
        <Group heading={vi.spans} aside={vi.rhythms[entry.values.rhythm]}>
          {spans.map((span) => (
            <SpanRow key={span.key} span={span} view={view} onOpen={() => setOpen(span)} />
          ))}
          {doneEarlier.map(({ id: mark, values }) => (
            <ItemRow
              key={mark}
              title={values.span}
              meta={values.doneOn ? vi.doneOn(values.doneOn) : undefined}
              icon="check-square-fill"
              href={values.record ? `/ban-ghi/${values.record}` : undefined}
            />
          ))}
        </Group>
        <AssignedRow work={id} title={title} />
        {task && (
          <>
            <div class="sec" />
            <Group>
              <ItemRow
                title={vi.openTask}
                icon="list-checks"
                href={`/viec/${planOfTaskRef(task)}/${taskIdOf(task)}`}
              />
            </Group>
          </>
        )}
        {open && <DoneSheet view={view} span={open} onClose={() => setOpen(null)} />}
      </main>
      <footer class="foot">
        <Button variant="secondary" icon="pencil-simple" href={`/viec-rieng/${id}/sua`}>
          {vi.edit}
        </Button>
      </footer>
    </div>
  );
};

interface SpanRowProps {
  readonly span: Span;
  readonly view: UnitTaskView;
  readonly onOpen: () => void;
}

const SpanRow = ({ span, view: { done, standing }, onOpen }: SpanRowProps) => {
  const mark = done.get(span.key)?.values;
  const dueOn = span.key === standing.span.key ? standing.dueOn : span.to;
  const isLate = !mark && (span.key !== standing.span.key || standing.state === "overdue");
  return (
    <ItemRow
      title={vi.span(span)}
      meta={mark?.doneOn ? vi.doneOn(mark.doneOn) : dueOn ? vi.due(dueOn) : vi.notDone}
      icon={mark ? "check-square-fill" : "square"}
      isUrgent={isLate}
      onClick={onOpen}
    />
  );
};
