import { randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";

const KEY_BYTES = 32;

/**
 * The key that seals cursors and receipts, in `secret.key` beside the database, readable by its owner alone; made on
 * first start. With another key every cursor counts as 0 and phones pull anew.
 */
export const loadSecretKey = (dataFolder: string): Buffer => {
  const path = join(dataFolder, "secret.key");
  if (!existsSync(path)) writeKey(path);
  const key = readFileSync(path);
  if (key.length !== KEY_BYTES)
    throw new Error(`secret.key must have ${KEY_BYTES} bytes, it has ${key.length}`);
  return key;
};

/** The name appears only when all bytes behind it are on disk: a first start that is killed here leaves no half key. */
const writeKey = (path: string): void => {
  const draft = `${path}.new`;
  const file = openSync(draft, "w", 0o600);
  try {
    writeSync(file, randomBytes(KEY_BYTES));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
  syncFolder(dirname(path));
};

const syncFolder = (path: string): void => {
  const folder = openSync(path, "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
};
