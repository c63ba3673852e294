import { err, ok, type Result } from "../../domain/result.ts";
import type { Reader } from "../store/open-database.ts";
import { hashOfLine } from "./audit-chain.ts";
import { type AuditRow, auditDb } from "./audit-tables.ts";
import { removalOf } from "./removal.ts";

export interface AuditVerified {
  readonly lines: number;
  /** Number of the first line that is still there; 1 where none was ever removed. */
  readonly first: number;
}

/** `altered`: the line is not what was written · `missing`: a line before it is gone · `torn`: the end is gone. */
export type AuditFault =
  | { readonly kind: "altered" | "missing"; readonly number: number }
  | { readonly kind: "torn"; readonly last: number; readonly told: number };

const LINES_AT_ONCE = 5_000;

/** Reads the whole chain and works each hash out anew. Whole oldest days may be gone if a later line tells of it. */
export const verifyAudit = async (reader: Reader): Promise<Result<AuditVerified, AuditFault>> => {
  const beginnings = await removedUpTo(reader);
  let last: ChainEnd | null = null;
  let lines = 0;
  let first = 1;
  for await (const row of readLines(reader)) {
    if (last === null) first = row.number;
    const followed = follow(last ?? beginningBefore(row, beginnings), row);
    if (!followed.ok) return followed;
    last = row;
    lines += 1;
  }
  const end = last ?? NOTHING;
  const head = await auditDb(reader)
    .selectFrom("audit_head")
    .select(["number", "hash"])
    .executeTakeFirstOrThrow();
  return Number(head.number) === end.number && head.hash === end.hash
    ? ok({ lines, first })
    : err({ kind: "torn", last: end.number, told: Number(head.number) });
};

type ChainEnd = Pick<AuditRow, "number" | "hash">;

const NOTHING: ChainEnd = { number: 0, hash: "" };

/** Where the first line that is still there must follow; null: nobody says that anything was removed. */
const beginningBefore = ({ number }: AuditRow, beginnings: ReadonlyMap<number, string>): ChainEnd | null => {
  if (number === 1) return NOTHING;
  const hash = beginnings.get(number - 1);
  return hash === undefined ? null : { number: number - 1, hash };
};

const follow = (before: ChainEnd | null, row: AuditRow): Result<void, AuditFault> => {
  if (before === null || row.number !== before.number + 1)
    return err({ kind: "missing", number: row.number });
  return row.hash === hashOfLine(before.hash, row)
    ? ok(undefined)
    : err({ kind: "altered", number: row.number });
};

async function* readLines(reader: Reader): AsyncGenerator<AuditRow> {
  for (let after = 0; ; ) {
    const rows = await auditDb(reader)
      .selectFrom("audit_lines")
      .selectAll()
      .where("number", ">", after)
      .orderBy("number")
      .limit(LINES_AT_ONCE)
      .execute();
    for (const row of rows) yield asNumbers(row);
    const last = rows.at(-1);
    if (!last) return;
    after = Number(last.number);
  }
}

/** PostgreSQL hands out large numbers as text. */
const asNumbers = (row: AuditRow): AuditRow => ({
  ...row,
  number: Number(row.number),
  at: Number(row.at) as AuditRow["at"],
  times: Number(row.times),
});

/** What lines of removal say: the hash of the last line that went, by its number. */
const removedUpTo = async (reader: Reader): Promise<ReadonlyMap<number, string>> => {
  const rows = await auditDb(reader)
    .selectFrom("audit_lines")
    .select("about")
    .where("kind", "=", "linesRemoved")
    .execute();
  return new Map(rows.flatMap(({ about }) => removalOf(about) ?? []));
};
