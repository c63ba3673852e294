import Sqlite from "better-sqlite3";
import { Epoch } from "../../domain/change.ts";
import { Sha256 } from "../../domain/hash.ts";
import type { Manifest } from "./manifest.ts";

/** What a database says of itself when it is opened and looked through. */
export interface Inspected extends Pick<Manifest, "epoch" | "heads" | "counts"> {
  /** Files whose bytes it says to have. */
  readonly files: readonly { readonly file: Sha256; readonly sizeBytes: number }[];
}

/** Copies a database as it is at one moment, while others write to it. */
export const copyDatabase = (from: string, to: string): void => {
  const live = new Sqlite(from, { fileMustExist: true, timeout: 30_000 });
  try {
    live.prepare("vacuum into ?").run(to);
  } finally {
    live.close();
  }
};

/** Null when SQLite itself finds it damaged. */
export const inspectDatabase = (path: string): Inspected | null => {
  const db = new Sqlite(path, { fileMustExist: true });
  try {
    if (!isWhole(db)) return null;
    const count = (table: string): number =>
      db.prepare(`select count(*) from ${table}`).pluck().get() as number;
    const heads = db.prepare("select scope, head from scopes").all() as { scope: string; head: number }[];
    const files = db.prepare("select sha256, size_bytes from files order by sha256").all() as {
      sha256: string;
      size_bytes: number;
    }[];
    return {
      epoch: Epoch.parse(db.prepare("select value from meta where key = 'epoch'").pluck().get()),
      heads: Object.fromEntries(heads.map(({ scope, head }) => [scope, head])),
      counts: { records: count("records"), changes: count("changes"), users: count("users") },
      files: files.map(({ sha256, size_bytes }) => ({ file: Sha256.parse(sha256), sizeBytes: size_bytes })),
    };
  } finally {
    db.close();
  }
};

const isWhole = (db: Sqlite.Database): boolean => {
  try {
    const verdict = db.pragma("integrity_check", { simple: true });
    return verdict === "ok" && (db.pragma("foreign_key_check") as unknown[]).length === 0;
  } catch {
    return false;
  }
};
