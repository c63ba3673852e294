import { canonicalJson, type Json } from "../../../src/domain/canonical-json.ts";
import type { Change } from "../../../src/domain/change.ts";
import type { LoggedRow, ServerFacts } from "../world/server.ts";

interface Cell {
  value: Json;
  number: number;
  change: string;
  at: number;
  device: string;
  seq: number;
}

export interface Replayed {
  /** Record key → field → value and number. */
  readonly records: ReadonlyMap<string, ReadonlyMap<string, Cell>>;
  /** Change id → fields that lost. */
  readonly lost: ReadonlyMap<string, readonly string[]>;
  /** The values of a record when `number` had been given. */
  readonly valuesAt: (key: string, number: number) => Readonly<Record<string, Json>>;
}

/**
 * The merge rules S11–S14 written down a second time, over the log alone: what the records must be if every change was
 * merged once, in the order of its number. Shares no code with the product.
 */
export const replayLog = ({ log, epochs }: Pick<ServerFacts, "log" | "epochs">): Replayed => {
  const records = new Map<string, Map<string, Cell>>();
  const lost = new Map<string, readonly string[]>();
  const states = new Map<string, { readonly number: number; readonly values: Record<string, Json> }[]>();
  for (const row of log) {
    const sent = JSON.parse(row.body) as Change;
    const change = { ...sent, fields: asStored(sent.fields) };
    const key = `${change.scope}|${change.collection}|${change.recordId}`;
    const cells = records.get(key) ?? new Map<string, Cell>();
    records.set(key, cells);
    lost.set(row.id, replayOne(cells, change, row, numberSeen(change, row, epochs)));
    const values = Object.fromEntries([...cells].map(([name, { value }]) => [name, value]));
    states.set(key, [...(states.get(key) ?? []), { number: row.number, values }]);
  }
  const valuesAt = (key: string, number: number): Readonly<Record<string, Json>> =>
    (states.get(key) ?? []).findLast((state) => state.number <= number)?.values ?? {};
  return { records, lost, valuesAt };
};

/** Writes one change into the cells of its record; answers the fields that lost. */
const replayOne = (
  cells: Map<string, Cell>,
  change: Change,
  row: LoggedRow,
  seen: number,
): readonly string[] => {
  const { device, seq } = change;
  const knows = (cell: Cell): boolean => cell.number <= seen || (cell.device === device && cell.seq < seq);
  const put = (name: string, value: Json): void => {
    cells.set(name, { value, number: row.number, change: row.id, at: row.effectiveAt, device, seq });
  };
  const knowsEverything = [...cells.values()].every(knows);
  const deletion = cells.get("deleted");
  const mustRevive = deletion?.value === true && !("deleted" in change.fields) && !knows(deletion);

  const wins = (name: string, value: Json): boolean => {
    if (name === "deleted" && value === true) return knowsEverything;
    const cell = cells.get(name);
    return !cell || knows(cell) || isLater(row, cell);
  };
  const losses: string[] = [];
  // Whether everything was known is asked before anything is written.
  for (const [name, value, isWinning] of Object.entries(change.fields).map(
    ([name, value]) => [name, value, wins(name, value)] as const,
  )) {
    if (isWinning) put(name, value);
    else if (canonicalJson(cells.get(name)?.value) !== canonicalJson(value)) losses.push(name);
  }
  if (mustRevive) put("deleted", false);
  return losses;
};

/** Prose is stored in one spelling (NFC), whichever the phone wrote. */
export const asStored = (fields: Change["fields"]): Change["fields"] =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === "string" ? value.normalize("NFC") : value,
    ]),
  );

const isLater = (row: LoggedRow, cell: Cell): boolean =>
  row.effectiveAt > cell.at || (row.effectiveAt === cell.at && row.id > cell.change);

/** What its author had seen, in numbers of the history in which the change was merged: as far as the two agree. */
const numberSeen = ({ base, scope }: Change, row: LoggedRow, epochs: ServerFacts["epochs"]): number => {
  if (base.epoch === null) return 0;
  let seen = base.number;
  for (let epoch: string | null = row.receipt.epoch; epoch !== base.epoch; ) {
    const history: { parent: string | null; heads: Readonly<Record<string, number>> } | undefined =
      epochs.get(epoch as LoggedRow["receipt"]["epoch"]);
    if (!history || history.parent === null) return 0;
    seen = Math.min(seen, history.heads[scope] ?? 0);
    epoch = history.parent;
  }
  // A number that was not given yet is nothing that anybody can have seen.
  return seen < row.number ? seen : 0;
};
