import { findRecord, overlaid } from "../../device/local-records.ts";
import type { PhoneDb, RecordRow } from "../../device/phone-db.ts";
import type { CollectionName } from "../../domain/change.ts";
import { Plan } from "../../domain/plan.ts";
import { recordKey } from "../../domain/record.ts";
import { type ScopeId, scopeOf } from "../../domain/scope.ts";
import { Unit, type UnitId } from "../../domain/unit.ts";
import { UnitSettings, unitSettingsId } from "../../domain/unit-settings.ts";
import { User, type UserId } from "../../domain/user.ts";
import type { OpenPhone } from "./phone-session.ts";

const rowsOf = (db: PhoneDb, collection: CollectionName): Promise<readonly RecordRow[]> =>
  db.records.where("directory").equals(collection).toArray();

/** Parsing a whole plan costs some milliseconds; its record is never changed under one number. */
const parsedPlans = new Map<string, Plan | null>();

export const readPlans = async ({ db, unit }: OpenPhone): Promise<readonly Plan[]> => {
  const plans = (await rowsOf(db, "plan")).flatMap((row) => {
    if (row.values["deleted"] === true) return [];
    const key = `${row.key}|${row.epoch}|${row.number}`;
    const known = parsedPlans.get(key) ?? Plan.safeParse(row.values["document"]).data ?? null;
    parsedPlans.set(key, known);
    return known ? [known] : [];
  });
  if (unit.level === "commune") return plans;
  // Promise.resolve: Dexie follows a live query over a foreign promise only so.
  return (await Promise.resolve(import("./agency-plans.ts"))).plansFor(plans, unit);
};

/** Units as told at sign-in, and what has been published of them since. */
export const readUnits = async (phone: OpenPhone): Promise<readonly Unit[]> => {
  const units = new Map<UnitId, Unit>(phone.account.signedIn.units.map((unit) => [unit.id, unit]));
  for (const { values } of await rowsOf(phone.db, "unit")) {
    const unit = values["deleted"] === true ? null : Unit.safeParse(values["document"]).data;
    if (unit) units.set(unit.id, unit);
  }
  return [...units.values()];
};

export const readUnitSettings = async (phone: OpenPhone, unit: UnitId): Promise<UnitSettings> => {
  const scope = scopeOf(unit, "shared");
  const key = recordKey({ scope, collection: "unitSettings", id: unitSettingsId(unit) });
  const record = await findRecord(phone.db, key);
  const read = UnitSettings.safeParse(record?.values ?? {});
  return read.success ? read.data : UnitSettings.parse({});
};

export const readPeople = async (phone: OpenPhone, scope: ScopeId): Promise<ReadonlyMap<UserId, User>> => {
  const records = (await rowsOf(phone.db, "person")).filter((row) => row.scope === scope);
  const { user } = phone.account.signedIn;
  const people = new Map<UserId, User>([[user.id, user]]);
  for (const { values } of overlaid({ records, outbox: [], setAside: [] })) {
    const person = User.safeParse(values);
    if (person.success) people.set(person.data.id, person.data);
  }
  return people;
};
