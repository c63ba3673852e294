import { yearOf } from "../../../domain/day.ts";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { dueVi } from "../../vi/due.ts";
import { Deadlines } from "./deadlines.tsx";
import type { Work } from "./load-work.ts";
import { OwnTasks } from "./own-task-list.tsx";
import { PlannedRecords } from "./planned-records.tsx";
import { StandingDuties } from "./standing-duties.tsx";
import type { TodayRow } from "./today-rows.ts";
import type { DatedRow } from "./urgent-rows.ts";

interface MoreWorkProps {
  readonly work: Work;
  readonly dated: readonly DatedRow[];
  readonly isNow: boolean;
  readonly mayLog: boolean;
}

/** Below the ledger: what is planned, the days of the month, the standing duties, the unit's own tasks, the year. */
export const MoreWork = ({ work, dated, isNow, mayLog }: MoreWorkProps) => (
  <>
    <PlannedRecords work={work} />
    <Deadlines month={work.month} dated={isNow ? dated.filter(isOthers) : dated} isNow={isNow} />
    {work.ledger && <StandingDuties duties={work.ledger.standingDuties} mayLog={mayLog} />}
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

/** The unit's own tasks stand in a group of their own, this month. */
const isOthers = ({ href }: DatedRow): boolean => !href.startsWith("/viec-rieng/");

/** «Việc hôm nay»: airings and dialogues that are planned for today. */
export const TodayList = ({ rows }: { readonly rows: readonly TodayRow[] }) =>
  rows.length === 0 ? null : (
    <Group heading={dueVi.today}>
      {rows.map(({ key, title, meta, href }) => (
        <ItemRow key={key} title={title} meta={meta} icon="megaphone-simple" href={href} />
      ))}
    </Group>
  );
