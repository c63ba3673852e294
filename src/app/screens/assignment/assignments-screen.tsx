import { useState } from "preact/hooks";
import { assignmentFor } from "../../../domain/assignment/assignee.ts";
import { monthOf } from "../../../domain/day.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { ChipGroup } from "../../components/chip-group.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { assignmentVi as vi } from "../../vi/assignment.ts";
import { Opening } from "../opening.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import { assigneeName } from "./assigned-row.tsx";
import { useAssignments } from "./use-assignments.ts";
import { useUnitWork } from "./use-unit-work.ts";

type Filter = keyof typeof vi.filters;

/** `/viec-rieng/phan-cong`: who does what this month; «Việc của tôi» shows one's own. */
export const AssignmentsScreen = () => {
  const { diary } = useServices();
  const { user } = useAccount();
  const [filter, setFilter] = useState<Filter>("all");
  const assignments = useAssignments();
  const work = useUnitWork();
  usePage(vi.title);
  if (!assignments || !work) return <Opening />;
  const month = monthOf(diary.today());
  const shown = work
    .map((each) => ({ ...each, given: assignmentFor(assignments.all, each.key, month) }))
    .filter(({ given }) => filter === "all" || given?.person === user.id);

  return (
    <div class="screen">
      <AppBar title={vi.title} backHref="/them">
        <OutboxChip />
      </AppBar>
      <main>
        <div class="fields">
          <ChipGroup
            label={vi.filter}
            isLabelHidden
            choice="one"
            options={(["all", "mine"] as const).map((value) => ({ value, label: vi.filters[value] }))}
            selected={[filter]}
            onChange={([chosen]) => chosen && setFilter(chosen)}
          />
        </div>
        {shown.length === 0 && <EmptyState art="list-checks" {...vi.emptyMine} />}
        {([false, true] as const).map((isOwn) => {
          const rows = shown.filter((each) => each.isOwn === isOwn);
          return rows.length === 0 ? null : (
            <Group key={String(isOwn)} heading={isOwn ? vi.own : vi.plan}>
              {rows.map(({ key, title, href, given }) => (
                <ItemRow key={key} title={title} meta={assigneeName(assignments, given)} href={href} />
              ))}
            </Group>
          );
        })}
      </main>
      <footer class="foot">
        <Button variant="secondary" icon="users-three" href="/viec-rieng/ban-giao">
          {vi.handOver.title}
        </Button>
      </footer>
    </div>
  );
};
