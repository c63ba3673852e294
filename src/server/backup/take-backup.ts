import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Sha256 } from "../../domain/hash.ts";
import type { Instant } from "../../domain/instant.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { lockDataFolder } from "../data-folder-lock.ts";
import { localFilePath } from "../files/local-file-store.ts";
import { JOURNAL_FILE } from "../history/journal-book.ts";
import { syncToDisk, writeDurably } from "../store/durable-files.ts";
import type { Database } from "../store/open-database.ts";
import { hashOfFile, keepFile } from "./copy-file.ts";
import { snapshotsToKeep } from "./keep-rule.ts";
import {
  backupFilePath,
  DATABASE_PART,
  KEY_PART,
  LIST_PART,
  listSnapshots,
  type Manifest,
  snapshotsFolder,
  writeManifest,
} from "./manifest.ts";
import { copyDatabase, type Inspected, inspectDatabase } from "./open-snapshot.ts";
import { registerBackups } from "./register.ts";

export interface BackupOrder {
  /** The live database, to be told how far backups reach. */
  readonly db: Database;
  readonly dataFolder: string;
  readonly to: string;
  readonly now: Instant;
  /** The administrator says that what lies in `to` is carried off this disk. */
  readonly isDeclaredOffDisk: boolean;
}

export interface BackupReport {
  readonly name: string;
  readonly manifest: Manifest;
  readonly isOffDisk: boolean;
  readonly kept: number;
}

export type BackupFault =
  | { readonly kind: "insideData" }
  /** Another backup into the same folder is under way. */
  | { readonly kind: "busy" }
  | { readonly kind: "damaged" };

/**
 * Takes one snapshot into the backup folder (S41): the database first, then every file that it says to have, then the
 * manifest. Killed anywhere it leaves a snapshot that is none, and nothing of the others is touched.
 */
export const takeBackup = async (order: BackupOrder): Promise<Result<BackupReport, BackupFault>> => {
  const { dataFolder, to } = order;
  if (resolve(to).startsWith(`${resolve(dataFolder)}/`) || resolve(to) === resolve(dataFolder))
    return err({ kind: "insideData" });
  const lock = lockDataFolder(to);
  if (!lock.ok) return err({ kind: "busy" });
  try {
    return await takeAlone(order);
  } finally {
    lock.value.release();
  }
};

const takeAlone = async (order: BackupOrder): Promise<Result<BackupReport, BackupFault>> => {
  const { dataFolder, to, now } = order;
  mkdirSync(snapshotsFolder(to), { recursive: true, mode: 0o700 });
  const name = freeName(to, now);
  dropUnfinished(to);
  const draft = join(snapshotsFolder(to), UNFINISHED + name);
  mkdirSync(draft, { mode: 0o700 });

  copyDatabase(join(dataFolder, DATABASE_PART), join(draft, DATABASE_PART));
  syncToDisk(join(draft, DATABASE_PART));
  const inspected = inspectDatabase(join(draft, DATABASE_PART));
  if (!inspected) return err({ kind: "damaged" });
  copyBeside(dataFolder, draft);
  const manifest = await finish(order, draft, inspected);
  renameSync(draft, join(snapshotsFolder(to), name));
  syncToDisk(snapshotsFolder(to));

  const kept = dropOld(to);
  const isOffDisk = order.isDeclaredOffDisk || statSync(to).dev !== statSync(dataFolder).dev;
  await registerBackups(order.db, to, isOffDisk);
  return ok({ name, manifest, isOffDisk, kept });
};

const UNFINISHED = ".new-";

const dropUnfinished = (to: string): void => {
  for (const name of readdirSync(snapshotsFolder(to)))
    if (name.startsWith(UNFINISHED))
      rmSync(join(snapshotsFolder(to), name), { recursive: true, force: true });
};

const freeName = (to: string, now: Instant): string => {
  const name = new Date(now).toISOString().slice(0, 19).replaceAll(":", "-");
  for (let count = 1; ; count += 1) {
    const tried = count === 1 ? name : `${name}-${count}`;
    if (!existsSync(join(snapshotsFolder(to), tried))) return tried;
  }
};

/** After the database, so that the journal knows at least as much as the copy. */
const copyBeside = (dataFolder: string, draft: string): void => {
  for (const part of [KEY_PART, JOURNAL_FILE]) {
    if (!existsSync(join(dataFolder, part))) continue;
    copyFileSync(join(dataFolder, part), join(draft, part));
    syncToDisk(join(draft, part));
  }
};

const finish = async (
  { dataFolder, to, now }: BackupOrder,
  draft: string,
  { files, ...facts }: Inspected,
): Promise<Manifest> => {
  const missing: Sha256[] = [];
  const there: Inspected["files"][number][] = [];
  for (const file of files) {
    const source = localFilePath(join(dataFolder, "files"), file.file);
    if (await keepFile(file.file, source, backupFilePath(to, file.file))) there.push(file);
    else missing.push(file.file);
  }
  const list = join(draft, LIST_PART);
  writeDurably(list, there.map(({ file }) => `${file}\n`).join(""));
  const manifest: Manifest = {
    version: 1,
    takenAt: now,
    ...facts,
    database: {
      sha256: await sureHash(join(draft, DATABASE_PART)),
      sizeBytes: statSync(join(draft, DATABASE_PART)).size,
    },
    files: {
      count: there.length,
      sizeBytes: there.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
      missing,
      listSha256: await sureHash(list),
    },
  };
  writeManifest(draft, manifest);
  syncToDisk(draft);
  return manifest;
};

const sureHash = async (path: string): Promise<Sha256> => {
  const hash = await hashOfFile(path);
  if (hash === null) throw new Error(`${path} was just written and is gone`);
  return hash;
};

/** Answers how many stay. Files stay all: they are named by every later snapshot too. */
const dropOld = (to: string): number => {
  const snapshots = listSnapshots(to).map((snapshot) => ({
    ...snapshot,
    takenAt: snapshot.manifest.takenAt,
  }));
  const kept = snapshotsToKeep(snapshots);
  for (const snapshot of snapshots)
    if (!kept.has(snapshot)) rmSync(snapshot.folder, { recursive: true, force: true });
  return kept.size;
};
