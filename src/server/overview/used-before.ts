import type { ActivityId } from "../../domain/activity/activity.ts";
import { Sha256 } from "../../domain/hash.ts";
import { type MergedRecord, valuesOf } from "../../domain/merge.ts";
import { type Actor, may } from "../../domain/permission.ts";
import type { Database } from "../store/open-database.ts";
import { findRecord } from "../store/record-rows.ts";

/** An activity with the evidence that proves it. */
export interface Proven {
  readonly activity: ActivityId;
  readonly evidence: readonly MergedRecord[];
}

/** One photo may be handed in a thousand times; so many pairs are compared at once. */
const MAX_COMPARED = 2_000;

/**
 * Which of these activities show a file that an earlier one shows too, as far as this person may read it. Of two with the
 * same file only the later is told. One query by hash; only files that are met more than once are looked at.
 */
export const usedBefore = async (
  db: Database,
  actor: Actor,
  proven: readonly Proven[],
): Promise<ReadonlySet<ActivityId>> => {
  const own = proven.flatMap(({ activity, evidence }) =>
    evidence.flatMap((record) => fileOf(activity, record)),
  );
  if (own.length === 0) return new Set();
  const uses = (await usesOf(db, new Set(own.map(({ file }) => file)))).filter(({ scope }) =>
    may(actor, { kind: "readScope", scope }),
  );
  const byFile = new Map<Sha256, typeof uses>();
  for (const use of uses) byFile.set(use.sha256, [...(byFile.get(use.sha256) ?? []), use]);
  const pairs = own.flatMap(({ activity, record, file }) =>
    (byFile.get(file) ?? [])
      .filter((use) => use.activity !== activity)
      .map((use) => ({ activity, record, use })),
  );

  const found = new Set<ActivityId>();
  for (const { activity, record, use } of pairs.slice(0, MAX_COMPARED)) {
    if (found.has(activity)) continue;
    const other = await findRecord(db, use.scope, "evidence", use.evidence);
    if (other && isEarlier(other, record)) found.add(activity);
  }
  return found;
};

/** The records that show these files. */
const usesOf = (db: Database, files: ReadonlySet<Sha256>) =>
  db
    .selectFrom("evidence_files")
    .innerJoin("activity_summaries as shown", (join) =>
      join
        .onRef("shown.scope", "=", "evidence_files.scope")
        .onRef("shown.activity", "=", "evidence_files.activity"),
    )
    .select(["evidence_files.scope", "evidence_files.sha256", "evidence_files.evidence"])
    .select("evidence_files.activity")
    .where("evidence_files.sha256", "in", [...files])
    .where("evidence_files.role", "=", "file")
    .where("evidence_files.deleted", "=", 0)
    .where("shown.deleted", "=", 0)
    .execute();

const fileOf = (activity: ActivityId, record: MergedRecord) => {
  const values = valuesOf(record);
  const file = Sha256.safeParse(values["file"]);
  return file.success && values["deleted"] !== true ? [{ activity, record, file: file.data }] : [];
};

/** By when the server took them; ids are UUIDv7, so they decide among those of one request. */
const isEarlier = (one: MergedRecord, other: MergedRecord): boolean =>
  one.createdAt === other.createdAt ? one.id < other.id : one.createdAt < other.createdAt;
