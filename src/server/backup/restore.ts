import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Sha256 } from "../../domain/hash.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { Clock } from "../clock.ts";
import { localFilePath } from "../files/local-file-store.ts";
import { beginEpoch } from "../history/begin-epoch.ts";
import { openHistory } from "../history/history.ts";
import { JOURNAL_FILE, type JournalLine, readJournal } from "../history/journal-book.ts";
import type { Log } from "../log.ts";
import { syncToDisk, writeDurably } from "../store/durable-files.ts";
import { openDatabase } from "../store/open-database.ts";
import { hashOfFile, keepFile } from "./copy-file.ts";
import { forgetMissingFiles } from "./forget-missing-files.ts";
import {
  backupFilePath,
  backupFolderOf,
  DATABASE_PART,
  KEY_PART,
  listSnapshots,
  readSnapshot,
  type Snapshot,
} from "./manifest.ts";
import { inspectDatabase } from "./open-snapshot.ts";

export interface RestoreOrder {
  /** A snapshot, or a backup folder: then its newest. */
  readonly from: string;
  /** Must not be there yet, or be empty. */
  readonly to: string;
  /** Journals that may know more than the backup: that of the data folder that is given up. */
  readonly journals: readonly string[];
  readonly clock: Clock;
  readonly log: Log;
}

export interface RestoreReport {
  readonly snapshot: string;
  readonly files: number;
  /** Files that the database names and the backup does not have: phones that hold them send them again. */
  readonly missing: readonly Sha256[];
}

export type RestoreFault =
  | { readonly kind: "noSnapshot" }
  | { readonly kind: "targetNotEmpty" }
  /** The copy of the database is not the one that was written, or SQLite finds it damaged. */
  | { readonly kind: "damaged"; readonly snapshot: string };

/**
 * Makes a data folder out of a snapshot (S41): compares the database with its hash and looks it through, compares every
 * file with its own, replays the journal and begins a new epoch. The folder appears under its name only when all of that
 * is done.
 */
export const restore = async (order: RestoreOrder): Promise<Result<RestoreReport, RestoreFault>> => {
  const { from, to } = order;
  const snapshot = readSnapshot(from) ?? listSnapshots(from)[0];
  if (!snapshot) return err({ kind: "noSnapshot" });
  if (existsSync(to) && readdirSync(to).length > 0) return err({ kind: "targetNotEmpty" });

  const draft = `${resolve(to)}.restoring`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const database = join(draft, DATABASE_PART);
  copyFileSync(join(snapshot.folder, DATABASE_PART), database);
  const isAsWritten = (await hashOfFile(database)) === snapshot.manifest.database.sha256;
  const inspected = isAsWritten ? inspectDatabase(database) : null;
  if (!inspected) {
    rmSync(draft, { recursive: true });
    return err({ kind: "damaged", snapshot: snapshot.name });
  }
  if (existsSync(join(snapshot.folder, KEY_PART)))
    copyFileSync(join(snapshot.folder, KEY_PART), join(draft, KEY_PART));
  const missing = await copyFiles(
    backupFolderOf(snapshot),
    draft,
    inspected.files.map(({ file }) => file),
  );
  await renew(order, snapshot, draft, missing);
  renameSync(draft, to);
  syncToDisk(dirname(resolve(to)));
  return ok({ snapshot: snapshot.name, files: inspected.files.length - missing.length, missing });
};

const copyFiles = async (
  backupFolder: string,
  draft: string,
  files: readonly Sha256[],
): Promise<readonly Sha256[]> => {
  const missing: Sha256[] = [];
  for (const file of files) {
    const target = localFilePath(join(draft, "files"), file);
    if (!(await keepFile(file, backupFilePath(backupFolder, file), target))) missing.push(file);
  }
  return missing;
};

/** What a database must be told before a server may run on it again. */
const renew = async (
  { journals, clock, log }: RestoreOrder,
  snapshot: Snapshot,
  draft: string,
  missing: readonly Sha256[],
): Promise<void> => {
  const lines = joinJournals([
    join(snapshot.folder, JOURNAL_FILE),
    ...[...listSnapshots(backupFolderOf(snapshot))].reverse().map(({ folder }) => join(folder, JOURNAL_FILE)),
    join(backupFolderOf(snapshot), JOURNAL_FILE),
    ...journals.filter((path) => isOfSameServer(dirname(path), draft)),
  ]);
  writeDurably(join(draft, JOURNAL_FILE), lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  const db = await openDatabase(draft);
  try {
    await forgetMissingFiles(db, missing);
    // This folder is none that was running before: the next start takes it as it is.
    await db.deleteFrom("meta").where("key", "in", ["starts", "folder"]).execute();
    await db.deleteFrom("uploads").execute();
    const history = await openHistory(db, draft, clock);
    await beginEpoch({ history, log }, history.epoch, "restored", { snapshot: snapshot.name }, lines);
  } finally {
    await db.destroy();
  }
};

/** Each line once, where it first stands: every journal goes on where the ones before it ended. */
const joinJournals = (paths: readonly string[]): readonly JournalLine[] => {
  const lines = new Map<string, JournalLine>();
  for (const path of paths)
    for (const line of readJournal(path)) if (!lines.has(line.line)) lines.set(line.line, line);
  return [...lines.values()];
};

/** Another server's journal would let its people in here. */
const isOfSameServer = (folder: string, draft: string): boolean => {
  const [theirs, ours] = [join(folder, KEY_PART), join(draft, KEY_PART)];
  return existsSync(theirs) && existsSync(ours) && readFileSync(theirs).equals(readFileSync(ours));
};
