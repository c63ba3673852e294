import { isWork } from "../activity/kind.ts";
import { isWithin } from "../day.ts";
import type { ActivityRow } from "./target-row.ts";
import { countedActivities, type TargetSpan, type UnitRows } from "./unit-rows.ts";

/** Target 5: activities about online public services or the public postal service; newest first. */
export const topicRows = (rows: UnitRows, { from, to }: TargetSpan): readonly ActivityRow[] =>
  countedActivities(rows)
    .flatMap(({ id, activity }): readonly ActivityRow[] => {
      const { on, topics = [], kind } = activity;
      if (topics.length === 0 || !isWork(kind) || !isWithin(on, from, to)) return [];
      return [{ kind: "activity", id, on, topics, gap: null, fulfilled: 1, total: 1, isKnown: true }];
    })
    .sort((a, b) => (`${a.on}${a.id}` < `${b.on}${b.id}` ? 1 : -1));
