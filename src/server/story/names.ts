import type { DeviceId, UserId } from "../../domain/user.ts";
import { identityDb } from "../auth/identity-tables.ts";
import type { Reader } from "../store/open-database.ts";

/** Names of those who wrote, and of the devices that they wrote on. */
export interface Names {
  readonly users: ReadonlyMap<UserId, string>;
  readonly devices: ReadonlyMap<DeviceId, string>;
}

export const readNames = async (
  db: Reader,
  written: readonly { readonly user: UserId; readonly device: DeviceId | null }[],
): Promise<Names> => {
  if (written.length === 0) return { users: new Map(), devices: new Map() };
  const identity = identityDb(db);
  const userIds = [...new Set(written.map(({ user }) => user))];
  const deviceIds = [...new Set(written.flatMap(({ device }) => device ?? []))];
  const users = await identity
    .selectFrom("users")
    .select(["id", "name"])
    .where("id", "in", userIds)
    .execute();
  const devices = await identity
    .selectFrom("devices")
    .select(["id", "name"])
    .where("id", "in", deviceIds)
    .execute();
  return {
    users: new Map(users.map(({ id, name }) => [id as UserId, name])),
    devices: new Map(devices.map(({ id, name }) => [id as DeviceId, name])),
  };
};
