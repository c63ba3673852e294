import { emptyPastRow, isEmptyPastRow, MAX_PAST_ROWS, type PastRow, pastColumns } from "./past-days.ts";
import { foldTones } from "./text.ts";

/** A cell with what ends it; quoted where it holds a line break, a tab or a quote. */
const CELL = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/g;

/** Cells as a spreadsheet copies them: a line for each row, tabs between cells. Empty rows are left out. */
export const readCopiedCells = (copied: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", end] of copied.replace(/\r\n?/g, "\n").matchAll(CELL)) {
    const cell = quoted === undefined ? plain : quoted.replace(/""/g, '"').replace(/[\t\n]/g, " ");
    rows.at(-1)?.push(cell.trim());
    if (end === "\n") rows.push([]);
    if (end === "") break;
  }
  return rows.filter((row) => row.some((each) => each !== ""));
};

/** The sheet's own head, or that of the book, copied along. */
const isHead = ([first = ""]: readonly string[]): boolean => /^(ngay|stt|tt)\b/.test(foldTones(first));

/** Puts copied cells in, beginning at one cell; rows are added as they are needed, and what is too much is left out. */
export const pasteCells = (
  rows: readonly PastRow[],
  atRow: number,
  atColumn: number,
  copied: string,
): readonly PastRow[] => {
  const cells = readCopiedCells(copied);
  const body = cells[0] && isHead(cells[0]) ? cells.slice(1) : cells;
  const next = [...rows];
  for (const [down, row] of body.entries()) {
    const at = atRow + down;
    if (at >= MAX_PAST_ROWS) break;
    while (next.length <= at) next.push(emptyPastRow);
    const patch = row.flatMap((cell, across) => {
      const column = pastColumns[atColumn + across];
      return column ? [[column, cell] as const] : [];
    });
    next[at] = { ...(next[at] ?? emptyPastRow), ...Object.fromEntries(patch) };
  }
  return withLastEmpty(next);
};

/** There is always one more row to write in, and never more than one at the end. */
export const withLastEmpty = (rows: readonly PastRow[]): readonly PastRow[] => {
  let filled = rows.length;
  while (filled > 0 && isEmptyPastRow(rows[filled - 1] ?? emptyPastRow)) filled -= 1;
  const kept = rows.slice(0, filled);
  return filled < MAX_PAST_ROWS ? [...kept, emptyPastRow] : kept;
};
