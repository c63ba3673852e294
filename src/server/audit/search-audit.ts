import type { AuditKind } from "../../domain/audit/audit-kind.ts";
import type { AuditQuery } from "../../domain/audit/audit-page.ts";
import { AUDIT_PAGE_LINES } from "../../domain/audit/audit-page.ts";
import { addDays } from "../../domain/day.ts";
import { type Instant, instant } from "../../domain/instant.ts";
import { type ScopeId, scopeOf, unitOfScope } from "../../domain/scope.ts";
import type { UnitId } from "../../domain/unit.ts";
import type { DeviceId, UserId } from "../../domain/user.ts";
import { SYSTEM_USER } from "../history/publish.ts";
import type { Database } from "../store/open-database.ts";
import { auditDb } from "./audit-tables.ts";
import { beginningOfDay } from "./beginning-of-day.ts";

/** A line as it was found, of the audit or of the log of changes. */
export interface FoundLine {
  readonly at: Instant;
  /** Orders lines of one moment, changes before lines of the audit. */
  readonly key: string;
  readonly kind: AuditKind | "recordChanged";
  readonly user: UserId | null;
  readonly device: DeviceId | null;
  readonly unit: UnitId | null;
  readonly about: string | null;
  readonly times: number;
}

export interface Search {
  readonly query: AuditQuery;
  /** Units that may be told of; null: all, and what belongs to none. */
  readonly units: readonly UnitId[] | null;
}

interface Place {
  readonly at: Instant;
  readonly key: string;
}

export const placeOf = ({ at, key }: Place): string => `${at}.${key}`;

const readPlace = (text: string | undefined): Place | null => {
  const [at = "", key = ""] = (text ?? "").split(".");
  return key === "" ? null : { at: instant(Number(at)), key };
};

/** Wider than any number, so that keys sort as the numbers do. */
const NUMBER_DIGITS = 12;
const lineKey = (number: number): string => `l${String(number).padStart(NUMBER_DIGITS, "0")}`;

/** The latest lines of both logs before the place asked for, one more than a page holds. */
export const searchLines = async (db: Database, search: Search): Promise<readonly FoundLine[]> => {
  const { kind } = search.query;
  const lines = kind === "recordChanged" ? [] : await findLines(db, search);
  const changes = kind === undefined || kind === "recordChanged" ? await findChanges(db, search) : [];
  return [...lines, ...changes]
    .sort((a, b) => b.at - a.at || (a.key < b.key ? 1 : -1))
    .slice(0, AUDIT_PAGE_LINES + 1);
};

const spanOf = ({ from, to }: AuditQuery) => ({
  since: from ? beginningOfDay(from) : instant(0),
  until: to ? beginningOfDay(addDays(to, 1)) : null,
});

const findLines = async (db: Database, { query, units }: Search): Promise<readonly FoundLine[]> => {
  const { since, until } = spanOf(query);
  const place = readPlace(query.before);
  let lines = auditDb(db).selectFrom("audit_lines").selectAll().where("at", ">=", since);
  if (until !== null) lines = lines.where("at", "<", until);
  if (units) lines = lines.where("unit", "in", [...units]);
  const { kind, user } = query;
  if (kind !== undefined && kind !== "recordChanged") lines = lines.where("kind", "=", kind);
  if (user !== undefined)
    lines = lines.where(({ or, eb }) => or([eb("user_id", "=", user), eb("about", "=", user)]));
  if (place !== null)
    lines = lines.where(({ or, and, eb }) =>
      place.key.startsWith("l")
        ? or([
            eb("at", "<", place.at),
            and([eb("at", "=", place.at), eb("number", "<", Number(place.key.slice(1)))]),
          ])
        : // The page ended within the changes of that moment, and these come first.
          eb("at", "<=", place.at),
    );
  const rows = await lines
    .orderBy("at", "desc")
    .orderBy("number", "desc")
    .limit(AUDIT_PAGE_LINES + 1)
    .execute();
  return rows.map(({ number, at, kind: told, user_id, device, unit, about, times }) => ({
    ...{ at: instant(Number(at)), key: lineKey(Number(number)), kind: told, user: user_id },
    ...{ device, unit, about, times: Number(times) },
  }));
};

const findChanges = async (db: Database, { query, units }: Search): Promise<readonly FoundLine[]> => {
  const { since, until } = spanOf(query);
  const place = readPlace(query.before);
  let changes = db
    .selectFrom("changes")
    .select(["id", "received_at", "user_id", "device", "scope", "collection", "record_id"])
    .where("received_at", ">=", since)
    // What the server itself writes follows from something that has a line of its own.
    .where("user_id", "!=", SYSTEM_USER);
  if (until !== null) changes = changes.where("received_at", "<", until);
  if (units) changes = changes.where("scope", "in", units.flatMap(scopesOf));
  if (query.user !== undefined) changes = changes.where("user_id", "=", query.user);
  if (place !== null)
    changes = changes.where(({ or, and, eb }) =>
      place.key.startsWith("l")
        ? eb("received_at", "<", place.at)
        : or([
            eb("received_at", "<", place.at),
            and([eb("received_at", "=", place.at), eb("id", "<", place.key.slice(1) as never)]),
          ]),
    );
  const rows = await changes
    .orderBy("received_at", "desc")
    .orderBy("id", "desc")
    .limit(AUDIT_PAGE_LINES + 1)
    .execute();
  return rows.map(({ id, received_at, user_id, device, scope, collection, record_id }) => ({
    ...{ at: received_at, key: `x${id}`, kind: "recordChanged", user: user_id, device, times: 1 },
    ...{ unit: unitOfScope(scope), about: `${collection}/${record_id}` },
  }));
};

const scopesOf = (unit: UnitId): readonly ScopeId[] =>
  (["internal", "shared", "published"] as const).map((part) => scopeOf(unit, part));
