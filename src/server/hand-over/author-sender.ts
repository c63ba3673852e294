import type { Actor } from "../../domain/permission.ts";
import type { UnitId } from "../../domain/unit.ts";
import type { DeviceId, UserId } from "../../domain/user.ts";
import { findDevice } from "../auth/devices.ts";
import type { Identity } from "../auth/identity.ts";
import { unitsLeft } from "../auth/moves.ts";
import { reachIn } from "../auth/unit-register.ts";
import { findUser } from "../auth/users.ts";
import type { Sender } from "../sync/take-changes.ts";

export interface ChangeAuthor {
  readonly user: UserId;
  readonly device: DeviceId;
}

/**
 * The author as the server knows them now, for what somebody else carries here: permission is the author's. A device
 * that was revoked, or that a restore has forgotten, has its work kept apart (S46). Null for nobody we know.
 */
export const senderOfAuthor = async (
  { db, units }: Pick<Identity, "db" | "units">,
  { user, device }: ChangeAuthor,
): Promise<Sender | null> => {
  const known = await findUser(db, user);
  const enrolled = await findDevice(db, device);
  if (!known || (enrolled && enrolled.user !== user)) return null;

  const all = await units.all();
  const actorIn = (unit: UnitId): Actor => ({
    user,
    role: known.user.role,
    unit,
    reach: reachIn(all, unit),
  });
  return {
    actor: actorIn(known.user.unit),
    formerly: (await unitsLeft(db, user)).map(actorIn),
    device,
    isRevoked: known.isDisabled || enrolled === null || enrolled.isRevoked,
  };
};
