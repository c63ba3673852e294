import type Dexie from "dexie";

/** Storage that is full, or that the system took away, is expected on cheap phones; everything else is a bug. */
export type StorageFailureKind = "noSpace" | "storageLost";

const LOST: ReadonlySet<string> = new Set([
  "UnknownError",
  "InvalidStateError",
  "DatabaseClosedError",
  "OpenFailedError",
  "MissingAPIError",
]);

const TRIES = 3;

/** Null for an error that is none of storage's. */
export const storageFailureOf = (error: unknown): StorageFailureKind | null => {
  const names = errorNames(error);
  if (names.includes("QuotaExceededError")) return "noSpace";
  if (names.some((name) => LOST.has(name))) return "storageLost";
  // An abort that nobody asked for: the disk is full on some browsers, and nothing was written in any.
  return names.includes("AbortError") ? "noSpace" : null;
};

/** Dexie wraps what IndexedDB said, at times more than once. */
const errorNames = (error: unknown): readonly string[] => {
  const names: string[] = [];
  for (let current = error; current !== null && typeof current === "object"; ) {
    const { name, inner, failures } = current as { name?: unknown; inner?: unknown; failures?: unknown };
    if (typeof name === "string") names.push(name);
    current = inner ?? (Array.isArray(failures) ? failures[0] : null);
    if (names.length > 8) break;
  }
  return names;
};

/** A disk that says it is full stays full; a lost connection and an abort that nobody asked for may pass. */
const mayPass = (error: unknown): boolean =>
  storageFailureOf(error) !== null && !errorNames(error).includes("QuotaExceededError");

/**
 * Runs an idempotent piece of work; when the system closed the database under it, opens it again and retries (≤ 3).
 * Throws what was thrown last.
 */
export const withReopening = async <Value>(db: Dexie, work: () => Promise<Value>): Promise<Value> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= TRIES || !mayPass(error)) throw error;
      db.close({ disableAutoOpen: false });
      await db.open();
    }
  }
};
