import type { ChangeId } from "../../domain/change.ts";
import type { Instant } from "../../domain/instant.ts";
import type { Actor } from "../../domain/permission.ts";
import { recordKey } from "../../domain/record.ts";
import type { ChangeResult } from "../../domain/wire.ts";
import { findDiscardReason } from "../custody/custody-rows.ts";
import { holdKnownFiles } from "../files/hold-known-files.ts";
import type { ScopeLedger } from "../history/scope-ledger.ts";
import type { Log } from "../log.ts";
import { findLogged, type SentChange } from "../store/change-log.ts";
import type { Reader, Tx } from "../store/open-database.ts";
import { applied, duplicate, quarantined, rejected } from "./change-results.ts";
import type { EchoBook } from "./echoes.ts";
import { type Judgement, judgeChange } from "./judge-change.ts";
import { findQuarantinedHash, removeQuarantined, saveQuarantined } from "./quarantine.ts";
import { hasQuarantineRoom } from "./quarantine-room.ts";
import { replayForRecord } from "./replay-quarantine.ts";

/** One transaction's work on one scope for one author. */
export interface Taking {
  readonly tx: Tx;
  readonly ledger: ScopeLedger;
  readonly author: Actor;
  readonly receivedAt: Instant;
  readonly echoes: EchoBook;
  readonly log: Log;
}

export const takeChange = async (taking: Taking, sent: SentChange): Promise<ChangeResult> => {
  const { tx, ledger, author, echoes, log } = taking;
  const { change } = sent;
  const known = await knownResult(tx, sent, log);
  if (known) {
    echoes.spoil(recordKey({ ...change, id: change.recordId }));
    return known;
  }
  const judgement = judgeChange(sent, author, await ledger.find(change.collection, change.recordId));
  return obey(taking, sent, judgement);
};

/** The answer to a change that came before: the same receipt for the same bytes, a refusal for others (S3). */
export const knownResult = async (db: Reader, sent: SentChange, log: Log): Promise<ChangeResult | null> => {
  const { id } = sent.change;
  const logged = await findLogged(db, id);
  if (logged?.hash === sent.hash) return duplicate(logged.receipt);

  const otherHash = logged?.hash ?? (await findQuarantinedHash(db, id));
  if (otherHash === null) return discardedResult(db, id);
  if (otherHash === sent.hash) return null;
  log.warn(
    { change: id, user: sent.change.user, device: sent.change.device },
    "a change id came again with other content",
  );
  return rejected(id, "sameIdOtherContent");
};

/** A person above has decided against it (S46): that holds however often it is offered again. */
const discardedResult = async (db: Reader, id: ChangeId): Promise<ChangeResult | null> => {
  const reason = await findDiscardReason(db, id);
  return reason === null
    ? null
    : { status: "rejected", id, code: "notAllowed", reason: `Nơi theo dõi không nhận: ${reason}` };
};

const obey = async (taking: Taking, sent: SentChange, judgement: Judgement): Promise<ChangeResult> => {
  const { id } = sent.change;
  switch (judgement.kind) {
    case "merge":
      return enter(taking, sent, judgement.fields);
    case "quarantine":
      if (!(await hasQuarantineRoom(taking.tx, taking.author.user, sent))) return rejected(id, "heldTooMuch");
      await saveQuarantined(taking.tx, { sent, ...taking }, judgement.code);
      return quarantined(id, judgement.code);
    case "reject":
      // What waited here and came again goes back to its phone with the reason.
      await removeQuarantined(taking.tx, id);
      return rejected(id, judgement.code);
  }
};

const enter = async (
  { tx, ledger, author, receivedAt, echoes }: Taking,
  sent: SentChange,
  fields: Parameters<ScopeLedger["enter"]>[1],
): Promise<ChangeResult> => {
  const { change } = sent;
  const key = recordKey({ ...change, id: change.recordId });
  const entered = await ledger.enter(sent, fields, receivedAt);
  await holdKnownFiles(tx, author, entered.after);
  await removeQuarantined(tx, change.id);
  echoes.noteEntered(key, change, entered);
  if (entered.before === null && (await replayForRecord(tx, ledger, { sent })) > 0) echoes.spoil(key);
  return applied(entered.receipt);
};
