import { canonicalJson, type Json } from "../domain/canonical-json.ts";
import { recordKey } from "../domain/record.ts";
import type { Receipt } from "../domain/wire.ts";
import { changeKey } from "./overlay.ts";
import type { Exchange, KeptChange, MirrorRow } from "./ports.ts";

type Values = Readonly<Record<string, Json>>;

/** What became of this phone's own words on one record because another device wrote too (S5, S13). */
export interface Elsewhere {
  /** Own values that did not become the record's, or stand there no more. They can be brought back. */
  readonly mine: Values;
  /** Another device wrote unseen, and what this one wrote was kept. */
  readonly hasOvertaken: boolean;
}

/** One record before and after an answer was laid down, with this phone's own acknowledged changes of it. */
export interface RecordTurn {
  readonly before: MirrorRow | null;
  readonly after: MirrorRow | null;
  /** Acknowledged earlier. */
  readonly earlier: readonly KeptChange[];
  /** Acknowledged by this answer. */
  readonly settled: readonly KeptChange[];
  /** Fields that this phone has set again and not sent: their turn comes with that change. */
  readonly pending: ReadonlySet<string>;
}

/**
 * What is to be told of a record after an answer, with what was told before and not yet looked at; null: nothing.
 * An edit by somebody who had seen this phone's value is no collision, and nobody is told of it. A record that somebody
 * else deleted is told of all the same: it vanishes from this phone without a trace.
 */
export const toldElsewhere = (turn: RecordTurn, told: Elsewhere | null = null): Elsewhere | null => {
  const setAgain = won(turn.settled);
  const before = Object.entries(told?.mine ?? {}).filter(([name]) => !setAgain.has(name));
  const mine = {
    ...Object.fromEntries(before),
    ...replacedValues(turn),
    ...lostValues(turn),
    ...vanished(turn),
  };
  const hasOvertaken = overtook(turn) || told?.hasOvertaken === true;
  return Object.keys(mine).length > 0 || hasOvertaken ? { mine, hasOvertaken } : null;
};

/** Fields of which a receipt says that they lost, unless a later change of this phone set them all the same. */
const lostValues = ({ settled, pending }: RecordTurn): Values => {
  const lost: Record<string, Json> = {};
  for (const { change, receipt } of bySeq(settled))
    for (const [name, value] of Object.entries(change.fields)) {
      if (receipt.lost.includes(name) && !pending.has(name)) lost[name] = value;
      else delete lost[name];
    }
  return lost;
};

/** Values of this phone that the server had taken and that somebody replaced who had not seen them. */
const replacedValues = ({ before, after, earlier, settled, pending }: RecordTurn): Values => {
  if (!after) return {};
  const replaced: Record<string, Json> = {};
  const now = won(settled);
  // A history that was put back shows old values for a while; what this phone holds is on its way again.
  const own = before?.epoch === after.epoch ? won([...earlier, ...settled]) : now;
  for (const [name, { value, receipt }] of own) {
    const stood = now.has(name) || isSame(before ? valueIn(before, name) : blankOf(name), value);
    // What was overtaken before this answer was told then.
    const known = before?.epoch === after.epoch ? overtakenAt(before, name) : 0;
    const isOvertaken = overtakenAt(after, name) > Math.max(known, numberIn(after, receipt));
    if (isOvertaken && stood && !pending.has(name) && !isSame(valueIn(after, name), value))
      replaced[name] = value;
  }
  return replaced;
};

/** That the record is there, where this phone wrote to it and another one deleted it. */
const vanished = ({ before, after, earlier, settled, pending }: RecordTurn): Values => {
  if (!after || before?.epoch !== after.epoch || pending.has("deleted")) return {};
  const own = won([...earlier, ...settled]);
  const isOwn = own.get("deleted")?.value === true;
  const hasGone = valueIn(after, "deleted") === true && valueIn(before, "deleted") !== true;
  return hasGone && own.size > 0 && !isOwn ? { deleted: false } : {};
};

/** A value of this phone stands where it had not seen the one before. Known by the record, so that no answer is needed. */
const overtook = ({ before, after, earlier, settled }: RecordTurn): boolean =>
  after !== null &&
  [...won([...earlier, ...settled])].some(([name, { receipt }]) => {
    const at = overtakenAt(after, name);
    const wasTold = before?.epoch === after.epoch && overtakenAt(before, name) === at;
    return at > 0 && at === numberIn(after, receipt) && !wasTold;
  });

const overtakenAt = ({ record }: MirrorRow, name: string): number => record.overtaken?.[name] ?? 0;

const valueIn = ({ record }: MirrorRow, name: string): Json => record.values[name] ?? blankOf(name);

/** Numbers of another history say nothing in this one. */
const numberIn = ({ epoch }: MirrorRow, receipt: Receipt): number =>
  receipt.epoch === epoch ? receipt.number : 0;

interface Won {
  readonly value: Json;
  readonly receipt: Receipt;
}

/** What stands by these changes, the last word of each field. */
const won = (changes: readonly KeptChange[]): ReadonlyMap<string, Won> => {
  const standing = new Map<string, Won>();
  for (const { change, receipt } of bySeq(changes))
    for (const [name, value] of Object.entries(change.fields)) {
      if (receipt.lost.includes(name)) standing.delete(name);
      else standing.set(name, { value, receipt });
    }
  return standing;
};

const bySeq = (changes: readonly KeptChange[]): readonly KeptChange[] =>
  [...changes].sort((a, b) => a.change.seq - b.change.seq);

/** A record that never said so is not deleted. */
const blankOf = (name: string): Json => (name === "deleted" ? false : null);

/** The server stores text in NFC. */
const isSame = (left: Json, right: Json): boolean =>
  canonicalJson(left).normalize("NFC") === canonicalJson(right).normalize("NFC");

/** Records of an answer about which something may have to be told: those that were here before, and own ones. */
export const keysToLookAt = (
  { answer }: Exchange,
  rowsBefore: ReadonlyMap<string, MirrorRow>,
  settled: readonly KeptChange[],
): readonly string[] => [
  ...new Set([
    ...answer.records.map(recordKey).filter((key) => rowsBefore.has(key)),
    ...settled.map(({ change }) => changeKey(change)),
  ]),
];
