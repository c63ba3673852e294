import type { NewChange } from "../../device/append-changes.ts";
import { commitChanges } from "../../device/commit-changes.ts";
import { findRecord } from "../../device/local-records.ts";
import { readTyped, writeTyped } from "../../device/meta.ts";
import { registerRows } from "../../device/register-rows.ts";
import { writeText } from "../../device/reserve.ts";
import type { Json } from "../../domain/canonical-json.ts";
import type { RecordId } from "../../domain/change.ts";
import { readChange } from "../../domain/collections.ts";
import { recordKey } from "../../domain/record.ts";
import { type RegisterName, registerRules } from "../../domain/register.ts";
import { type RegisterValues, registerDefinitions } from "../../domain/registers/definitions.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { type ScopeId, scopeOf, unitOfScope } from "../../domain/scope.ts";
import { reachOf, type UnitId } from "../../domain/unit.ts";
import { inheritedRegisters } from "../../domain/units/inherited-registers.ts";
import type { OverlaidRecord } from "../../sync/overlay.ts";
import type { Clock } from "../../sync/ports.ts";
import type { EntryFileServices } from "./entry-files.ts";
import { newId } from "./new-id.ts";
import type { OpenPhone, PhoneSession } from "./phone-session.ts";
import type { RegisterEntry, RegisterServices, RegisterWrite } from "./registers.ts";
import { asStorageResult } from "./storage-result.ts";

export const createRegisterServices = (
  session: PhoneSession,
  clock: Clock,
): Omit<RegisterServices, keyof EntryFileServices> => ({
  entries: async (name, { unit, group } = {}) => {
    const phone = await session.phone();
    if (!phone) return [];
    const rows = await Promise.all(
      scopesIn(phone, name, unit).map((scope) => registerRows(phone.db, scope, name, group ?? null)),
    );
    return rows
      .flat()
      .filter(({ values }) => values["deleted"] !== true)
      .flatMap((row) => entryOf(name, row) ?? [])
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  },
  entry: async (name, id, unit) => {
    const phone = await session.phone();
    if (!phone) return null;
    const row = await findEntry(phone, scopesIn(phone, name, unit), name, id);
    return row && entryOf(name, row);
  },
  write: async (name, writes, unit) => {
    const phone = await session.own();
    const scopes = scopesIn(phone, name, unit);
    const planned = await asStorageResult(() => planWrites(phone, scopes, name, writes));
    if (!planned.ok) return planned;
    const changes: NewChange[] = [];
    for (const change of planned.value) {
      if (!change.ok) return change;
      changes.push(change.value);
    }
    const written = await asStorageResult(() => commitChanges(phone.db, phone.author, clock.now(), changes));
    if (!written.ok) return written;
    phone.loop.changed();
    return ok(changes.map(({ recordId }) => recordId));
  },
  typed: async (form) => {
    const phone = await session.phone();
    return phone ? ((await readTyped(phone.db, form)) ?? null) : null;
  },
  keepTyped: (form, values) =>
    asStorageResult(async () => {
      const { db } = await session.own();
      await writeText(db, () => writeTyped(db, form, values));
    }),
});

/** Where the register lies: of the unit that is given, or of the own one and, where they are inherited, of those before it. */
const scopesIn = (
  phone: OpenPhone,
  name: RegisterName,
  unit: UnitId | undefined,
): readonly [ScopeId, ...ScopeId[]] => {
  const { part } = registerRules[name];
  const own = phone.unit.id;
  if (unit !== undefined || !inheritedRegisters.has(name)) return [scopeOf(unit ?? own, part)];
  const before = [...reachOf(own, phone.account.signedIn.units).own].filter((id) => id !== own);
  return [scopeOf(own, part), ...before.map((id) => scopeOf(id, part))];
};

const findEntry = async (
  { db }: OpenPhone,
  scopes: readonly ScopeId[],
  collection: RegisterName,
  id: RecordId,
): Promise<OverlaidRecord | null> => {
  for (const scope of scopes) {
    const found = await findRecord(db, recordKey({ scope, collection, id }));
    if (found) return found;
  }
  return null;
};

type Planned = Result<NewChange, { readonly kind: "invalidFields"; readonly fields: readonly string[] }>;

const planWrites = <Name extends RegisterName>(
  phone: OpenPhone,
  scopes: readonly [ScopeId, ...ScopeId[]],
  name: Name,
  writes: readonly RegisterWrite<Name>[],
): Promise<readonly Planned[]> =>
  Promise.all(
    writes.map(async ({ id, fields }) => {
      // An entry is changed where it lies; a new one is the unit's own.
      const record = id ? await findEntry(phone, scopes, name, id) : null;
      return plan(
        record?.scope ?? scopes[0],
        name,
        id ?? newId(),
        record,
        fields as Readonly<Record<string, Json>>,
      );
    }),
  );

/** Judged by the same schemas as on the server, so that what is kept here is not refused there. */
const plan = (
  scope: ScopeId,
  name: RegisterName,
  recordId: RecordId,
  record: OverlaidRecord | null,
  fields: Readonly<Record<string, Json>>,
): Planned => {
  const read = readChange({ collection: name, fields: known(fields) }, record?.values ?? null);
  if (!read.ok) {
    const names = "fields" in read.error ? read.error.fields : missing(name, fields);
    return err({ kind: "invalidFields", fields: names });
  }
  return ok({
    id: newId(),
    scope,
    collection: name,
    recordId,
    fields: read.value,
    seen: record?.seen ?? { epoch: null, number: 0 },
    activity: null,
    whole: { ...record?.values, ...read.value },
  });
};

/** A form names every field; one that was left alone is not sent. */
const known = (fields: Readonly<Record<string, Json | undefined>>): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

const missing = (name: RegisterName, fields: Readonly<Record<string, Json>>): readonly string[] =>
  registerDefinitions[name].required.filter((field) => fields[field] === undefined);

/** Null for what this build cannot read: it is kept, and shown by the build that can. */
const entryOf = <Name extends RegisterName>(name: Name, row: OverlaidRecord): RegisterEntry<Name> | null => {
  const values = registerDefinitions[name].read(row.values);
  return (
    values && {
      id: row.id,
      unit: unitOfScope(row.scope),
      values: values as RegisterValues<Name>,
      createdBy: row.createdBy,
      updatedBy: row.updatedBy,
      updatedAt: row.updatedAt,
      isUnsent: row.receivedAt === null,
    }
  );
};
