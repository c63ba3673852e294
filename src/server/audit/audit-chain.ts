import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import { canonicalJson } from "../../domain/canonical-json.ts";
import type { Instant } from "../../domain/instant.ts";
import { isPostgres } from "../store/postgres-dialect.ts";
import { type AuditEntry, type AuditRow, type AuditTables, auditDb } from "./audit-tables.ts";

export interface TimedEntry extends AuditEntry {
  readonly at: Instant;
}

/** SHA-256 over the hash before and the line's content: who alters, drops or inserts one line breaks all behind it. */
export const hashOfLine = (before: string, { hash: _, ...content }: AuditRow): string =>
  createHash("sha256")
    .update(`${before}\n${canonicalJson({ ...content })}`, "utf8")
    .digest("hex");

/**
 * Puts entries at the end of the chain, within the caller's transaction: they are there if what they tell of is. Others
 * who write wait for its end, so that no two lines ever follow the same one.
 */
export const appendLines = async <Schema>(
  handle: Kysely<Schema>,
  entries: readonly TimedEntry[],
): Promise<void> => {
  if (entries.length === 0) return;
  const tx = auditDb(handle);
  let { number, hash } = await lockHead(tx);
  const rows: AuditRow[] = [];
  for (const entry of entries) {
    number += 1;
    const row = rowOf(number, entry);
    hash = hashOfLine(hash, row);
    rows.push({ ...row, hash });
  }
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    await tx
      .insertInto("audit_lines")
      .values(rows.slice(start, start + ROWS_AT_ONCE))
      .execute();
  await tx.updateTable("audit_head").set({ number, hash }).where("id", "=", 1).execute();
};

/** Both databases bound the values of one statement. */
const ROWS_AT_ONCE = 200;

const lockHead = async (
  tx: Kysely<AuditTables>,
): Promise<{ readonly number: number; readonly hash: string }> => {
  const head = tx.selectFrom("audit_head").select(["number", "hash"]).where("id", "=", 1);
  // SQLite lets nobody else write at all, and does not know these words.
  return await (isPostgres(tx) ? head.forUpdate() : head).executeTakeFirstOrThrow();
};

const rowOf = (number: number, entry: TimedEntry): AuditRow => ({
  number,
  at: entry.at,
  kind: entry.kind,
  user_id: entry.user ?? null,
  device: entry.device ?? null,
  unit: entry.unit ?? null,
  about: entry.about ?? null,
  door: entry.door ?? null,
  request: entry.request ?? null,
  times: entry.times ?? 1,
  hash: "",
});
