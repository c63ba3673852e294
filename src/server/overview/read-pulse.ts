import type { Day } from "../../domain/day.ts";
import type { Instant } from "../../domain/instant.ts";
import type { ScopeId } from "../../domain/scope.ts";
import type { UnitId } from "../../domain/unit.ts";
import type { DeviceId } from "../../domain/user.ts";
import { Heartbeat } from "../../domain/wire.ts";
import { identityDb } from "../auth/identity-tables.ts";
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
  /** Where its user works now. */
  readonly unit: UnitId;
  readonly device: DeviceId;
  readonly lastSeenAt: Instant;
  readonly unsentActivities: number;
  readonly unsentFiles: number;
  readonly oldestUnsentAt: Instant | null;
  readonly clockOffsetMs: number | null;
  /** Its database was lost: nothing of what it called unsent will ever come from it. */
  readonly isLost: boolean;
  readonly freeBytes: number | null;
  readonly appVersion: string;
}

/** Of devices that may still sync or whose database was lost; what a revoked one last said counts no more. */
export const readPulses = async (db: Database, units: readonly UnitId[]): Promise<readonly Pulse[]> => {
  if (units.length === 0) return [];
  const rows = await identityDb(db)
    .selectFrom("heartbeats")
    .leftJoin("devices", "devices.id", "heartbeats.device")
    .leftJoin("users", "users.id", "heartbeats.user_id")
    .selectAll("heartbeats")
    .select(["users.unit as works_in", "devices.lost_at"])
    .where((where) =>
      where.or([
        where("users.unit", "in", [...units]),
        where.and([where("users.unit", "is", null), where("heartbeats.unit", "in", [...units])]),
      ]),
    )
    .where("devices.revoked_at", "is", null)
    .where("users.disabled_at", "is", null)
    .execute();
  return rows.map((row) => {
    const said = Heartbeat.safeParse(JSON.parse(row.body)).data;
    return {
      unit: (row.works_in ?? row.unit) as UnitId,
      device: row.device,
      lastSeenAt: row.received_at,
      unsentActivities: row.unsent_activities,
      unsentFiles: said?.unsentFiles ?? 0,
      oldestUnsentAt: said?.oldestUnsentAt ?? null,
      clockOffsetMs: said?.clockOffsetMs ?? null,
      isLost: row.lost_at !== null,
      freeBytes: row.free_bytes,
      appVersion: row.app_version,
    };
  });
};
