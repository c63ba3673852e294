import { scopeOf, unitOfScope } from "../../domain/scope.ts";
import type { UnitId } from "../../domain/unit.ts";
import type { AppliedChange } from "../../domain/units/apply-change.ts";
import type { FollowingPerson, StayingWork } from "../../domain/units/unit-outcome.ts";
import type { UserId } from "../../domain/user.ts";
import { identityDb } from "../auth/identity-tables.ts";
import { waitingMoves } from "../auth/moves.ts";
import { listUsers } from "../auth/users.ts";
import { readPulses } from "../overview/read-pulse.ts";
import type { Reader } from "../store/open-database.ts";

const byName = new Intl.Collator("vi");

/** People of units that end, with the unit that takes them over; whoever is on the way elsewhere goes on. */
export const peopleWhoFollow = async (
  db: Reader,
  successors: AppliedChange["successors"],
  named: readonly { readonly user: UserId; readonly into: number }[],
): Promise<readonly FollowingPerson[]> => {
  if (successors.size === 0) return [];
  const waiting = new Map((await waitingMoves(identityDb(db))).map((move) => [move.user, move.toUnit]));
  const found = (await listUsers(identityDb(db))).flatMap(({ user, isDisabled }) => {
    const goingTo = waiting.get(user.id) ?? user.unit;
    const heirs = successors.get(goingTo);
    const to = heirs?.[named.find((one) => one.user === user.id)?.into ?? 0] ?? heirs?.[0];
    return isDisabled || to === undefined ? [] : [{ user: user.id, name: user.name, from: user.unit, to }];
  });
  return found.sort((a, b) => byName.compare(a.name, b.name));
};

/** What lies with units that end. */
export const workThatStays = async (
  db: Reader,
  units: readonly UnitId[],
): Promise<readonly StayingWork[]> => {
  if (units.length === 0) return [];
  const rows = await db
    .selectFrom("records")
    .select(["scope", "collection"])
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where(
      "scope",
      "in",
      units.map((unit) => scopeOf(unit, "shared")),
    )
    .where("collection", "in", ["activity", "site", "unitTask"])
    .where("deleted", "=", 0)
    .groupBy(["scope", "collection"])
    .execute();
  const pulses = await readPulses(db, units);
  const countOf = (unit: UnitId, collection: (typeof rows)[number]["collection"]): number =>
    Number(rows.find((row) => unitOfScope(row.scope) === unit && row.collection === collection)?.count ?? 0);
  return units.map((unit) => ({
    unit,
    activities: countOf(unit, "activity"),
    places: countOf(unit, "site"),
    unitTasks: countOf(unit, "unitTask"),
    unsentActivities: pulses
      .filter((pulse) => pulse.unit === unit && !pulse.isLost)
      .reduce((sum, { unsentActivities }) => sum + unsentActivities, 0),
  }));
};
