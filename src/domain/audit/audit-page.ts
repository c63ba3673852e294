import * as z from "zod/mini";
import { Day } from "../day.ts";
import { Instant } from "../instant.ts";
import { UnitId } from "../unit.ts";
import { UserId } from "../user.ts";
import { AuditKind } from "./audit-kind.ts";

/** Lines in one answer. */
export const AUDIT_PAGE_LINES = 100;

/** Changes of records stand in the log of changes; here they are told beside the lines of the audit, and not kept twice. */
export const AuditSubject = z.enum([...AuditKind.options, "recordChanged"]);
export type AuditSubject = z.infer<typeof AuditSubject>;

/** Where a page ends: the moment and the key of its last line. */
const AuditPlace = z.string().check(z.regex(/^\d{1,16}\.[a-z0-9-]{1,60}$/));

/** GET /api/admin/audit with these in the query: the latest lines first, from `before` on. */
export const AuditQuery = z.object({
  from: z.optional(Day),
  to: z.optional(Day),
  user: z.optional(UserId),
  unit: z.optional(UnitId),
  kind: z.optional(AuditSubject),
  before: z.optional(AuditPlace),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

/** One thing that somebody did: who, what, about what. No content of records, nothing that citizens have written. */
export const AuditLine = z.object({
  /** Also the place to go on from. */
  place: AuditPlace,
  at: Instant,
  kind: AuditSubject,
  user: z.nullable(UserId),
  /** As they are called now; null: nobody known. */
  userName: z.nullable(z.string()),
  deviceName: z.nullable(z.string()),
  /** Of the one who did it, or that it was about. */
  unit: z.nullable(UnitId),
  unitName: z.nullable(z.string()),
  /** A user, device, file, or collection and record; as the door was asked. */
  about: z.nullable(z.string()),
  /** How often the same within a few seconds. */
  times: z.int().check(z.gte(1)),
});
export type AuditLine = z.infer<typeof AuditLine>;

export const AuditPage = z.object({
  generatedAt: Instant,
  lines: z.array(AuditLine),
  /** Null: this was the last page. */
  next: z.nullable(AuditPlace),
  /** The first day of which there are lines; null: none. */
  since: z.nullable(Day),
});
export type AuditPage = z.infer<typeof AuditPage>;
