import type { NewUser } from "../../domain/api.ts";
import { type Instant, instant } from "../../domain/instant.ts";
import { reachOf, type Unit } from "../../domain/unit.ts";
import type { DeviceId, User } from "../../domain/user.ts";
import { registerUserWithin, type UserRegistry } from "../admin/register-user.ts";
import { admitDevice } from "../auth/devices.ts";
import { identityDb } from "../auth/identity-tables.ts";
import { inTransaction } from "../store/in-transaction.ts";
import type { DemoRandom } from "./demo-random.ts";
import type { DemoAuthor } from "./demo-writer.ts";

export interface DemoPerson {
  readonly user: User;
  readonly author: DemoAuthor;
  readonly deviceName: string;
}

export interface Casting {
  readonly registry: UserRegistry;
  readonly units: readonly Unit[];
  readonly random: DemoRandom;
}

/** Makes a user and the device that they have written on since `enrolledAt`. */
export const hire = (
  { registry, units, random }: Casting,
  wanted: NewUser,
  deviceName: string,
  enrolledAt: Instant,
): Promise<DemoPerson> =>
  inTransaction(registry.history.db, async (tx) => {
    const { user } = await registerUserWithin(tx, registry, wanted);
    return await equip(tx, { units, random }, user, deviceName, enrolledAt);
  });

/** Gives an existing user a device. */
export const equip = async (
  tx: Parameters<typeof identityDb>[0],
  { units, random }: Pick<Casting, "units" | "random">,
  user: User,
  deviceName: string,
  enrolledAt: Instant,
): Promise<DemoPerson> => {
  const device = random.uuid(enrolledAt) as DeviceId;
  await admitDevice(
    identityDb(tx),
    { id: device, user: user.id, name: deviceName },
    "code",
    instant(enrolledAt),
  );
  const actor = { user: user.id, role: user.role, unit: user.unit, reach: reachOf(user.unit, units) };
  return { user, deviceName, author: { actor, device, seq: 0 } };
};
