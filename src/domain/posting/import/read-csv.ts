/** One cell of a table as a file had it; numbers as the sheet stored them, days as `YYYY-MM-DD`. */
export type Cell = string | number | boolean | null;

export type Table = readonly (readonly Cell[])[];

const SEPARATORS = [";", "\t", ","] as const;

/**
 * Reads comma separated values (RFC 4180), with whatever separator the file uses: a Vietnamese Excel writes semicolons.
 * Line ends within quotes belong to the cell. Never fails: a quote that is not closed holds to the end.
 */
export const readCsv = (content: string): Table => {
  const text = content.replace(/^\uFEFF/, "");
  const separator = separatorOf(text);
  const cell = new RegExp(` *"([^"]*(?:""[^"]*)*)"?[^${separator}\n]*|[^${separator}\n]*`, "y");
  const rows: string[][] = [];
  let row: string[] = [];
  while (cell.lastIndex < text.length) {
    const [bare = "", quoted] = cell.exec(text) ?? [];
    row.push(quoted?.replaceAll('""', '"') ?? bare.replace(/\r$/, ""));
    if (text[cell.lastIndex] !== separator) {
      rows.push(row);
      row = [];
    }
    cell.lastIndex += 1;
  }
  // The file ends behind a separator: one more cell, with nothing in it.
  return row.length > 0 ? [...rows, [...row, ""]] : rows;
};

/** The sign that stands most often outside quotes in the first lines; Excel's own `sep=;` is not a row of the table. */
const separatorOf = (text: string): string => {
  const bare = text.slice(0, 20_000).replace(/"[^"]*"/g, "");
  const count = (sign: string): number => bare.split(sign).length - 1;
  return [...SEPARATORS].sort((a, b) => count(b) - count(a))[0] ?? ",";
};
