import { Evidence } from "../../domain/evidence.ts";
import { type MergedRecord, valuesOf } from "../../domain/merge.ts";
import type { Tx } from "./open-database.ts";

/** Notes which files a piece of evidence names, so that a hash leads to those who may read it. */
export const saveEvidenceFiles = async (tx: Tx, record: MergedRecord): Promise<void> => {
  await tx
    .deleteFrom("evidence_files")
    .where("scope", "=", record.scope)
    .where("evidence", "=", record.id)
    .execute();
  const evidence = Evidence.safeParse(valuesOf(record));
  if (!evidence.success) return;

  const { file, fileType, sizeBytes, thumbnail, thumbnailBytes, activity, deleted } = evidence.data;
  const shared = { scope: record.scope, evidence: record.id, activity, deleted: deleted ? 1 : 0 } as const;
  await tx
    .insertInto("evidence_files")
    .values([
      { ...shared, role: "file", sha256: file, size_bytes: sizeBytes, type: fileType },
      ...(thumbnail === undefined
        ? []
        : [{ ...shared, role: "thumbnail" as const, sha256: thumbnail, size_bytes: thumbnailBytes ?? 0 }]),
    ])
    .execute();
};
