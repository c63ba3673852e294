import type { Sha256 } from "../../domain/hash.ts";
import { type Actor, may } from "../../domain/permission.ts";
import type { Reader } from "../store/open-database.ts";

/**
 * Which of these hashes this person may have: live evidence in a scope that they may read names it, and its bytes were
 * delivered for that very scope. To name somebody else's hash in a record of one's own gives nothing (S29).
 */
export const readableFiles = async (
  db: Reader,
  actor: Actor,
  hashes: readonly Sha256[],
): Promise<ReadonlySet<Sha256>> => {
  if (hashes.length === 0) return new Set();
  const rows = await db
    .selectFrom("evidence_files")
    .innerJoin("file_holdings", (join) =>
      join
        .onRef("file_holdings.sha256", "=", "evidence_files.sha256")
        .onRef("file_holdings.scope", "=", "evidence_files.scope"),
    )
    .select(["evidence_files.sha256", "evidence_files.scope"])
    .distinct()
    .where("evidence_files.sha256", "in", [...hashes])
    .where("evidence_files.deleted", "=", 0)
    .execute();
  return new Set(
    rows.filter(({ scope }) => may(actor, { kind: "readScope", scope })).map((row) => row.sha256),
  );
};
