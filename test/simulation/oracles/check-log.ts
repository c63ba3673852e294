import { createHash } from "node:crypto";
import { canonicalJson } from "../../../src/domain/canonical-json.ts";
import type { Change } from "../../../src/domain/change.ts";
import { EARLIEST_INSTANT } from "../../../src/domain/instant.ts";
import { recordKey } from "../../../src/domain/record.ts";
import type { LoggedRow, ServerFacts } from "../world/server.ts";
import type { World } from "../world/world.ts";
import { replayLog } from "./reference-merge.ts";

/** The server's log and records, by themselves: numbers, clocks, merge. */
export const checkLog = ({ story, time }: World, facts: ServerFacts): void => {
  const heads = new Map<string, number>();
  for (const row of facts.log) {
    const last = heads.get(row.scope) ?? 0;
    if (row.number !== last + 1) story.fail("S6", `${row.scope}: number ${row.number} follows ${last}`);
    heads.set(row.scope, row.number);
    if (createHash("sha256").update(row.body, "utf8").digest("hex") !== row.hash)
      story.fail("S3", `change ${row.id} is not logged with its own bytes`);
    checkTime(row, time.now(), (words) => story.fail("S10", words));
  }
  for (const [scope, head] of facts.heads)
    if (head !== (heads.get(scope) ?? 0))
      story.fail("S6", `${scope}: its head ${head} is not its last number`);
  checkMerge(facts, (rule, words) => story.fail(rule, words));
};

/** Effective time is device time, corrected as known then, and never later than the server's now. */
const checkTime = (
  { id, body, effectiveAt, receivedAt }: LoggedRow,
  now: number,
  fail: (words: string) => void,
): void => {
  const { at, clockOffsetMs } = JSON.parse(body) as Change;
  const claimed = Math.max(EARLIEST_INSTANT, at + (clockOffsetMs ?? 0));
  const isFitting =
    claimed <= receivedAt
      ? effectiveAt === claimed
      : effectiveAt >= receivedAt && effectiveAt <= Math.min(claimed, now);
  if (!isFitting)
    fail(`change ${id} counts as of ${effectiveAt}; it claims ${claimed} and came at ${receivedAt}`);
};

const checkMerge = (facts: ServerFacts, fail: (rule: string, words: string) => void): void => {
  const { records, lost } = replayLog(facts);
  for (const row of facts.log)
    if ([...row.receipt.lost].sort().join() !== [...(lost.get(row.id) ?? [])].sort().join())
      fail(
        "S13",
        `change ${row.id}: its receipt says that [${row.receipt.lost}] lost, by the rules [${lost.get(row.id)}]`,
      );

  const there = new Map(facts.records.map((record) => [recordKey(record), record]));
  for (const key of records.keys())
    if (!there.has(key)) fail("S12", `${key} is in the log, not among the records`);
  for (const [key, record] of there) {
    const cells = records.get(key);
    if (!cells) {
      fail("S12", `${key} is a record that no change made`);
      continue;
    }
    const told = Object.entries(record.fields).map(([name, { value, number }]) => [
      name,
      canonicalJson(value),
      number,
    ]);
    const due = [...cells].map(([name, { value, number }]) => [name, canonicalJson(value), number]);
    if (JSON.stringify(told.sort()) !== JSON.stringify(due.sort()))
      fail("S12", `${key} is ${JSON.stringify(told)}; by the log it is ${JSON.stringify(due)}`);
  }
};
