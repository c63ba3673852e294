import type { DeviceReplaced, LostDevice } from "../../domain/api.ts";
import type { Instant } from "../../domain/instant.ts";
import { ok, type Result } from "../../domain/result.ts";
import type { DeviceId } from "../../domain/user.ts";
import { Heartbeat } from "../../domain/wire.ts";
import { admitDevice, type DeviceRefusal } from "./devices.ts";
import type { Identity } from "./identity.ts";
import type { IdentityDb } from "./identity-tables.ts";
import type { SignedInDevice } from "./session-port.ts";
import { signedInAs } from "./signed-in.ts";
import { findUser } from "./users.ts";

/**
 * The phone has the session's cookie and an empty database: from now on it is another device of the same user, and both
 * sides are told what the one before last said of itself (S47). The session itself goes on, so an answer that gets lost
 * does no harm.
 */
export const replaceDevice = async (
  identity: Identity,
  { actor, device: before, session }: SignedInDevice,
  fresh: { readonly device: DeviceId; readonly deviceName: string },
): Promise<Result<DeviceReplaced, DeviceRefusal>> => {
  const { db, clock, journal } = identity;
  const isAgain = before === fresh.device;
  if (!isAgain) {
    const moved = await moveSession(db, { actor, device: before, session }, fresh, clock.now());
    if (!moved.ok) return moved;
    const details = { replacedBy: fresh.device };
    await journal.write({ event: "deviceLost", user: actor.user, device: before, details });
  }
  const known = await findUser(db, actor.user);
  if (!known) throw new Error("a user with a session is gone");
  const lost = await lostBefore(db, fresh.device);
  return ok({ ...(await signedInAs(identity, known, fresh.device)), lost });
};

const moveSession = (
  db: IdentityDb,
  { actor, device: before, session }: SignedInDevice,
  fresh: { readonly device: DeviceId; readonly deviceName: string },
  now: Instant,
): Promise<Result<void, DeviceRefusal>> =>
  db.transaction().execute(async (tx) => {
    const device = { id: fresh.device, user: actor.user, name: fresh.deviceName };
    const admitted = await admitDevice(tx, device, "password", now);
    if (!admitted.ok) return admitted;
    await tx
      .updateTable("devices")
      .set({ lost_at: now, replaced_by: fresh.device })
      .where("id", "=", before)
      .execute();
    await tx.updateTable("sessions").set({ device: fresh.device }).where("id", "=", session).execute();
    return ok(undefined);
  });

const NEVER: LostDevice = { name: "", lastSeenAt: null, unsentActivities: 0, oldestUnsentAt: null };

const lostBefore = async (db: IdentityDb, fresh: DeviceId): Promise<LostDevice> => {
  const row = await db
    .selectFrom("devices")
    .leftJoin("heartbeats", "heartbeats.device", "devices.id")
    .select(["devices.id", "devices.name", "heartbeats.received_at", "heartbeats.body"])
    .where("devices.replaced_by", "=", fresh)
    .orderBy("devices.lost_at", "desc")
    .executeTakeFirst();
  if (!row) return NEVER;
  // One that never said a word was itself the successor of a lost one: what that one said is what is missing.
  if (row.received_at === null) {
    const further = await lostBefore(db, row.id as DeviceId);
    if (further.lastSeenAt !== null) return further;
  }
  const said = row.body === null ? null : Heartbeat.safeParse(JSON.parse(row.body)).data;
  return {
    name: row.name,
    lastSeenAt: row.received_at,
    unsentActivities: said?.unsentActivities ?? 0,
    oldestUnsentAt: said?.oldestUnsentAt ?? null,
  };
};
