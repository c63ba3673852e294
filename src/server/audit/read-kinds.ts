import type { AuditKind } from "../../domain/audit/audit-kind.ts";
import { ScopeId, unitOfScope } from "../../domain/scope.ts";
import { UnitId } from "../../domain/unit.ts";

/** What a request looked at. */
export interface Looked {
  readonly kind: AuditKind;
  /** Pattern of the door. */
  readonly door: string;
  readonly unit: UnitId | null;
  readonly about: string | null;
}

/** Doors behind which something of people's work is read. `:unit` and `:scope` say of which unit. */
const READS: readonly (readonly [pattern: string, kind: AuditKind])[] = [
  ["/api/overview", "overviewRead"],
  ["/api/overview/:unit", "unitRead"],
  ["/api/queue", "queueRead"],
  ["/api/queue/:list", "listRead"],
  ["/api/office/targets/:unit", "unitRead"],
  ["/api/office/:list", "listRead"],
  ["/api/office/tasks/:plan/:task", "listRead"],
  ["/api/quarantine", "listRead"],
  ["/api/custody", "listRead"],
  ["/api/history/:scope/:collection/:id", "historyRead"],
  ["/api/admin/users", "accountsRead"],
  ["/api/admin/recovery", "listRead"],
  ["/api/admin/audit", "auditRead"],
  ["/files/:file", "fileRead"],
  ["/files/:file/:size", "fileRead"],
];

const split = (path: string): readonly string[] => path.split("/").filter((part) => part !== "");

const patterns = READS.map(([pattern, kind]) => ({ pattern, kind, parts: split(pattern) }));

/** Null: nothing of anybody is read there, or it is told elsewhere. */
export const lookedAt = (method: string, path: string): Looked | null => {
  if (method !== "GET") return null;
  const asked = split(path);
  const found = patterns.find(
    ({ parts }) =>
      parts.length === asked.length && parts.every((part, at) => part.startsWith(":") || part === asked[at]),
  );
  if (!found) return null;
  const named = new Map(found.parts.map((part, at) => [part, asked[at] ?? ""]));
  return {
    kind: found.kind,
    door: `${method} ${found.pattern}`,
    unit: unitOf(named),
    about: aboutOf(named),
  };
};

const unitOf = (named: ReadonlyMap<string, string>): UnitId | null => {
  const scope = ScopeId.safeParse(named.get(":scope"));
  if (scope.success) return unitOfScope(scope.data);
  return UnitId.safeParse(named.get(":unit")).data ?? null;
};

/** Only identities of ours: whatever else stands in an address is somebody's own words. */
const aboutOf = (named: ReadonlyMap<string, string>): string | null => {
  const told = [":list", ":collection", ":id", ":file", ":plan", ":task"].flatMap(
    (part) => named.get(part) ?? [],
  );
  const about = told.join("/");
  return /^[A-Za-z0-9:/._-]{1,200}$/.test(about) ? about : null;
};
