import type { Day } from "../../domain/day.ts";
import type { Instant } from "../../domain/instant.ts";
import type { ScopeId } from "../../domain/scope.ts";
import type { UnitId } from "../../domain/unit.ts";
import type { DeviceId } from "../../domain/user.ts";
import type { Database } from "../store/open-database.ts";
import { sharedScope } from "./counted.ts";

interface UnitSummary {
  readonly lastOn: Day | null;
  readonly waiting: number;
  readonly oldestWaitingAt: Instant | null;
}

/** What is known of units at a glance, one row a unit. */
export const readUnitSummaries = async (
  db: Database,
  units: readonly UnitId[],
): Promise<ReadonlyMap<ScopeId, UnitSummary>> => {
  if (units.length === 0) return new Map();
  const rows = await db
    .selectFrom("unit_summaries")
    .selectAll()
    .where("scope", "in", units.map(sharedScope))
    .execute();
  return new Map(
    rows.map((row) => [
      row.scope,
      { lastOn: row.last_on, waiting: row.waiting, oldestWaitingAt: row.oldest_waiting_at },
    ]),
  );
};

/** What a device last said. */
export interface Pulse {
  readonly unit: UnitId;
  readonly device: DeviceId;
  readonly lastSeenAt: Instant;
  readonly unsentActivities: number;
  readonly freeBytes: number | null;
  readonly appVersion: string;
}

export const readPulses = async (db: Database, units: readonly UnitId[]): Promise<readonly Pulse[]> => {
  if (units.length === 0) return [];
  const rows = await db
    .selectFrom("heartbeats")
    .selectAll()
    .where("unit", "in", [...units])
    .execute();
  return rows.map((row) => ({
    unit: row.unit,
    device: row.device,
    lastSeenAt: row.received_at,
    unsentActivities: row.unsent_activities,
    freeBytes: row.free_bytes,
    appVersion: row.app_version,
  }));
};
