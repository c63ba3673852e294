import { closeSync, fsyncSync, openSync, renameSync, writeSync } from "node:fs";
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

/** The name appears, or gets its new content, only when all bytes behind it are on disk: killed here, no half file is left. */
export const replaceDurably = (path: string, content: string | Buffer): void => {
  const draft = `${path}.new`;
  writeDurably(draft, content);
  renameSync(draft, path);
  // A rename is on disk only when its folder is.
  syncToDisk(dirname(path));
};
