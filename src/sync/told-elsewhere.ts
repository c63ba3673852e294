import { canonicalJson, type Json } from "../domain/canonical-json.ts";
import { recordKey } from "../domain/record.ts";
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
  /** This answer carries the record: somebody else changed it, or a field lost (S17). */
  readonly isTold: boolean;
  /** One of `settled` came a second time: the record is told for that alone. */
  readonly isRepeated: boolean;
  /** What the request claimed to have of the scope. */
  readonly sentNumber: number;
  /** Fields that this phone has set again and not sent: their turn comes with that change. */
  readonly pending: ReadonlySet<string>;
}

/**
 * What is to be told of a record after an answer, with what was told before and not yet looked at; null: nothing.
 * Derived from values alone, so that it needs no word on the wire.
 */
export const toldElsewhere = (turn: RecordTurn, told: Elsewhere | null = null): Elsewhere | null => {
  const setAgain = wonValues(turn.settled);
  const before = Object.entries(told?.mine ?? {}).filter(([name]) => !(name in setAgain));
  const mine = { ...Object.fromEntries(before), ...replacedValues(turn), ...lostValues(turn) };
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

/** Values of this phone that the server had taken and that are others now. */
const replacedValues = ({ before, after, earlier, settled, pending }: RecordTurn): Values => {
  if (!after) return {};
  // A history that was put back shows old values for a while; what this phone holds is on its way again.
  const isSameHistory = before?.epoch === after.epoch;
  const replaced: Record<string, Json> = {};
  const now = wonValues(settled);
  const own = isSameHistory ? wonValues([...earlier, ...settled]) : { ...now };
  if (isSameHistory && Object.keys(own).length > 0 && !("deleted" in own)) own["deleted"] = false;
  for (const [name, value] of Object.entries(own)) {
    if (pending.has(name)) continue;
    const stood = name in now || isSame(before?.record.values[name] ?? blankOf(name), value);
    if (stood && !isSame(after.record.values[name] ?? blankOf(name), value)) replaced[name] = value;
  }
  return replaced;
};

/** Every own value was kept, and yet the record came back: another device had written something unseen before. */
const overtook = ({ before, after, earlier, settled, ...turn }: RecordTurn): boolean => {
  const last = bySeq(settled).at(-1);
  if (!last || !turn.isTold || turn.isRepeated) return false;
  if (!before || before.epoch !== after?.epoch || before.record.number === 0) return false;
  const isOwnLast = after.record.number === last.receipt.number;
  const hasLost = settled.some(({ receipt }) => receipt.lost.length > 0);
  // An own change past the cursor brings the record back just as well.
  const isOwnEcho = earlier.some(
    ({ receipt }) => receipt.epoch === after.epoch && receipt.number > turn.sentNumber,
  );
  return isOwnLast && !hasLost && !isOwnEcho && before.record.number <= turn.sentNumber;
};

const wonValues = (changes: readonly KeptChange[]): Record<string, Json> => {
  const won: Record<string, Json> = {};
  for (const { change, receipt } of bySeq(changes))
    for (const [name, value] of Object.entries(change.fields)) {
      if (receipt.lost.includes(name)) delete won[name];
      else won[name] = value;
    }
  return won;
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

/** What a store knows of one record while an answer is laid down. */
export type OwnPart = Pick<RecordTurn, "before" | "after" | "earlier" | "settled" | "pending">;

/** The turn of one record in an exchange. */
export const turnOf = (key: string, { request, answer }: Exchange, own: OwnPart): RecordTurn => {
  const scope = key.slice(0, key.indexOf("|"));
  const settled = new Set(own.settled.map(({ change }) => change.id));
  return {
    ...own,
    isTold: answer.records.some((record) => recordKey(record) === key),
    isRepeated: answer.results.some(({ id, status }) => status === "duplicate" && settled.has(id)),
    sentNumber: request.cursors.find((cursor) => cursor.scope === scope)?.number ?? 0,
  };
};
