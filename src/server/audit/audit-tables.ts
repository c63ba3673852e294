import type { Kysely } from "kysely";
import type { AuditKind } from "../../domain/audit/audit-kind.ts";
import type { Instant } from "../../domain/instant.ts";
import type { UnitId } from "../../domain/unit.ts";
import type { DeviceId, UserId } from "../../domain/user.ts";

/** What somebody did, before it has its place in the chain. */
export interface AuditEntry {
  readonly kind: AuditKind;
  readonly user?: UserId | null;
  readonly device?: DeviceId | null;
  readonly unit?: UnitId | null;
  /** Identities only: never a name, a text, a code or an address. */
  readonly about?: string | null;
  /** Method and pattern of the door. */
  readonly door?: string | null;
  /** `X-Request-Id` of the answer. */
  readonly request?: string | null;
  readonly times?: number;
}

export interface AuditRow {
  /** Counts up from 1 without gaps. */
  number: number;
  at: Instant;
  kind: AuditKind;
  user_id: UserId | null;
  device: DeviceId | null;
  unit: UnitId | null;
  about: string | null;
  door: string | null;
  request: string | null;
  times: number;
  /** Of the line before and everything here. */
  hash: string;
}

interface AuditHeadRow {
  id: 1;
  number: number;
  hash: string;
  removable_before: Instant;
}

export type AuditTables = { audit_lines: AuditRow; audit_head: AuditHeadRow };

/** Any handle of the server's database, as one that knows these tables. */
export const auditDb = <Schema>(db: Kysely<Schema>): Kysely<AuditTables> =>
  db as unknown as Kysely<AuditTables>;
