import type { Table } from "dexie";

/** So many at once are asked for by one question, if what lies between the first and the last is mostly wanted. */
const BLOCK = 64;
/** Rows that an activity has around it: itself, photos, verdicts, remarks. More between two of them belong to others. */
const ROWS_EACH = 10;
const FEW = 8;

interface RowOfActivity {
  readonly activity?: string;
}

/**
 * Every row of these activities by the index of that name, in the order of their ids. A cursor, as `anyOf` has it, costs a
 * turn of the event loop a row: a month of a busy unit would be thousands. Ids are made in the order of time, so what was
 * written in one month lies together, and is read in one piece. `ids` sorted. Many ids: inside a transaction.
 */
export const rowsOfActivities = async <Row extends RowOfActivity, Key, Insert>(
  table: Table<Row, Key, Insert>,
  ids: readonly string[],
): Promise<readonly Row[]> => {
  if (ids.length <= FEW)
    return table
      .where("activity")
      .anyOf([...ids])
      .toArray();
  const blocks = Array.from({ length: Math.ceil(ids.length / BLOCK) }, (_none, nth) =>
    ids.slice(nth * BLOCK, (nth + 1) * BLOCK),
  );
  return (await Promise.all(blocks.map((block) => rowsOfBlock(table, block)))).flat();
};

const rowsOfBlock = async <Row extends RowOfActivity, Key, Insert>(
  table: Table<Row, Key, Insert>,
  block: readonly string[],
): Promise<readonly Row[]> => {
  const [first = "", last = ""] = [block[0], block.at(-1)];
  const between = () => table.where("activity").between(first, last, true, true);
  const count = await between().count();
  if (count === 0) return [];
  if (count > block.length * ROWS_EACH) {
    const ofEach = block.map((id) => table.where("activity").equals(id).toArray());
    return (await Promise.all(ofEach)).flat();
  }
  const wanted = new Set(block);
  return (await between().toArray()).filter(({ activity }) => activity !== undefined && wanted.has(activity));
};
