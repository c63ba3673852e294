import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import * as z from "zod/mini";
import { Epoch } from "../../domain/change.ts";
import { Sha256 } from "../../domain/hash.ts";
import { Instant } from "../../domain/instant.ts";
import { writeDurably } from "../store/durable-files.ts";

/** What one snapshot holds; written last of all, so that a snapshot without it is none. */
export const Manifest = z.object({
  version: z.literal(1),
  takenAt: Instant,
  epoch: Epoch,
  /** Up to which number of each scope it reaches. */
  heads: z.record(z.string(), z.int()),
  counts: z.object({ records: z.int(), changes: z.int(), users: z.int() }),
  database: z.object({ sha256: Sha256, sizeBytes: z.int() }),
  /** Every file in the list of files was there and had its hash when the snapshot was taken. */
  files: z.object({ count: z.int(), sizeBytes: z.int(), missing: z.array(Sha256), listSha256: Sha256 }),
});
export type Manifest = z.infer<typeof Manifest>;

export interface Snapshot {
  readonly name: string;
  readonly folder: string;
  readonly manifest: Manifest;
}

export const DATABASE_PART = "loa.sqlite";
export const KEY_PART = "secret.key";
export const LIST_PART = "files.txt";
const MANIFEST_PART = "manifest.json";
const SNAPSHOTS = "snapshots";

export const snapshotsFolder = (backupFolder: string): string => join(backupFolder, SNAPSHOTS);

/** `files/ab/abcdef…`, shared by all snapshots: a file is immutable and copied once. */
export const backupFilePath = (backupFolder: string, file: Sha256): string =>
  join(backupFolder, "files", file.slice(0, 2), file);

/** Snapshots of a backup folder, newest first. What has no readable manifest was never finished. */
export const listSnapshots = (backupFolder: string): readonly Snapshot[] => {
  const folder = snapshotsFolder(backupFolder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !name.startsWith("."))
    .flatMap((name) => readSnapshot(join(folder, name)) ?? [])
    .sort((a, b) => b.manifest.takenAt - a.manifest.takenAt || (a.name < b.name ? 1 : -1));
};

export const readSnapshot = (folder: string): Snapshot | null => {
  try {
    const parsed = Manifest.safeParse(JSON.parse(readFileSync(join(folder, MANIFEST_PART), "utf8")));
    return parsed.success ? { name: basename(folder), folder, manifest: parsed.data } : null;
  } catch {
    return null;
  }
};

/** The folder that holds the snapshot and the files. */
export const backupFolderOf = ({ folder }: Pick<Snapshot, "folder">): string => dirname(dirname(folder));

export const readFileList = ({ folder }: Pick<Snapshot, "folder">): readonly Sha256[] =>
  readFileSync(join(folder, LIST_PART), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => Sha256.parse(line));

export const writeManifest = (folder: string, manifest: Manifest): void =>
  writeDurably(join(folder, MANIFEST_PART), `${JSON.stringify(manifest, null, 2)}\n`);
