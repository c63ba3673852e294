import type { Account } from "../../domain/api.ts";
import type { Instant } from "../../domain/instant.ts";
import type { DeviceId, User } from "../../domain/user.ts";
import type { IdentityDb } from "../auth/identity-tables.ts";
import { waitingMoves } from "../auth/moves.ts";
import { listUsers } from "../auth/users.ts";

/** The users that `isManaged` lets through, with their devices and what these last said. */
export const listAccounts = async (
  db: IdentityDb,
  isManaged: (user: User) => boolean,
): Promise<readonly Account[]> => {
  const users = (await listUsers(db)).filter(({ user }) => isManaged(user));
  const rows = await devicesWithHeartbeats(db);
  const moves = await waitingMoves(db);
  const nextMoveOf = (id: User["id"]): Account["nextMove"] => {
    const move = moves.find((one) => one.user === id);
    return move ? { unit: move.toUnit, from: move.fromDay } : null;
  };
  return users.map(({ user, username, isDisabled }) => ({
    user,
    username,
    isDisabled,
    nextMove: nextMoveOf(user.id),
    devices: rows.filter((row) => row.user === user.id).map(toDevice),
  }));
};

const devicesWithHeartbeats = (db: IdentityDb) =>
  db
    .selectFrom("devices")
    .leftJoin("heartbeats", "heartbeats.device", "devices.id")
    .leftJoin("sessions", "sessions.device", "devices.id")
    .select([
      "devices.id",
      "devices.user",
      "devices.name",
      "devices.enrolled_at",
      "devices.revoked_at",
      "heartbeats.received_at",
      "heartbeats.unsent_activities",
      "heartbeats.app_version",
      "sessions.used_at",
    ])
    .orderBy("devices.enrolled_at", "desc")
    .execute();

type Row = Awaited<ReturnType<typeof devicesWithHeartbeats>>[number];

const toDevice = (row: Row): Account["devices"][number] => ({
  id: row.id as DeviceId,
  name: row.name,
  enrolledAt: row.enrolled_at as Instant,
  lastSeenAt: latest(row.received_at, row.used_at),
  isRevoked: row.revoked_at !== null,
  unsentActivities: row.unsent_activities ?? 0,
  appVersion: row.app_version ?? "",
});

/** A session's use is noted hourly, a heartbeat with every sync: whichever is later. */
const latest = (...times: readonly (number | null)[]): Instant | null => {
  const known = times.filter((time) => time !== null);
  return known.length === 0 ? null : (Math.max(...known) as Instant);
};
