import { heldFiles } from "../sync/held-files.ts";
import { fromRecordRow } from "./from-record-row.ts";
import type { PhoneDb } from "./phone-db.ts";

const NONE: ReadonlySet<string> = new Set();

/** Files that wait with a record that was set aside. Inside a transaction of `setAside` and `records`. */
export const readHeldFiles = async (db: PhoneDb): Promise<ReadonlySet<string>> => {
  const aside = (await db.setAside.toArray()).filter(({ collection }) => collection === "evidence");
  if (aside.length === 0) return NONE;
  const scopes = new Set(aside.map(({ scope }) => scope));
  // Keys are scope|collection|id; "}" is the character after "|".
  const rows = await db.records
    .where("key")
    .inAnyRange([...scopes].map((scope) => [`${scope}|evidence|`, `${scope}|evidence}`]))
    .toArray();
  return heldFiles(rows.map(fromRecordRow), aside);
};
