import { createHash } from "node:crypto";
import { canonicalJson, type Json } from "../../domain/canonical-json.ts";
import type { Epoch } from "../../domain/change.ts";
import { findCollection } from "../../domain/collections.ts";
import { Sha256 } from "../../domain/hash.ts";
import type { Instant } from "../../domain/instant.ts";
import { may } from "../../domain/permission.ts";
import { WireRecord } from "../../domain/record.ts";
import type { RecoveryAnswer } from "../../domain/recovery.ts";
import { partOfScope } from "../../domain/scope.ts";
import type { History } from "../history/history.ts";
import { sharedUpTo } from "../history/lineage.ts";
import { type EpochRow, readEpochs } from "../store/epoch.ts";
import { inTransaction } from "../store/in-transaction.ts";
import type { Tx } from "../store/open-database.ts";
import type { Sender } from "../sync/take-changes.ts";
import { lostFields } from "./lost-fields.ts";

type Word = RecoveryAnswer["recovery"][number];

export interface Offered {
  readonly epoch: Epoch;
  readonly record: unknown;
}

/** Offers of one device that may wait; a phone of honest size never has so many. */
const MAX_WAITING = 5000;
/** JSON of one record. */
const MAX_RECORD_BYTES = 256 * 1024;

/**
 * Takes what a phone still holds of a history that is over into the recovery quarantine (S39), durably before it answers.
 * The same record with the same content is one offer, however many phones bring it and however often.
 */
export const takeOffer = (
  { db, clock, currentEpoch }: Pick<History, "db" | "clock" | "currentEpoch">,
  sender: Sender,
  offered: readonly Offered[],
): Promise<readonly Word[]> =>
  inTransaction(db, async (tx) => {
    const epochs = await readEpochs(tx);
    const now = await currentEpoch(tx);
    let room = MAX_WAITING - (await countWaiting(tx, sender));
    const words: Word[] = [];
    for (const offer of offered) {
      const word = await judgeOffer(tx, { epochs, now, sender }, offer);
      if (typeof word === "string") words.push(word);
      else if (room <= 0) words.push("full");
      else {
        room -= 1;
        await keepOffer(tx, sender, word, clock.now());
        words.push("held");
      }
    }
    return words;
  });

interface Judging {
  readonly epochs: ReadonlyMap<Epoch, EpochRow>;
  readonly now: Epoch;
  readonly sender: Sender;
}

interface Offer {
  readonly id: Sha256;
  readonly record: WireRecord;
  readonly body: string;
}

const judgeOffer = async (
  tx: Tx,
  { epochs, now, sender }: Judging,
  { epoch, record: raw }: Offered,
): Promise<Exclude<Word, "full"> | Offer> => {
  const parsed = WireRecord.safeParse(raw);
  if (!parsed.success) return "refused";
  const record = parsed.data;
  // First of all, so that nobody learns anything of a scope that is not theirs.
  if (!may(sender.actor, { kind: "readScope", scope: record.scope })) return "refused";
  if (!findCollection(record.collection)?.parts.includes(partOfScope(record.scope))) return "refused";
  const body = canonicalJson(record as unknown as Json);
  if (body.length > MAX_RECORD_BYTES) return "refused";

  // What this history shares with that one lies in its own log.
  if (record.number <= sharedUpTo(epochs, epoch, now, record.scope)) return "known";
  if ((await lostFields(tx, record)).length === 0) return "known";
  const id = offerId(record);
  const before = await tx.selectFrom("recovery").select("state").where("id", "=", id).executeTakeFirst();
  if (before) return before.state === "waiting" ? "held" : "known";
  return { id, record, body };
};

const offerId = ({ scope, collection, id, values }: WireRecord): Sha256 =>
  Sha256.parse(
    createHash("sha256").update(canonicalJson({ scope, collection, id, values }), "utf8").digest("hex"),
  );

const countWaiting = async (tx: Tx, { device }: Sender): Promise<number> => {
  const { count } = await tx
    .selectFrom("recovery")
    .select(({ fn }) => fn.countAll<number | string>().as("count"))
    .where("offered_device", "=", device)
    .where("state", "=", "waiting")
    .executeTakeFirstOrThrow();
  return Number(count);
};

const keepOffer = async (
  tx: Tx,
  { actor, device }: Sender,
  { id, record, body }: Offer,
  offeredAt: Instant,
): Promise<void> => {
  await tx
    .insertInto("recovery")
    .values({
      id,
      scope: record.scope,
      collection: record.collection,
      record_id: record.id,
      body,
      offered_by: actor.user,
      offered_device: device,
      offered_at: offeredAt,
      state: "waiting",
      decided_by: null,
      decided_at: null,
      reason: null,
      change: null,
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
};
