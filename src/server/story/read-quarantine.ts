import { ActivityId } from "../../domain/activity/activity.ts";
import { ActivityKind } from "../../domain/activity/kind.ts";
import type { Json } from "../../domain/canonical-json.ts";
import type { RecordId } from "../../domain/change.ts";
import { dayOf } from "../../domain/day.ts";
import { valuesOf } from "../../domain/merge.ts";
import { type Actor, may } from "../../domain/permission.ts";
import type { QuarantineList } from "../../domain/quarantine-list.ts";
import { type ScopeId, unitOfScope } from "../../domain/scope.ts";
import { type Unit, unitNameOn } from "../../domain/unit.ts";
import { refusalReason } from "../api/refusal-reasons.ts";
import type { UnitRegister } from "../auth/unit-register.ts";
import type { Clock } from "../clock.ts";
import type { Database } from "../store/open-database.ts";
import { findRecord } from "../store/record-rows.ts";
import { readNames } from "./names.ts";

const MAX_ITEMS = 200;

export interface QuarantineDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly units: UnitRegister;
}

/** What waits on the server, of the scopes that this person may know of. */
export const readQuarantine = async (deps: QuarantineDeps, actor: Actor): Promise<QuarantineList> => {
  const { db, clock } = deps;
  const all = await db.selectFrom("quarantine").select("scope").distinct().execute();
  const scopes = all
    .map(({ scope }) => scope)
    .filter((scope) => may(actor, { kind: "readQuarantine", scope }));
  if (scopes.length === 0) return { generatedAt: clock.now(), total: 0, items: [] };

  const { total } = await db
    .selectFrom("quarantine")
    .select(({ fn }) => fn.countAll<number>().as("total"))
    .where("scope", "in", scopes)
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom("quarantine")
    .select(["id", "device", "user_id", "scope", "collection", "record_id", "code", "body", "received_at"])
    .where("scope", "in", scopes)
    .orderBy("received_at")
    .orderBy("id")
    .limit(MAX_ITEMS)
    .execute();
  const names = await readNames(
    db,
    rows.map((row) => ({ user: row.user_id, device: row.device })),
  );
  const units = new Map((await deps.units.all()).map((unit) => [unit.id, unit]));
  return {
    generatedAt: clock.now(),
    total: Number(total),
    items: await Promise.all(
      rows.map(async (row) => ({
        change: row.id,
        unit: unitOfScope(row.scope),
        unitName: nameOf(units.get(unitOfScope(row.scope)), row.scope, clock),
        collection: row.collection,
        ...(await contentOf(db, row, may(actor, { kind: "readScope", scope: row.scope }))),
        code: row.code,
        reason: refusalReason(row.code),
        user: row.user_id,
        userName: names.users.get(row.user_id) ?? null,
        deviceName: names.devices.get(row.device) ?? null,
        receivedAt: row.received_at,
      })),
    ),
  };
};

const nameOf = (unit: Unit | undefined, scope: ScopeId, clock: Clock): string =>
  unit ? unitNameOn(unit, dayOf(clock.now(), unit.timeZone)) : unitOfScope(scope);

/** Who may not read the scope learns that something waits there, and nothing of what it says. */
const contentOf = async (
  db: Database,
  row: {
    readonly scope: ScopeId;
    readonly collection: string;
    readonly record_id: RecordId;
    readonly body: string;
  },
  mayRead: boolean,
): Promise<Pick<QuarantineList["items"][number], "activity" | "kind" | "title">> => {
  if (!mayRead) return { activity: null, kind: null, title: "" };
  const { fields } = JSON.parse(row.body) as { readonly fields: Readonly<Record<string, Json>> };
  const activity = ActivityId.safeParse(row.collection === "activity" ? row.record_id : fields["activity"]);
  // An edit carries only what it changes: of which record it is says the record.
  const isEdit = row.collection === "activity" && fields["title"] === undefined;
  const record = isEdit ? await findRecord(db, row.scope, row.collection, row.record_id) : null;
  const values = { ...(record ? valuesOf(record) : {}), ...fields };
  const kind = ActivityKind.safeParse(values["kind"]);
  return {
    activity: activity.success ? activity.data : null,
    kind: kind.success ? kind.data : null,
    title: typeof values["title"] === "string" ? values["title"].slice(0, 300) : "",
  };
};
