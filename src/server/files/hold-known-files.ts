import { Sha256 } from "../../domain/hash.ts";
import { type MergedRecord, valuesOf } from "../../domain/merge.ts";
import type { Actor } from "../../domain/permission.ts";
import { releaseFromCustody } from "../custody/custody-rows.ts";
import type { Tx } from "../store/open-database.ts";
import { readableFiles } from "./readable-files.ts";

/**
 * A photo that was delivered for one scope and is named in another by somebody who may read it there: nobody will ask
 * for its bytes again, so they are held for the other scope too, and its own readers find them. Likewise what its author
 * had delivered into custody before the record was merged (S46).
 */
export const holdKnownFiles = async (tx: Tx, author: Actor, record: MergedRecord): Promise<void> => {
  if (record.collection !== "evidence") return;
  const { file, thumbnail } = valuesOf(record);
  const named = [file, thumbnail].flatMap((hash) => {
    const parsed = Sha256.safeParse(hash);
    return parsed.success ? [parsed.data] : [];
  });
  const own = named.length === 0 ? [] : await releaseFromCustody(tx, author.user, named);
  const known = [...new Set([...own, ...(await readableFiles(tx, author, named))])];
  if (known.length === 0) return;
  await tx
    .insertInto("file_holdings")
    .values(known.map((sha256) => ({ sha256, scope: record.scope })))
    .onConflict((conflict) => conflict.columns(["sha256", "scope"]).doNothing())
    .execute();
};
