import type { ContactList } from "../../domain/api-across.ts";
import type { Actor } from "../../domain/permission.ts";
import type { UnitId } from "../../domain/unit.ts";
import { identityDb } from "../auth/identity-tables.ts";
import type { Database } from "../store/open-database.ts";
import { sharedScope } from "./counted.ts";
import { officeUnits } from "./office-units.ts";
import { type OverviewDeps, todayOf } from "./overview-deps.ts";
import { groupByUnit, pulseOf } from "./overview-row.ts";
import { readPulses, readUnitSummaries } from "./read-pulse.ts";

type Person = ContactList["units"][number]["people"][number];

/** When each unit below was last heard of, what its devices had not sent then, and who can be called. */
export const contactList = async (
  deps: Pick<OverviewDeps, "db" | "clock" | "units">,
  actor: Actor,
): Promise<ContactList> => {
  const { db } = deps;
  const units = await deps.units.all();
  const today = todayOf(deps, actor, units);
  const shown = officeUnits(units, actor, today, today);
  const ids = shown.map(({ id }) => id);
  const summaries = await readUnitSummaries(db, ids);
  const pulses = groupByUnit(await readPulses(db, ids));
  const people = await readPeople(db, ids);
  return {
    today,
    generatedAt: deps.clock.now(),
    units: shown.map(({ id, name }) => ({
      ...{ unit: id, name },
      lastActivityOn: summaries.get(sharedScope(id))?.lastOn ?? null,
      ...pulseOf(pulses.get(id) ?? []),
      people: [...(people.get(id) ?? [])],
    })),
  };
};

/** Those who may come in, in the order in which they came. */
const readPeople = async (
  db: Database,
  units: readonly UnitId[],
): Promise<ReadonlyMap<UnitId, readonly Person[]>> => {
  const byUnit = new Map<UnitId, Person[]>();
  if (units.length === 0) return byUnit;
  const rows = await identityDb(db)
    .selectFrom("users")
    .select(["unit", "name", "title", "phone"])
    .where("unit", "in", [...units])
    .where("disabled_at", "is", null)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  for (const { unit, ...person } of rows)
    byUnit.set(unit as UnitId, [...(byUnit.get(unit as UnitId) ?? []), person]);
  return byUnit;
};
