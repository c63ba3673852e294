import type { SignedIn } from "../../domain/api.ts";
import { DEFAULT_TIME_ZONE, dayOf } from "../../domain/day.ts";
import { tenureOn, type Unit, type UnitId } from "../../domain/unit.ts";
import type { DeviceId } from "../../domain/user.ts";
import type { Identity } from "./identity.ts";
import { reachIn } from "./unit-register.ts";
import { type KnownUser, signsInWithPassword } from "./users.ts";

/** What a device learns about its user: who they are and every unit that their unit has to do with. */
export const signedInAs = async (
  { units, clock }: Pick<Identity, "units" | "clock">,
  known: KnownUser,
  device: DeviceId,
): Promise<SignedIn> => {
  const all = await units.all();
  const reach = reachIn(all, known.user.unit);
  return {
    user: known.user,
    device,
    units: all.filter(({ id }) => reach.own.has(id) || reach.above.has(id) || reach.supervised.has(id)),
    serverTime: clock.now(),
    needsPassword: known.passwordHash === null && signsInWithPassword(known.user.role),
  };
};

/** Whom a user calls for help: the office above, in its own words; null where nobody is above. */
export const officeAbove = async (
  { units, clock }: Pick<Identity, "units" | "clock">,
  unitId: UnitId,
): Promise<string | null> => {
  const all = await units.all();
  const byId = (id: UnitId | null | undefined): Unit | undefined => all.find((unit) => unit.id === id);
  const unit = byId(unitId);
  if (!unit) return null;
  const today = dayOf(clock.now(), unit.timeZone ?? DEFAULT_TIME_ZONE);
  const parent = byId(tenureOn(unit, today)?.parent);
  return parent?.officeShort ?? parent?.office ?? null;
};
