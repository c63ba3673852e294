import { DEFAULT_TIME_ZONE, dayOf } from "../../domain/day.ts";
import { addMs } from "../../domain/instant.ts";
import type { Clock } from "../clock.ts";
import { inTransaction } from "../store/in-transaction.ts";
import type { Database } from "../store/open-database.ts";
import { appendLines } from "./audit-chain.ts";
import { auditDb } from "./audit-tables.ts";
import { beginningOfDay } from "./beginning-of-day.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** `<number>:<hash>` of the last line that went. */
export const removalOf = (about: string | null): readonly [[number, string]] | null => {
  const [, number, hash] = /^(\d+):([0-9a-f]{64})$/.exec(about ?? "") ?? [];
  return number === undefined || hash === undefined ? null : [[Number(number), hash]];
};

/**
 * Removes lines older than `keepDays`, only as whole days and only the oldest; a line of its own tells up to where, with
 * the hash that the next one follows. 0 keeps them for ever. Called now and then. Answers how many went.
 */
export const removeOldLines = async (database: Database, clock: Clock, keepDays: number): Promise<number> => {
  if (keepDays === 0) return 0;
  const before = beginningOfDay(dayOf(addMs(clock.now(), -keepDays * DAY_MS), DEFAULT_TIME_ZONE));
  return await inTransaction(database, async (handle) => {
    const tx = auditDb(handle);
    // A clock that was set back may have left younger lines among older ones: these stay, with all behind them.
    const kept = await tx
      .selectFrom("audit_lines")
      .select(({ fn }) => fn.min("number").as("number"))
      .where("at", ">=", before)
      .executeTakeFirst();
    const last = await tx
      .selectFrom("audit_lines")
      .select(["number", "hash"])
      .where("at", "<", before)
      .where("number", "<", kept?.number ?? Number.MAX_SAFE_INTEGER)
      .orderBy("number", "desc")
      .limit(1)
      .executeTakeFirst();
    if (!last) return 0;
    // First of all: it locks the end of the chain, so that nobody writes a line meanwhile.
    const about = `${last.number}:${last.hash}`;
    await appendLines(handle, [{ at: clock.now(), kind: "linesRemoved", about }]);
    await tx.updateTable("audit_head").set({ removable_before: before }).where("id", "=", 1).execute();
    const { numDeletedRows } = await tx
      .deleteFrom("audit_lines")
      .where("number", "<=", last.number)
      .executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  });
};
