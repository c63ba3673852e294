import type { Instant } from "../../domain/instant.ts";
import type { Heartbeat } from "../../domain/wire.ts";
import type { Database } from "../store/open-database.ts";
import type { Sender } from "./take-changes.ts";

/** A phone's own estimate may be any number; the column takes whole ones of 64 bits. */
const wholeBytes = (bytes: number): number =>
  Math.trunc(Math.min(Number.MAX_SAFE_INTEGER, Math.max(0, bytes)));

/**
 * Keeps what a device last said of itself, so that «chưa làm», «chưa gửi» and «chưa kết nối» can be told apart.
 * True when what it says of unsent activities is not what it said before.
 */
export const saveHeartbeat = async (
  db: Database,
  { actor, device }: Sender,
  heartbeat: Heartbeat,
  receivedAt: Instant,
): Promise<boolean> => {
  const row = {
    device,
    user_id: actor.user,
    unit: actor.unit,
    received_at: receivedAt,
    unsent_activities: heartbeat.unsentActivities,
    free_bytes: heartbeat.freeBytes === null ? null : wholeBytes(heartbeat.freeBytes),
    app_version: heartbeat.appVersion,
    body: JSON.stringify(heartbeat),
  };
  const before = await db
    .selectFrom("heartbeats")
    .select("unsent_activities")
    .where("device", "=", device)
    .executeTakeFirst();
  await db
    .insertInto("heartbeats")
    .values(row)
    .onConflict((conflict) => conflict.column("device").doUpdateSet(row))
    .execute();
  return before?.unsent_activities !== row.unsent_activities;
};
