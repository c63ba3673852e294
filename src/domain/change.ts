import * as z from "zod/mini";
import { Json } from "./canonical-json.ts";
import { Instant } from "./instant.ts";
import { registerNames } from "./register.ts";
import { ScopeId } from "./scope.ts";
import { DeviceId, UserId } from "./user.ts";

export const ChangeId = z.uuid().brand<"ChangeId">();
export type ChangeId = z.infer<typeof ChangeId>;

/** Identity of the server's history; restoring or rolling back makes a new one. */
export const Epoch = z.uuid().brand<"Epoch">();
export type Epoch = z.infer<typeof Epoch>;

/** The version of fields and collections that this build writes and understands. Counts up with every addition. */
export const SCHEMA_VERSION = 3;

export const CollectionName = z.enum([
  "activity",
  "evidence",
  "review",
  "comment",
  "unitSettings",
  "person",
  "plan",
  "unit",
  ...registerNames,
]);
export type CollectionName = z.infer<typeof CollectionName>;

/** A UUID made on the phone, or a derived name for slots where two phones must meet. */
export const RecordId = z
  .string()
  .check(z.regex(/^[A-Za-z0-9][A-Za-z0-9:/._-]{0,119}$/))
  .brand<"RecordId">();
export type RecordId = z.infer<typeof RecordId>;

export const FieldName = z.string().check(z.regex(/^[a-zA-Z][A-Za-z0-9]{0,39}$/));

/**
 * What one user action did to one record (thay đổi). Immutable and hashed as first written.
 * Collection and field names are open here: a server never refuses a whole request for one word it does not know.
 */
export const Change = z.object({
  id: ChangeId,
  device: DeviceId,
  /** Counts up per device database from 1, without gaps. */
  seq: z.int().check(z.gte(1)),
  user: UserId,
  scope: ScopeId,
  collection: z.string().check(z.regex(/^[a-zA-Z][A-Za-z0-9]{0,39}$/)),
  recordId: RecordId,
  fields: z.record(FieldName, Json),
  /** Number of the record as its author saw it; 0 and null for a new one. */
  base: z.object({ epoch: z.nullable(Epoch), number: z.int().check(z.gte(0)) }),
  /** The device's clock. */
  at: Instant,
  /** Server's clock minus the device's, as known then; null when never known. */
  clockOffsetMs: z.nullable(z.int()),
  schemaVersion: z.int().check(z.gte(1)),
});
export type Change = z.infer<typeof Change>;
