import { ActivityId } from "../../domain/activity/activity.ts";
import { ActivityKind } from "../../domain/activity/kind.ts";
import type { Custody } from "../../domain/api.ts";
import type { Change } from "../../domain/change.ts";
import { Day, DEFAULT_TIME_ZONE, dayOf } from "../../domain/day.ts";
import type { Instant } from "../../domain/instant.ts";
import { type MergedRecord, valuesOf } from "../../domain/merge.ts";
import { type Actor, may } from "../../domain/permission.ts";
import { type ScopeId, unitOfScope } from "../../domain/scope.ts";
import { type Unit, type UnitId, unitNameOn } from "../../domain/unit.ts";
import type { DeviceId } from "../../domain/user.ts";
import { findDevice } from "../auth/devices.ts";
import { identityDb } from "../auth/identity-tables.ts";
import type { UnitRegister } from "../auth/unit-register.ts";
import { findUser } from "../auth/users.ts";
import type { Clock } from "../clock.ts";
import type { Database } from "../store/open-database.ts";
import { findRecord } from "../store/record-rows.ts";
import { devicesInCustody, filesInCustody, type HeldChange, heldOf } from "./custody-rows.ts";

export interface CustodyDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly units: UnitRegister;
}

type Holding = Custody["holdings"][number];
type Item = Holding["items"][number];

/** Whoever reviews a unit, or manages its users, decides about what its people handed in. */
export const mayDecide = (actor: Actor, unit: UnitId): boolean =>
  may(actor, { kind: "reviewUnit", unit }) || may(actor, { kind: "manageUsers", unit });

/** What this person may decide about, one entry a device. */
export const listCustody = async (deps: CustodyDeps, actor: Actor): Promise<Custody> => {
  const units = await deps.units.all();
  const holdings: Holding[] = [];
  for (const device of await devicesInCustody(deps.db)) {
    const holding = await holdingOf(deps, actor, units, device);
    if (holding) holdings.push(holding);
  }
  return {
    generatedAt: deps.clock.now(),
    holdings: holdings.sort((a, b) => b.receivedAt - a.receivedAt),
  };
};

const holdingOf = async (
  { db, clock }: CustodyDeps,
  actor: Actor,
  units: readonly Unit[],
  id: DeviceId,
): Promise<Holding | null> => {
  const device = await findDevice(identityDb(db), id);
  const owner = device && (await findUser(identityDb(db), device.user));
  if (!device || !owner) return null;
  const today = dayOf(clock.now(), DEFAULT_TIME_ZONE);
  const nameOf = (unit: UnitId): string => {
    const known = units.find((one) => one.id === unit);
    return known ? unitNameOn(known, today) : unit;
  };
  const held = (await heldOf(db, id)).filter((one) => mayDecide(actor, unitOfScope(scopeOfHeld(one))));
  const files = mayDecide(actor, owner.user.unit) || held.length > 0 ? await filesInCustody(db, id) : [];
  if (held.length === 0 && files.length === 0) return null;
  return {
    device: id,
    deviceName: device.name,
    user: owner.user,
    unitName: nameOf(owner.user.unit),
    why: held[0]?.code ?? "revoked",
    receivedAt: held.reduce<Instant>(
      (latest, { held: { receivedAt } }) => (receivedAt > latest ? receivedAt : latest),
      device.enrolledAt,
    ),
    items: await itemsOf(db, held, nameOf),
    files: files.length,
  };
};

const scopeOfHeld = ({ held }: HeldChange): ScopeId => held.sent.change.scope;

/** One item an activity, whatever of it was handed in; what belongs to none stands by itself. */
const itemsOf = async (
  db: Database,
  held: readonly HeldChange[],
  nameOf: (unit: UnitId) => string,
): Promise<Item[]> => {
  const groups = new Map<string, Change[]>();
  for (const { held: one } of held) {
    const { change } = one.sent;
    const key = `${change.scope}|${(await activityOf(db, change)) ?? change.recordId}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return Promise.all([...groups.values()].map((changes) => itemOf(db, changes, nameOf)));
};

/** An activity's own id; for evidence and comments that of the activity they belong to, now or in the record there. */
const activityOf = async (db: Database, change: Change): Promise<string | null> => {
  if (change.collection === "activity") return change.recordId;
  const named = change.fields["activity"];
  if (typeof named === "string") return named;
  const record = await findRecord(db, change.scope, change.collection, change.recordId);
  const there = record && valuesOf(record)["activity"];
  return typeof there === "string" ? there : null;
};

const itemOf = async (
  db: Database,
  changes: readonly Change[],
  nameOf: (unit: UnitId) => string,
): Promise<Item> => {
  const [first] = changes;
  if (!first) throw new Error("a group of changes has none");
  const activity = ActivityId.safeParse(await activityOf(db, first));
  const there: MergedRecord | null = activity.success
    ? await findRecord(db, first.scope, "activity", activity.data as string as Change["recordId"])
    : null;
  const own = changes.filter(({ collection }) => collection === "activity").map(({ fields }) => fields);
  const values = Object.assign({}, there ? valuesOf(there) : {}, ...own) as Change["fields"];
  return {
    activity: activity.success ? activity.data : null,
    kind: ActivityKind.safeParse(values["kind"]).data ?? null,
    title: typeof values["title"] === "string" ? values["title"] : "",
    on: Day.safeParse(values["on"]).data ?? null,
    unit: unitOfScope(first.scope),
    unitName: nameOf(unitOfScope(first.scope)),
    changes: changes.map(({ id }) => id),
    photos: changes.filter(({ collection, base }) => collection === "evidence" && base.number === 0).length,
  };
};
