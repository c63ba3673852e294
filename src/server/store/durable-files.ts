import { randomUUID } from "node:crypto";
import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/** Returns when the file's bytes, or the folder's names, are on disk. */
export const syncToDisk = (path: string): void => {
  const file = openSync(path, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

/** Writes a file for its owner alone; its bytes are on disk when this returns, its name once the folder is synced. */
export const writeDurably = (path: string, content: string | Buffer): void => {
  const file = openSync(path, "w", 0o600);
  try {
    if (typeof content === "string") writeSync(file, content);
    else writeSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

/** Puts the bytes on disk under a name of their own, has them named, and leaves no draft whatever happens. */
const nameDurably = (path: string, content: string | Buffer, name: (draft: string) => void): void => {
  // A name that two processes share would let one publish what the other has half written.
  const draft = `${path}.${randomUUID()}.new`;
  try {
    writeDurably(draft, content);
    name(draft);
  } finally {
    rmSync(draft, { force: true });
  }
  // A name is on disk only when its folder is.
  syncToDisk(dirname(path));
};

/** The name appears, or gets its new content, only when all bytes behind it are on disk: killed here, no half file is left. */
export const replaceDurably = (path: string, content: string | Buffer): void =>
  nameDurably(path, content, (draft) => renameSync(draft, path));

const isAlreadyThere = (cause: unknown): boolean =>
  cause instanceof Error && "code" in cause && cause.code === "EEXIST";

/** As `replaceDurably`, but what stands there stays: of several that make a file at once, the first one's is kept. */
export const createDurably = (path: string, content: string | Buffer): void =>
  nameDurably(path, content, (draft) => {
    try {
      linkSync(draft, path);
    } catch (cause) {
      if (!isAlreadyThere(cause)) throw cause;
    }
  });
