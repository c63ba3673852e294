import { assignmentFor } from "../../../domain/assignment/assignee.ts";
import { unitNameOn } from "../../../domain/unit.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { leaderVi } from "../../vi/leader.ts";
import { assigneeName } from "../assignment/assigned-row.tsx";
import { type Assignments, useAssignments } from "../assignment/use-assignments.ts";
import { OfficerTabs } from "../officer-tabs.tsx";
import { Opening } from "../opening.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import { StandingDuties } from "../work/standing-duties.tsx";
import { Comparison } from "./comparison.tsx";
import { LateList } from "./late-list.tsx";
import styles from "./leader.module.css";
import { type Glance, loadGlance } from "./load-glance.ts";
import { MonthSum } from "./month-sum.tsx";
import { TaskList } from "./task-list.tsx";
import { Known, WatchList } from "./watch-list.tsx";

const vi = leaderVi.progress;

/** `/tien-do`: the commune at a glance; nothing can be changed here. */
export const ProgressScreen = () => {
  const { diary } = useServices();
  const { unit } = useAccount();
  const glance = useLive(() => loadGlance(diary, unit), [diary, unit]);
  const assignments = useAssignments();
  usePage(glance && assignments && vi.title);

  if (!glance || !assignments) return <Opening />;
  const personFor = namesFor(assignments, glance);
  return (
    <div class="screen">
      <AppBar title={vi.title} under={unitNameOn(unit, glance.today)}>
        <OutboxChip />
      </AppBar>
      <main>
        <MonthSum glance={glance} />
        <div class={styles["open"]}>
          <Button variant="soft" icon="file-text" href={`/bao-cao?thang=${glance.month}`}>
            {vi.openReport}
          </Button>
        </div>
        <LateList glance={glance} personFor={personFor} />
        <TaskList glance={glance} personFor={personFor} />
        <WatchList glance={glance} />
        <Comparison glance={glance} />
        <StandingDuties duties={glance.ledger?.standingDuties ?? []} mayLog={false} />
        <Known glance={glance} />
      </main>
      <OfficerTabs current="progress" />
    </div>
  );
};

const namesFor =
  (assignments: Assignments, { month }: Glance) =>
  (work: string): string => {
    const current = assignmentFor(assignments.all, work as never, month);
    return current ? assigneeName(assignments, current) : "";
  };
