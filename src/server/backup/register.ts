import type { Sha256 } from "../../domain/hash.ts";
import type { Safekeeping } from "../../domain/safekeeping.ts";
import type { ScopeId } from "../../domain/scope.ts";
import { sharedUpTo } from "../history/lineage.ts";
import { readEpoch, readEpochs } from "../store/epoch.ts";
import { inTransaction } from "../store/in-transaction.ts";
import type { Database, Reader, Tx } from "../store/open-database.ts";
import { listSnapshots, readFileList, type Snapshot } from "./manifest.ts";

/** Tells the database which snapshots lie in a backup folder, after they were verified (S40). */
export const registerBackups = (db: Database, backupFolder: string, isOffDisk: boolean): Promise<void> => {
  const snapshots = listSnapshots(backupFolder);
  return inTransaction(db, async (tx) => {
    await forgetFolder(tx, backupFolder);
    for (const { name, manifest } of snapshots)
      await tx
        .insertInto("backups")
        .values({
          name: `${backupFolder}#${name}`,
          taken_at: manifest.takenAt,
          epoch: manifest.epoch,
          heads: JSON.stringify(manifest.heads),
          files: manifest.files.count,
          missing_files: manifest.files.missing.length,
          off_disk: isOffDisk ? 1 : 0,
        })
        .execute();
    await registerFiles(tx, backupFolder, snapshots);
  });
};

const forgetFolder = async (tx: Tx, backupFolder: string): Promise<void> => {
  const rows = await tx.selectFrom("backups").select("name").execute();
  for (const { name } of rows)
    if (name.startsWith(`${backupFolder}#`))
      await tx.deleteFrom("backups").where("name", "=", name).execute();
};

/** Snapshots off this disk, newest first. */
const offDisk = (db: Reader) =>
  db
    .selectFrom("backups")
    .selectAll()
    .where("off_disk", "=", 1)
    .orderBy("taken_at", "desc")
    .orderBy("name", "desc");

/** The second-newest snapshot off this disk; null when there are fewer: one may prove bad when it is needed. */
const secondNewest = async (db: Reader) => (await offDisk(db).limit(2).execute())[1] ?? null;

/** So many rows in one statement. */
const ROWS = 500;

/** Of a second-newest that lies on a disk which is away now, what was known stays known. */
const registerFiles = async (tx: Tx, backupFolder: string, snapshots: readonly Snapshot[]): Promise<void> => {
  const second = await secondNewest(tx);
  const snapshot = snapshots.find(({ name }) => second?.name === `${backupFolder}#${name}`);
  if (!snapshot) return;
  const files = readFileList(snapshot);
  await tx.deleteFrom("backup_files").execute();
  for (let from = 0; from < files.length; from += ROWS)
    await tx
      .insertInto("backup_files")
      .values(files.slice(from, from + ROWS).map((sha256) => ({ sha256 })))
      .execute();
};

/** Up to which number of each of these scopes a backup reaches that counts; scopes that it does not know are absent. */
export const backedUpNumbers = async (
  db: Reader,
  scopes: readonly ScopeId[],
): Promise<Record<ScopeId, number>> => {
  const second = await secondNewest(db);
  if (!second) return {};
  const [epochs, now] = [await readEpochs(db), await readEpoch(db)];
  const heads = JSON.parse(second.heads) as Record<string, number>;
  return Object.fromEntries(
    scopes.flatMap((scope) => {
      const number = Math.min(heads[scope] ?? 0, sharedUpTo(epochs, second.epoch, now, scope));
      return number > 0 ? [[scope, number]] : [];
    }),
  );
};

export const backedUpFiles = async (db: Reader, files: readonly Sha256[]): Promise<ReadonlySet<Sha256>> => {
  if (files.length === 0) return new Set();
  const rows = await db
    .selectFrom("backup_files")
    .select("sha256")
    .where("sha256", "in", [...files])
    .execute();
  return new Set(rows.map(({ sha256 }) => sha256));
};

/** How backups stand, for those who look after the server. */
export const readBackupStanding = async (
  db: Reader,
): Promise<Pick<Safekeeping, "backup" | "newestAt" | "missingFiles" | "reachesTo">> => {
  const newest = await db
    .selectFrom("backups")
    .selectAll()
    .orderBy("taken_at", "desc")
    .limit(1)
    .executeTakeFirst();
  const [first, second] = await offDisk(db).limit(2).execute();
  return {
    backup: !newest ? "none" : !first ? "sameDisk" : second ? "ok" : "onlyOne",
    newestAt: newest?.taken_at ?? null,
    missingFiles: newest?.missing_files ?? 0,
    reachesTo: second?.taken_at ?? null,
  };
};
