import { type Day, DEFAULT_TIME_ZONE, dayOf } from "../../domain/day.ts";
import type { Actor } from "../../domain/permission.ts";
import type { Unit } from "../../domain/unit.ts";
import type { PeopleReader } from "../auth/people-port.ts";
import type { UnitRegister } from "../auth/unit-register.ts";
import type { Clock } from "../clock.ts";
import type { Database } from "../store/open-database.ts";
import type { PlanRegister } from "./plan-register.ts";

export interface OverviewDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly units: UnitRegister;
  readonly plans: PlanRegister;
  readonly people: PeopleReader;
}

/** Today where the one who asks works. */
export const todayOf = ({ clock }: Pick<OverviewDeps, "clock">, actor: Actor, units: readonly Unit[]): Day =>
  dayOf(clock.now(), units.find((unit) => unit.id === actor.unit)?.timeZone ?? DEFAULT_TIME_ZONE);
