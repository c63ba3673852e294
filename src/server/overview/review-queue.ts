import type { ReviewQueue } from "../../domain/api.ts";
import type { Actor } from "../../domain/permission.ts";
import { unitNameOn } from "../../domain/unit.ts";
import { readTaskRefs } from "../store/summaries/recompute-task-counts.ts";
import { sharedScope } from "./counted.ts";
import type { OverviewDeps } from "./overview-deps.ts";
import { readUnitSummaries } from "./read-pulse.ts";

const MAX_ITEMS = 200;

/** What waits for review below the one who asks, what arrived first first. */
export const reviewQueue = async (
  { db, clock, units }: Pick<OverviewDeps, "db" | "clock" | "units">,
  actor: Actor,
): Promise<ReviewQueue> => {
  const supervised = [...actor.reach.supervised];
  if (supervised.length === 0) return { generatedAt: clock.now(), total: 0, items: [] };

  const byId = new Map((await units.all()).map((unit) => [unit.id, unit]));
  const summaries = await readUnitSummaries(db, supervised);
  const rows = await db
    .selectFrom("activity_summaries")
    .selectAll()
    .where("scope", "in", supervised.map(sharedScope))
    .where("waiting", "=", 1)
    .orderBy("received_at")
    .orderBy("activity")
    .limit(MAX_ITEMS)
    .execute();
  return {
    generatedAt: clock.now(),
    total: [...summaries.values()].reduce((sum, { waiting }) => sum + waiting, 0),
    items: rows.map((row) => {
      const unit = byId.get(row.unit);
      return {
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
      };
    }),
  };
};
