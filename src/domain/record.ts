import * as z from "zod/mini";
import { Json } from "./canonical-json.ts";
import { RecordId } from "./change.ts";
import { Instant } from "./instant.ts";
import { ScopeId } from "./scope.ts";
import { UserId } from "./user.ts";

/**
 * A record as it travels to phones and lies in their mirror. Identity is (scope, collection, id).
 * Times are the server's.
 */
export const WireRecord = z.object({
  scope: ScopeId,
  collection: z.string(),
  id: RecordId,
  /** Number of its last change in its scope. */
  number: z.int().check(z.gte(1)),
  values: z.record(z.string(), Json),
  createdBy: UserId,
  createdAt: Instant,
  updatedBy: UserId,
  updatedAt: Instant,
  /** By field: the last change that replaced a value which its author had not seen, so that both authors are told (S5). */
  overtaken: z.optional(z.record(z.string(), z.int())),
});
export type WireRecord = z.infer<typeof WireRecord>;

export const recordKey = (record: {
  readonly scope: string;
  readonly collection: string;
  readonly id: string;
}): string => `${record.scope}|${record.collection}|${record.id}`;
