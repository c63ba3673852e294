import { valuesOf } from "../../domain/merge.ts";
import type { Actor } from "../../domain/permission.ts";
import { urgingRegister } from "../../domain/registers/urging.ts";
import { unitOfScope } from "../../domain/scope.ts";
import { unitNameOn } from "../../domain/unit.ts";
import type { UrgingList } from "../../domain/urging/urging-list.ts";
import { rowToRecord } from "../store/record-rows.ts";
import { sharedScope } from "./counted.ts";
import type { OverviewDeps } from "./overview-deps.ts";

/** Three rounds of a hundred units for half a year; ids sort by the moment in which they were made. */
const MOST_URGINGS = 2000;

/** What the units that this person supervises were urged for, the latest first; what was taken back is not among it. */
export const urgingList = async (
  deps: Pick<OverviewDeps, "db" | "clock" | "units" | "people">,
  actor: Actor,
): Promise<UrgingList> => {
  const supervised = [...actor.reach.supervised];
  const generatedAt = deps.clock.now();
  if (supervised.length === 0) return { generatedAt, items: [] };
  const rows = await deps.db
    .selectFrom("records")
    .selectAll()
    .where("collection", "=", "urging")
    .where("scope", "in", supervised.map(sharedScope))
    .where("deleted", "=", 0)
    .orderBy("id", "desc")
    .limit(MOST_URGINGS)
    .execute();
  const byId = new Map((await deps.units.all()).map((unit) => [unit.id, unit]));
  const colleagues = new Map(
    (await deps.people.ofUnit(actor.unit)).map(({ user }) => [user.id, user.name] as const),
  );
  const items = rows.map(rowToRecord).flatMap((record) => {
    const said = urgingRegister.read(valuesOf(record));
    if (!said) return [];
    const unit = unitOfScope(record.scope);
    const known = byId.get(unit);
    const { period, level, text, missing, on } = said;
    return [
      {
        ...{ id: record.id, unit, period, level, text, missing, on },
        unitName: known ? unitNameOn(known, on) : unit,
        at: record.createdAt,
        by: record.createdBy,
        byName: colleagues.get(record.createdBy) ?? "",
      },
    ];
  });
  return { generatedAt, items };
};
