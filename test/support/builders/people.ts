import type { Actor } from "../../../src/domain/permission.ts";
import { reachOf, type Unit } from "../../../src/domain/unit.ts";
import type { DeviceId, Role } from "../../../src/domain/user.ts";
import { aDeviceId, aUserId, unitId } from "./ids.ts";
import { aSmallCountry } from "./units.ts";

/** Somebody of a unit of {@link aSmallCountry}, or of `units`. */
export const anActor = (role: Role, unit: string, units: readonly Unit[] = aSmallCountry()): Actor => ({
  user: aUserId(),
  role,
  unit: unitId(unit),
  reach: reachOf(unitId(unit), units),
});

/** Somebody with a device in hand that counts its changes. */
export interface Writer {
  readonly actor: Actor;
  readonly device: DeviceId;
  readonly nextSeq: () => number;
}

export const aWriter = (actor: Actor): Writer => {
  let seq = 0;
  return { actor, device: aDeviceId(), nextSeq: () => ++seq };
};

export const anOfficer = (unit = "son-kim-1"): Writer => aWriter(anActor("officer", unit));
export const aSupervisor = (unit = "huong-son"): Writer => aWriter(anActor("supervisor", unit));
