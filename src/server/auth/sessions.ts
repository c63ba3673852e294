import { randomUUID } from "node:crypto";
import { addMs, type Instant, instant } from "../../domain/instant.ts";
import type { Actor } from "../../domain/permission.ts";
import type { UnitId } from "../../domain/unit.ts";
import type { DeviceId, Role, UserId } from "../../domain/user.ts";
import type { Clock } from "../clock.ts";
import type { IdentityDb } from "./identity-tables.ts";
import { unitsLeft } from "./moves.ts";
import { tokenFrom } from "./session-cookie.ts";
import type { RevokedSessionReader, SessionReader, SignedInDevice } from "./session-port.ts";
import { hashOfToken, newToken } from "./token.ts";
import { reachIn, type UnitRegister } from "./unit-register.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Officers are in the field for weeks: a session lives on for so long after its last use … */
export const SLIDING_MS = 60 * DAY_MS;

/** … but never longer than this in all. */
export const ABSOLUTE_MS = 180 * DAY_MS;

/** Use is noted at most so often, so that reading is not also writing. */
const NOTE_USE_EVERY_MS = 60 * 60 * 1000;

export interface NewSession {
  /** Goes into the cookie and nowhere else. */
  readonly token: string;
  readonly maxAgeS: number;
}

/** Whether a device or its user was revoked; sessions of both end in the same way. */
export type Revoked = { readonly device: DeviceId } | { readonly user: UserId };

export interface Sessions extends SessionReader, RevokedSessionReader {
  /** As `read`, but does not count as use: the session lives no longer for it. */
  readonly look: SessionReader["read"];
  /** Ends whatever session the device had. `db` may be a transaction. */
  readonly start: (
    db: IdentityDb,
    who: { readonly user: UserId; readonly device: DeviceId },
  ) => Promise<NewSession>;
  readonly end: (session: string) => Promise<void>;
  readonly endOthersOf: (db: IdentityDb, user: UserId, keep: string) => Promise<void>;
}

export interface SessionDeps {
  readonly db: IdentityDb;
  readonly clock: Clock;
  readonly units: UnitRegister;
  /** How long a revoked device may still hand in what it has. */
  readonly custodyMs: number;
}

export const createSessions = ({ db, clock, units, custodyMs }: SessionDeps): Sessions => ({
  look: async (cookieHeader) => {
    const token = tokenFrom(cookieHeader);
    const row = token === null ? null : await liveSession(db, hashOfToken(token), clock.now());
    return row ? await signedInOf(db, row, units) : null;
  },

  start: async (within, { user, device }) => {
    const now = clock.now();
    const token = newToken();
    await within.deleteFrom("sessions").where("device", "=", device).execute();
    await within
      .insertInto("sessions")
      .values({
        id: randomUUID(),
        token_hash: hashOfToken(token),
        user,
        device,
        created_at: now,
        used_at: now,
        expires_at: addMs(now, SLIDING_MS),
        ends_at: addMs(now, ABSOLUTE_MS),
      })
      .execute();
    return { token, maxAgeS: ABSOLUTE_MS / 1000 };
  },

  read: async (cookieHeader) => {
    const token = tokenFrom(cookieHeader);
    if (token === null) return null;
    const now = clock.now();
    const row = await liveSession(db, hashOfToken(token), now);
    if (!row) return null;
    if (now - row.used_at >= NOTE_USE_EVERY_MS) await noteUse(db, row.id, row.ends_at, now);
    return await signedInOf(db, row, units);
  },

  readRevoked: async (cookieHeader) => {
    const token = tokenFrom(cookieHeader);
    const row = token === null ? null : await revokedSession(db, hashOfToken(token));
    if (!row || row.revoked_at === null) return null;
    const until = instant(row.revoked_at + custodyMs);
    if (clock.now() >= until) return null;
    const isUserDisabled = row.disabled_at !== null;
    return {
      ...(await signedInOf(db, row, units)),
      revoked: { what: isUserDisabled ? "user" : "device", at: instant(row.revoked_at), until },
    };
  },

  end: async (session) => {
    await db.deleteFrom("sessions").where("id", "=", session).execute();
  },

  endOthersOf: async (within, user, keep) => {
    await within.deleteFrom("sessions").where("user", "=", user).where("id", "!=", keep).execute();
  },
});

const signedInOf = async (
  db: IdentityDb,
  row: { readonly id: string; readonly user: string; readonly device: string; role: string; unit: string },
  units: UnitRegister,
): Promise<SignedInDevice> => {
  const all = await units.all();
  const actorIn = (unit: UnitId): Actor => ({
    user: row.user as UserId,
    role: row.role as Role,
    unit,
    reach: reachIn(all, unit),
  });
  return {
    actor: actorIn(row.unit as UnitId),
    formerly: (await unitsLeft(db, row.user as UserId)).map(actorIn),
    device: row.device as DeviceId,
    session: row.id,
  };
};

const liveSession = (db: IdentityDb, tokenHash: string, now: Instant) =>
  db
    .selectFrom("sessions")
    .innerJoin("users", "users.id", "sessions.user")
    .innerJoin("devices", "devices.id", "sessions.device")
    .select([
      "sessions.id",
      "sessions.user",
      "sessions.device",
      "sessions.used_at",
      "sessions.ends_at",
      "users.role",
      "users.unit",
    ])
    .where("sessions.token_hash", "=", tokenHash)
    .where("sessions.expires_at", ">", now)
    .where("sessions.ends_at", ">", now)
    .where("sessions.revoked_at", "is", null)
    .where("users.disabled_at", "is", null)
    .where("devices.revoked_at", "is", null)
    .whereRef("devices.user", "=", "users.id")
    .executeTakeFirst();

/** Also one that had ended by itself before: its token still proves whose phone it is, and it may only hand in. */
const revokedSession = (db: IdentityDb, tokenHash: string) =>
  db
    .selectFrom("sessions")
    .innerJoin("users", "users.id", "sessions.user")
    .select([
      "sessions.id",
      "sessions.user",
      "sessions.device",
      "sessions.revoked_at",
      "users.role",
      "users.unit",
      "users.disabled_at",
    ])
    .where("sessions.token_hash", "=", tokenHash)
    .executeTakeFirst();

/** Dead at once for everything but handing in; the token's hash stays, so that its phone is still known. */
export const revokeSessions = async (db: IdentityDb, of: Revoked, now: Instant): Promise<void> => {
  const sessions = db.updateTable("sessions").set({ revoked_at: now }).where("revoked_at", "is", null);
  await ("device" in of
    ? sessions.where("device", "=", of.device)
    : sessions.where("user", "=", of.user)
  ).execute();
};

const noteUse = async (db: IdentityDb, id: string, endsAt: number, now: Instant): Promise<void> => {
  await db
    .updateTable("sessions")
    .set({ used_at: now, expires_at: instant(Math.min(endsAt, now + SLIDING_MS)) })
    .where("id", "=", id)
    .execute();
};

/** Rows of sessions that have ended by themselves; called now and then. Revoked ones are few, and stay. */
export const forgetEndedSessions = async (db: IdentityDb, now: Instant): Promise<void> => {
  await db
    .deleteFrom("sessions")
    .where("revoked_at", "is", null)
    .where((where) => where.or([where("expires_at", "<=", now), where("ends_at", "<=", now)]))
    .execute();
};
