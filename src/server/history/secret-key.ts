import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createDurably } from "../store/durable-files.ts";

const KEY_BYTES = 32;

/**
 * The key that seals cursors and receipts, in `secret.key` beside the database, readable by its owner alone; made on
 * first start, by the first of several processes. With another key every cursor counts as 0 and phones pull anew.
 */
export const loadSecretKey = (dataFolder: string): Buffer => {
  const path = join(dataFolder, "secret.key");
  if (!existsSync(path)) createDurably(path, randomBytes(KEY_BYTES));
  const key = readFileSync(path);
  if (key.length !== KEY_BYTES)
    throw new Error(`secret.key must have ${KEY_BYTES} bytes, it has ${key.length}`);
  return key;
};
