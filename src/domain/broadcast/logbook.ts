import type { Activity } from "../activity/activity.ts";
import type { ActivityStatus } from "../activity/activity-status.ts";
import { type AiringState, isUnaired, type MissReason, stateOf } from "../activity/broadcast.ts";
import { type Day, type Month, monthOf, type TimeOfDay } from "../day.ts";
import { counts } from "../progress/counting.ts";

type Broadcast = Extract<Activity, { kind: "broadcast" }>;

/** One line of the book in which broadcasts are kept (sổ theo dõi phát thanh). */
export interface LogbookRow {
  readonly activity: string;
  readonly on: Day;
  readonly at: TimeOfDay | null;
  /** Place of its issue among those of its month; null where the issue does not count. */
  readonly issue: number | null;
  readonly title: string;
  readonly minutes: number;
  readonly clusters: readonly string[];
  readonly approver: string;
  readonly announcer: string;
  readonly state: AiringState;
  readonly reason: MissReason | null;
  readonly brokenSpeakers: string;
}

export interface Logbook {
  /** By day and hour. */
  readonly rows: readonly LogbookRow[];
  /** Issues, airings and minutes that went out in the month. */
  readonly issues: number;
  readonly airings: number;
  readonly minutes: number;
  readonly missed: number;
}

export interface LogbookSource {
  readonly id: string;
  readonly activity: Activity;
  readonly status: ActivityStatus;
}

/** The page of a month. What was returned stands in it without a number and is in no sum. */
export const logbookOf = (sources: readonly LogbookSource[], month: Month): Logbook => {
  const broadcasts = sources.filter(isBroadcast);
  const numbers = issueNumbers(broadcasts);
  const rows = broadcasts
    .flatMap((source) => rowsOf(source, numbers.get(source.id) ?? null))
    .filter(({ on }) => monthOf(on) === month)
    .sort(
      (a, b) => compare(a.on, b.on) || compare(a.at ?? "", b.at ?? "") || compare(a.activity, b.activity),
    );
  const aired = rows.filter(({ state, issue }) => state === "aired" && issue !== null);
  return {
    rows,
    issues: new Set(aired.map(({ activity }) => activity)).size,
    airings: aired.length,
    minutes: aired.reduce((sum, { minutes }) => sum + minutes, 0),
    missed: rows.filter(({ state }) => state === "missed").length,
  };
};

type BroadcastSource = LogbookSource & { readonly activity: Broadcast };

const isBroadcast = (source: LogbookSource): source is BroadcastSource =>
  source.activity.kind === "broadcast";

/** As «Số 3» is counted: by day, then id, within the month of the issue. */
const issueNumbers = (broadcasts: readonly BroadcastSource[]): ReadonlyMap<string, number> => {
  const counted = broadcasts
    .filter(({ activity, status }) => counts({ status, deleted: false }) && !isUnaired(activity.airings))
    .sort((a, b) => compare(a.activity.on, b.activity.on) || compare(a.id, b.id));
  const numbers = new Map<string, number>();
  const perMonth = new Map<Month, number>();
  for (const { id, activity } of counted) {
    const number = (perMonth.get(monthOf(activity.on)) ?? 0) + 1;
    perMonth.set(monthOf(activity.on), number);
    numbers.set(id, number);
  }
  return numbers;
};

const rowsOf = ({ id, activity }: BroadcastSource, issue: number | null): readonly LogbookRow[] => {
  const common = {
    activity: id,
    issue,
    title: activity.title ?? "",
    approver: activity.approver ?? "",
    announcer: activity.announcer ?? "",
    brokenSpeakers: activity.brokenSpeakers ?? "",
  };
  const airings = activity.airings ?? [];
  if (airings.length === 0)
    return [
      {
        ...common,
        on: activity.on,
        at: activity.startsAt ?? null,
        minutes: activity.minutes ?? 0,
        clusters: activity.villages ?? [],
        state: "aired",
        reason: null,
      },
    ];
  return airings.map((airing) => ({
    ...common,
    on: airing.on,
    at: airing.at,
    minutes: airing.minutes,
    clusters: airing.clusters,
    state: stateOf(airing),
    reason: airing.reason ?? null,
  }));
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
