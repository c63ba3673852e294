import type { RecordId } from "../../domain/change.ts";
import type { MaterialUseList } from "../../domain/materials/use-list.ts";
import { valuesOf } from "../../domain/merge.ts";
import type { Actor } from "../../domain/permission.ts";
import { materialOfUse, materialUseRegister } from "../../domain/registers/material-use.ts";
import { unitOfScope } from "../../domain/scope.ts";
import { type UnitId, unitNameOn } from "../../domain/unit.ts";
import { rowToRecord } from "../store/record-rows.ts";
import { sharedScope } from "./counted.ts";
import { type OverviewDeps, todayOf } from "./overview-deps.ts";
import { reportingUnits } from "./reporting-units.ts";

/** Some 60 materials for each of 300 units; what was handed out longest ago is known to all. */
const MOST = 20_000;

/** Which units below this person have fetched and opened what was handed out to them. */
export const materialUseList = async (
  deps: Pick<OverviewDeps, "db" | "clock" | "units">,
  actor: Actor,
): Promise<MaterialUseList> => {
  const units = await deps.units.all();
  const today = todayOf(deps, actor, units);
  const shown = reportingUnits(units, actor.reach, { kind: "range", from: today, to: today });
  const uses = new Map<RecordId, { fetched: UnitId[]; opened: UnitId[] }>();
  const scopes = shown.map(({ id }) => sharedScope(id));
  const rows =
    scopes.length === 0
      ? []
      : await deps.db
          .selectFrom("records")
          .selectAll()
          .where("collection", "=", "materialUse")
          .where("scope", "in", scopes)
          .where("deleted", "=", 0)
          // Ids name their material, and those sort by the moment in which they were made: the latest stay.
          .orderBy("id", "desc")
          .limit(MOST)
          .execute();
  for (const row of rows) {
    const record = rowToRecord(row);
    const said = materialUseRegister.read(valuesOf(record));
    if (!said) continue;
    const material = materialOfUse(record.id);
    const use = uses.get(material) ?? { fetched: [], opened: [] };
    uses.set(material, use);
    if (said.fetchedOn) use.fetched.push(unitOfScope(record.scope));
    if (said.openedOn) use.opened.push(unitOfScope(record.scope));
  }
  return {
    generatedAt: deps.clock.now(),
    units: shown.map((unit) => ({ id: unit.id, name: unitNameOn(unit, today) })),
    uses: [...uses].map(([material, use]) => ({ material, ...use })),
  };
};
