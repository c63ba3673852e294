import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { Sha256 } from "../../domain/hash.ts";
import { syncToDisk } from "../store/durable-files.ts";

/** Null when it is not there. */
export const hashOfFile = async (path: string): Promise<Sha256 | null> => {
  if (!existsSync(path)) return null;
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk);
  return Sha256.parse(hash.digest("hex"));
};

/**
 * Sees to it that the bytes of `file` lie at `target`: what is there is read and compared, what is missing or spoilt is
 * copied anew and read back. False when nobody has the right bytes any more.
 */
export const keepFile = async (file: Sha256, source: string, target: string): Promise<boolean> => {
  if ((await hashOfFile(target)) === file) return true;
  if (!existsSync(source)) return false;
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  const draft = `${target}.new`;
  await pipeline(createReadStream(source), createWriteStream(draft, { mode: 0o600 }));
  syncToDisk(draft);
  if ((await hashOfFile(draft)) !== file) {
    rmSync(draft);
    return false;
  }
  renameSync(draft, target);
  syncToDisk(dirname(target));
  return true;
};
