import { SCHEMA_VERSION } from "../../domain/change.ts";
import { holdKnownFiles } from "../files/hold-known-files.ts";
import type { History } from "../history/history.ts";
import { type ScopeLedger, withLedger } from "../history/scope-ledger.ts";
import type { Tx } from "../store/open-database.ts";
import { judgeChange } from "./judge-change.ts";
import {
  type Quarantined,
  removeQuarantined,
  saveQuarantined,
  waitingForRecord,
  waitingForVersion,
} from "./quarantine.ts";

/** Judges quarantined changes again, in order. Answers how many were merged. */
const replay = async (tx: Tx, ledger: ScopeLedger, waiting: readonly Quarantined[]): Promise<number> => {
  let merged = 0;
  for (const quarantined of waiting) {
    const { change } = quarantined.sent;
    const record = await ledger.find(change.collection, change.recordId);
    const judgement = judgeChange(quarantined.sent, quarantined.author, record);
    if (judgement.kind !== "merge") {
      await saveQuarantined(tx, quarantined, judgement.code);
      continue;
    }
    const { after } = await ledger.enter(quarantined.sent, judgement.fields, quarantined.receivedAt);
    await holdKnownFiles(tx, quarantined.author, after);
    await removeQuarantined(tx, change.id);
    merged += 1;
    if (record === null) merged += await replayForRecord(tx, ledger, quarantined);
  }
  return merged;
};

/** To be called when a record has just been made. */
export const replayForRecord = async (
  tx: Tx,
  ledger: ScopeLedger,
  { sent: { change } }: Pick<Quarantined, "sent">,
): Promise<number> =>
  replay(tx, ledger, await waitingForRecord(tx, change.scope, change.collection, change.recordId));

/** At start, after an update: takes in what newer phones had sent to an older server (S20). */
export const replayAfterUpdate = async (history: History): Promise<number> => {
  const scopes = await history.db
    .selectFrom("quarantine")
    .select("scope")
    .distinct()
    .where("code", "=", "newerVersion")
    .where("schema_version", "<=", SCHEMA_VERSION)
    .execute();
  let merged = 0;
  for (const { scope } of scopes)
    merged += await withLedger(history, scope, async (ledger, tx) =>
      replay(tx, ledger, await waitingForVersion(tx, scope, SCHEMA_VERSION)),
    );
  return merged;
};
