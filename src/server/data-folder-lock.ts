import { mkdirSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { err, ok, type Result } from "../domain/result.ts";

export interface DataFolderLock {
  readonly release: () => void;
}

/**
 * One server a data folder. The lock is the operating system's, taken by SQLite on a file of its own: it ends with the
 * process however that dies, so nobody ever has to remove a stale one.
 */
export const lockDataFolder = (dataFolder: string): Result<DataFolderLock, "inUse"> => {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const lock = new Sqlite(join(dataFolder, "server.lock"), { timeout: 0 });
  try {
    lock.pragma("locking_mode = EXCLUSIVE");
    lock.exec("begin exclusive");
  } catch (thrown) {
    lock.close();
    if (thrown instanceof Sqlite.SqliteError && thrown.code === "SQLITE_BUSY") return err("inUse");
    throw thrown;
  }
  return ok({ release: () => lock.close() });
};
