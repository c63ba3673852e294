import type { DeviceId } from "../../domain/user.ts";
import { type IdentityDb, identityDb } from "../auth/identity-tables.ts";
import type { PeopleReader } from "../auth/people-port.ts";
import { listUsers } from "../auth/users.ts";
import type { Database } from "../store/open-database.ts";

/** People as the identity tables know them; those who were shut out, and revoked devices, are not here. */
export const createPeopleReader = (database: Database): PeopleReader => {
  const db = identityDb(database);
  return {
    ofUnit: async (unit) => {
      const known = (await listUsers(db)).filter(({ user, isDisabled }) => user.unit === unit && !isDisabled);
      return Promise.all(known.map(async ({ user }) => ({ user, devices: await devicesOf(db, user.id) })));
    },
  };
};

const devicesOf = async (
  db: IdentityDb,
  user: string,
): Promise<readonly { readonly id: DeviceId; readonly name: string }[]> => {
  const rows = await db
    .selectFrom("devices")
    .select(["id", "name"])
    .where("user", "=", user)
    .where("revoked_at", "is", null)
    .orderBy("enrolled_at")
    .execute();
  return rows.map((row) => ({ id: row.id as DeviceId, name: row.name }));
};
