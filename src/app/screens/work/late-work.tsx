import { addDays, yearOf } from "../../../domain/day.ts";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import { dueVi } from "../../vi/due.ts";
import { Deadlines } from "./deadlines.tsx";
import type { Work } from "./load-work.ts";
import { OwnTasks } from "./own-task-list.tsx";
import { PlannedRecords } from "./planned-records.tsx";
import { StandingDuties } from "./standing-duties.tsx";
import { todayRows } from "./today-rows.ts";
import type { DatedRow } from "./urgent-rows.ts";

interface MoreWorkProps {
  readonly work: Work;
  readonly dated: readonly DatedRow[];
  readonly isNow: boolean;
}

/** Below the ledger: what is planned, the days of the month, the standing duties, the unit's own tasks, the year. */
export const MoreWork = ({ work, dated, isNow }: MoreWorkProps) => (
  <>
    <PlannedRecords work={work} />
    <Deadlines month={work.month} dated={dated} isNow={isNow} />
    {work.ledger && <StandingDuties duties={work.ledger.standingDuties} />}
    {isNow && <OwnTasks />}
    <div class="sec" />
    <Group>
      <ItemRow
        title={dueVi.year}
        meta={dueVi.yearMeta}
        icon="calendar-blank"
        href={`/nam/${yearOf(work.month)}`}
      />
    </Group>
  </>
);

/** An issue goes out again on days after its own. */
const DAYS_AROUND = 31;

/** «Việc hôm nay»: airings and dialogues that are planned for today. */
export const TodayList = () => {
  const { diary } = useServices();
  const today = diary.today();
  const rows = useLive(async () => {
    const views = await diary.activitiesBetween(addDays(today, -DAYS_AROUND), addDays(today, DAYS_AROUND));
    return views.flatMap((view) => todayRows(view, today)).sort((a, b) => (a.at < b.at ? -1 : 1));
  }, [diary, today]);
  if (!rows || rows.length === 0) return null;
  return (
    <Group heading={dueVi.today}>
      {rows.map(({ key, title, meta, href }) => (
        <ItemRow key={key} title={title} meta={meta} icon="megaphone-simple" href={href} />
      ))}
    </Group>
  );
};
