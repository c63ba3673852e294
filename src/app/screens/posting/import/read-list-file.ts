import { type ReadList, readList } from "../../../../domain/posting/import/read-list.ts";
import { err, type Result } from "../../../../domain/result.ts";
import { readTables, type TableFileFailure } from "../../../spreadsheet/read-tables.ts";

export type ListFileFailure = TableFileFailure | { readonly kind: "noHead" };

/** Reads a list of procedures from a file that somebody chose (.csv, .xlsx): the first table with a head that fits. */
export const readListFile = async (file: Blob): Promise<Result<ReadList, ListFileFailure>> => {
  const tables = await readTables(file);
  if (!tables.ok) return tables;
  for (const table of tables.value) {
    const read = readList(table);
    if (read.ok) return read;
  }
  return err({ kind: "noHead" });
};
