import type { RecordId } from "../../domain/change.ts";
import { isMeantFor, newestVersions } from "../../domain/materials/list-materials.ts";
import { valuesOf } from "../../domain/merge.ts";
import { materialRegister } from "../../domain/registers/material.ts";
import { type ScopeId, unitOfScope } from "../../domain/scope.ts";
import { reachOf } from "../../domain/unit.ts";
import type { UnitRegister } from "../auth/unit-register.ts";
import type { Database } from "../store/open-database.ts";
import { rowToRecord } from "../store/record-rows.ts";
import type { Told } from "./deliver-push.ts";
import type { PushSubscriptions } from "./push-subscriptions.ts";
import { type LoggedWork, PATH } from "./what-to-tell.ts";

export interface MaterialNewsDeps {
  readonly db: Database;
  readonly units: UnitRegister;
  readonly subscriptions: Pick<PushSubscriptions, "ofUnits">;
}

/** One query asks for the phones of so many units. */
const UNITS_AT_ONCE = 100;

/**
 * What an office has handed out, told to the people of the units for which it is: each phone once, however many there
 * are, and of nothing that was withdrawn or replaced meanwhile. What is offered is decided as on the phone.
 */
export const tellOfMaterials = async (
  deps: MaterialNewsDeps,
  scope: ScopeId,
  changes: readonly LoggedWork[],
): Promise<readonly Told[]> => {
  const handedOut = new Map(
    changes.flatMap(({ collection, record, fields, receivedAt }) =>
      collection === "material" && fields["state"] === "published" ? [[record, receivedAt] as const] : [],
    ),
  );
  const offered = handedOut.size === 0 ? [] : await offeredOf(deps.db, scope, handedOut);
  if (offered.length === 0) return [];
  const units = await deps.units.all();
  const below = [...reachOf(unitOfScope(scope), units).supervised];
  const forUnit = new Map(
    below.map((unit) => {
      const { own } = reachOf(unit, units);
      return [unit, offered.filter((material) => isMeantFor(material, own))] as const;
    }),
  );
  const wanted = below.filter((unit) => forUnit.get(unit)?.length);
  const told: Told[] = [];
  for (let at = 0; at < wanted.length; at += UNITS_AT_ONCE)
    // What was there before a phone asked to be told is no news to it.
    for (const to of await deps.subscriptions.ofUnits(wanted.slice(at, at + UNITS_AT_ONCE)))
      if (forUnit.get(to.unit)?.some(({ id }) => (handedOut.get(id) ?? 0) >= to.createdAt))
        told.push({ to, message: { kind: "material", path: PATH } });
  return told;
};

const offeredOf = async (db: Database, scope: ScopeId, handedOut: ReadonlyMap<RecordId, unknown>) => {
  const rows = await db
    .selectFrom("records")
    .selectAll()
    .where("scope", "=", scope)
    .where("collection", "=", "material")
    .where("deleted", "=", 0)
    .execute();
  const all = rows.map(rowToRecord).flatMap((record) => {
    const values = materialRegister.read(valuesOf(record));
    return values ? [{ id: record.id, values }] : [];
  });
  return newestVersions(all).filter(({ id, values }) => values.state === "published" && handedOut.has(id));
};
