import { type Context, Hono } from "hono";
import { AUDIT_PAGE_LINES, type AuditPage, AuditQuery } from "../../domain/audit/audit-page.ts";
import { DEFAULT_TIME_ZONE, dayOf } from "../../domain/day.ts";
import { instant } from "../../domain/instant.ts";
import { type Actor, may } from "../../domain/permission.ts";
import { type Unit, type UnitId, unitNameOn } from "../../domain/unit.ts";
import { auditDb } from "../audit/audit-tables.ts";
import { type FoundLine, placeOf, searchLines } from "../audit/search-audit.ts";
import type { SessionEnv } from "../auth/session-port.ts";
import type { UnitRegister } from "../auth/unit-register.ts";
import type { Clock } from "../clock.ts";
import type { Database } from "../store/open-database.ts";
import { readNames } from "../story/names.ts";
import { refuse } from "./refusal.ts";

export interface AuditApiDeps {
  readonly db: Database;
  readonly units: UnitRegister;
  readonly clock: Clock;
}

/**
 * GET /api/admin/audit: who did, saw and changed what, in the units that this administrator manages; who has nobody
 * above them is told of everything. Mounted there, behind the door of administrators.
 */
export const auditApi = (deps: AuditApiDeps): Hono<SessionEnv> =>
  new Hono<SessionEnv>().get("/", async (c) => {
    const query = AuditQuery.safeParse(c.req.query());
    if (!query.success) return malformed(c);
    const { actor } = c.var;
    const all = await deps.units.all();
    const units = unitsToldOf(actor, all, query.data.unit);
    const found = units?.length === 0 ? [] : await searchLines(deps.db, { query: query.data, units });
    c.header("Cache-Control", "no-store");
    return c.json(await pageOf(deps, all, found));
  });

/** Null: all, and what belongs to no unit. */
const unitsToldOf = (
  actor: Actor,
  all: readonly Unit[],
  asked: UnitId | undefined,
): readonly UnitId[] | null => {
  if (asked === undefined && actor.reach.above.size === 0) return null;
  return all
    .map(({ id }) => id)
    .filter((unit) => (asked === undefined || unit === asked) && may(actor, { kind: "manageUsers", unit }));
};

const pageOf = async (
  { db, clock }: AuditApiDeps,
  all: readonly Unit[],
  found: readonly FoundLine[],
): Promise<AuditPage> => {
  const lines = found.slice(0, AUDIT_PAGE_LINES);
  const names = await readNames(
    db,
    lines.flatMap(({ user, device }) => (user ? [{ user, device }] : [])),
  );
  const today = dayOf(clock.now(), DEFAULT_TIME_ZONE);
  const unitName = (id: UnitId | null): string | null => {
    const unit = all.find((one) => one.id === id);
    return unit ? unitNameOn(unit, today) : id;
  };
  const last = lines.at(-1);
  return {
    generatedAt: clock.now(),
    lines: lines.map((line) => ({
      ...{ place: placeOf(line), at: line.at, kind: line.kind, user: line.user, unit: line.unit },
      userName: (line.user && names.users.get(line.user)) ?? null,
      deviceName: (line.device && names.devices.get(line.device)) ?? null,
      unitName: unitName(line.unit),
      ...{ about: line.about, times: line.times },
    })),
    next: found.length > lines.length && last ? placeOf(last) : null,
    since: await firstDay(db),
  };
};

const firstDay = async (db: Database): Promise<AuditPage["since"]> => {
  const first = await auditDb(db)
    .selectFrom("audit_lines")
    .select("at")
    .orderBy("number")
    .limit(1)
    .executeTakeFirst();
  return first ? dayOf(instant(Number(first.at)), DEFAULT_TIME_ZONE) : null;
};

const malformed = (c: Context): Response => refuse(c, "malformed", "Bộ lọc không đúng dạng.");
