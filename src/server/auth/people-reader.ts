import type { Instant } from "../../domain/instant.ts";
import type { DeviceId } from "../../domain/user.ts";
import type { IdentityDb } from "./identity-tables.ts";
import type { PeopleReader } from "./people-port.ts";
import { usersOfUnit } from "./users.ts";

/** People of a unit who may still come in, with the devices they may still sync from. */
export const createPeopleReader = (db: IdentityDb): PeopleReader => ({
  ofUnit: async (unit) => {
    const users = (await usersOfUnit(db, unit)).filter(({ isDisabled }) => !isDisabled);
    const devices = await db
      .selectFrom("devices")
      .innerJoin("users", "users.id", "devices.user")
      .select(["devices.id", "devices.user", "devices.name", "devices.lost_at"])
      .where("users.unit", "=", unit)
      .where("devices.revoked_at", "is", null)
      .orderBy("devices.enrolled_at")
      .execute();
    return users.map(({ user }) => ({
      user,
      devices: devices
        .filter((device) => device.user === user.id)
        .map(({ id, name, lost_at }) => ({ id: id as DeviceId, name, lostAt: lost_at as Instant | null })),
    }));
  },
});
