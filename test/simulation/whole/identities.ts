import { createHash } from "node:crypto";
import type { Json } from "../../../src/domain/canonical-json.ts";
import type { RecordId } from "../../../src/domain/change.ts";
import { scopeOf } from "../../../src/domain/scope.ts";
import type { Unit } from "../../../src/domain/unit.ts";
import type { DeviceId } from "../../../src/domain/user.ts";
import { admitDevice, findDevice, revokeDevice } from "../../../src/server/auth/devices.ts";
import { unitsLeft } from "../../../src/server/auth/moves.ts";
import { sessionCookie } from "../../../src/server/auth/session-cookie.ts";
import { findUser, insertUser } from "../../../src/server/auth/users.ts";
import { publishRecords } from "../../../src/server/history/publish.ts";
import type { OpenServer } from "../../../src/server/open-server.ts";
import type { Person, Registry } from "../world/people.ts";
import type { Session } from "../world/server.ts";

/** Keeps the server's own tables of users, devices and units in step with the registry of the world. */
export interface Identities {
  /** The cookie of a session that the server gave to this device. */
  readonly cookieOf: (session: Session) => Promise<string>;
}

/** `cookies`: what browsers hold, whichever process gave it. */
export const createIdentities = async (
  server: OpenServer,
  registry: Registry,
  cookies: Map<DeviceId, string>,
): Promise<Identities> => {
  const { db } = server.identity;
  let known = "";
  let knownVersion = -1;

  const alignUser = async ({ user, name, role, unit }: Person): Promise<void> => {
    const now = server.history.clock.now();
    const there = await findUser(db, user);
    if (!there) await insertUser(db, { id: user, name, title: "", role, unit, phone: null }, now);
    else if (there.user.unit !== unit)
      await db.updateTable("users").set({ unit }).where("id", "=", user).execute();
  };

  const alignMoves = async ({ user, unit, left }: Person): Promise<void> => {
    const known = await unitsLeft(db, user);
    const at = server.history.clock.now();
    for (const from of [...left].filter((other) => !known.includes(other)))
      await db
        .insertInto("moves")
        .values({ user, from_unit: from, to_unit: unit, from_day: "2025-05-01", made_at: at, done_at: at })
        .execute();
  };

  /** Revoked ones are shut out, also by a database that went back; one that was let in again gets a new session. */
  const alignDevices = async (): Promise<void> => {
    if (knownVersion === registry.version) return;
    for (const [id, user] of registry.devices) {
      const device = await findDevice(db, id);
      const now = server.history.clock.now();
      if (!device || device.isRevoked === registry.isRevoked(id)) continue;
      if (device.isRevoked) await admitDevice(db, { id, user, name: device.name }, "code", now);
      else await revokeDevice(db, id, now);
      if (device.isRevoked) cookies.delete(id);
    }
    knownVersion = registry.version;
  };

  const align = async (): Promise<void> => {
    await alignDevices();
    const now = `${registry.isMerged} ${registry.people.map(({ unit }) => unit).join(" ")}`;
    if (now === known) return;
    await publishRecords(server.history, registry.units().map(publishedUnit));
    for (const person of registry.people) {
      await alignUser(person);
      await alignMoves(person);
    }
    known = now;
  };

  await align();
  return {
    cookieOf: async ({ user, device }) => {
      await align();
      const cookie = cookies.get(device);
      if (cookie) return cookie;
      await admitDevice(db, { id: device, user, name: "Máy thử" }, "code", server.history.clock.now());
      const { token, maxAgeS } = await server.identity.sessions.start(db, { user, device });
      const made = sessionCookie(token, maxAgeS).split(";")[0] ?? "";
      cookies.set(device, made);
      if (registry.isRevoked(device)) await revokeDevice(db, device, server.history.clock.now());
      return made;
    },
  };
};

const publishedUnit = (unit: Unit) => ({
  scope: scopeOf(unit.tenures[0]?.parent ?? unit.id, "published"),
  collection: "unit" as const,
  id: idOfUnit(unit.id),
  fields: { document: unit as unknown as Json },
});

export const idOfUnit = (name: string): RecordId => {
  const hex = createHash("sha256").update(name).digest("hex");
  return `01890000-0000-7000-8000-${hex.slice(0, 12)}` as RecordId;
};
