import type { ActivityId } from "../../domain/activity/activity.ts";
import type { ReviewQueue } from "../../domain/api.ts";
import { DEFAULT_TIME_ZONE } from "../../domain/day.ts";
import type { MergedRecord } from "../../domain/merge.ts";
import type { Actor } from "../../domain/permission.ts";
import { inQueueOrder, queueGroupOf, WHOLE_SAMPLE } from "../../domain/review/queue-order.ts";
import { isWhole, reviewFlags } from "../../domain/review/review-flags.ts";
import type { ScopeId } from "../../domain/scope.ts";
import { type Unit, type UnitId, unitNameOn } from "../../domain/unit.ts";
import { rowToRecord } from "../store/record-rows.ts";
import { readTaskRefs } from "../store/summaries/recompute-task-counts.ts";
import { sharedScope } from "./counted.ts";
import { type OverviewDeps, todayOf } from "./overview-deps.ts";
import { readUnitSummaries } from "./read-pulse.ts";
import type { SampleDraw } from "./sample-draw.ts";
import { usedBefore } from "./used-before.ts";
import { readUnitRules, type UnitRules, type WaitingRow, waitingFacts } from "./waiting-facts.ts";

export interface ReviewQueueDeps extends Pick<OverviewDeps, "db" | "clock" | "units"> {
  readonly draw: SampleDraw;
}

/** So many are told of what is to be looked at, and of what may be accepted with others. */
const MAX_ITEMS = 200;

/** So many are judged by what lies around them: those changed since a review, then those that have waited longest. */
const MAX_LOOKED_AT = 600;

type Item = ReviewQueue["items"][number];

interface Known {
  readonly units: ReadonlyMap<UnitId, Unit>;
  readonly rulesOf: (scope: ScopeId) => UnitRules;
}

/** What waits for review below the one who asks: flagged, drawn, the rest; in each what arrived first first. */
export const reviewQueue = async (deps: ReviewQueueDeps, actor: Actor): Promise<ReviewQueue> => {
  const supervised = [...actor.reach.supervised];
  const generatedAt = deps.clock.now();
  if (supervised.length === 0) return { generatedAt, total: 0, sampled: [], items: [] };

  const summaries = await readUnitSummaries(deps.db, supervised);
  const units = new Map((await deps.units.all()).map((unit) => [unit.id, unit]));
  const rulesOf = await readUnitRules(deps.db, supervised.map(sharedScope));
  const waiting = inQueueOrder(await readItems(deps, actor, { units, rulesOf }));
  const today = todayOf(deps, actor, [...units.values()]);
  return {
    generatedAt,
    sampled: supervised.flatMap((id) => {
      const { percent } = rulesOf(sharedScope(id));
      const unit = units.get(id);
      return unit && percent < WHOLE_SAMPLE ? [{ unit: id, unitName: unitNameOn(unit, today), percent }] : [];
    }),
    total: [...summaries.values()].reduce((sum, unit) => sum + unit.waiting, 0),
    items: [
      ...waiting.filter(({ group }) => group !== "rest").slice(0, MAX_ITEMS),
      ...waiting.filter(({ group }) => group === "rest").slice(0, MAX_ITEMS),
    ],
  };
};

const readItems = async (
  deps: ReviewQueueDeps,
  actor: Actor,
  { units, rulesOf }: Known,
): Promise<readonly Item[]> => {
  const { db, clock, draw } = deps;
  const supervised = [...actor.reach.supervised];
  const rows = await waitingRows(deps, supervised).execute();
  const evidence = await evidenceOf(deps, supervised);
  const activities = await activitiesOf(
    deps,
    rows.filter(({ scope }) => rulesOf(scope).boundary.length > 0),
  );
  const evidenceAt = (activity: ActivityId) => evidence.get(activity) ?? [];
  const used = await usedBefore(
    db,
    actor,
    rows.map(({ activity }) => ({ activity, evidence: evidenceAt(activity) })),
  );

  const now = clock.now();
  return rows.map((row) => {
    const unit = units.get(row.unit);
    const rules = rulesOf(row.scope);
    const around = { activity: activities.get(row.activity), evidence: evidenceAt(row.activity) };
    const isAlike = used.has(row.activity);
    const facts = waitingFacts(row, around, rules, unit ?? { timeZone: DEFAULT_TIME_ZONE }, { now, isAlike });
    const flags = [...reviewFlags(facts)];
    const group = queueGroupOf(
      { flags, isWhole: isWhole(facts) },
      draw(row.activity, row.received_at),
      rules.percent,
    );
    return { ...itemOf(row, unit), flags, group };
  });
};

const waitingRows = ({ db }: ReviewQueueDeps, supervised: readonly UnitId[]) =>
  db
    .selectFrom("activity_summaries")
    .selectAll()
    .where("scope", "in", supervised.map(sharedScope))
    .where("waiting", "=", 1)
    .orderBy("changed_since_review", "desc")
    .orderBy("received_at")
    .orderBy("activity")
    .limit(MAX_LOOKED_AT);

const evidenceOf = async (
  deps: ReviewQueueDeps,
  supervised: readonly UnitId[],
): Promise<ReadonlyMap<ActivityId, readonly MergedRecord[]>> => {
  const rows = await deps.db
    .selectFrom(waitingRows(deps, supervised).as("waiting"))
    .innerJoin("records", (join) =>
      join
        .onRef("records.scope", "=", "waiting.scope")
        .onRef("records.activity", "=", "waiting.activity")
        .on("records.collection", "=", "evidence"),
    )
    .select(["records.scope", "records.collection", "records.id", "records.number", "records.state"])
    .select("waiting.activity")
    .execute();
  const found = new Map<ActivityId, MergedRecord[]>();
  for (const { activity, ...row } of rows)
    found.set(activity, [...(found.get(activity) ?? []), rowToRecord(row)]);
  return found;
};

/** The records themselves, of units whose places can be judged. */
const activitiesOf = async (
  { db }: ReviewQueueDeps,
  rows: readonly WaitingRow[],
): Promise<ReadonlyMap<ActivityId, MergedRecord>> => {
  if (rows.length === 0) return new Map();
  const found = await db
    .selectFrom("records")
    .selectAll()
    .where("collection", "=", "activity")
    .where(
      "id",
      "in",
      rows.map(({ activity }) => activity as string as MergedRecord["id"]),
    )
    .where("scope", "in", [...new Set(rows.map(({ scope }) => scope))])
    .execute();
  return new Map(found.map((row) => [row.id as string as ActivityId, rowToRecord(row)]));
};

const itemOf = (row: WaitingRow, unit: Unit | undefined): Omit<Item, "flags" | "group"> => ({
  activity: row.activity,
  scope: row.scope,
  unit: row.unit,
  unitName: unit ? unitNameOn(unit, row.on_day) : row.unit,
  kind: row.kind,
  title: row.title,
  on: row.on_day,
  tasks: readTaskRefs(row.tasks),
  receivedAt: row.received_at,
  photos: row.photos,
  missingPhotos: row.missing_photos,
  thumbnail: row.thumbnail,
  isChangedSinceReview: row.changed_since_review === 1,
});
