import { chmod, mkdir, open, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import type { Sha256 } from "../../domain/hash.ts";
import type { FileStore } from "./file-store.ts";

export const localFilePath = (folder: string, file: Sha256): string => join(folder, file.slice(0, 2), file);

/** `files/ab/abcdef…` in the data folder. Spool and files must lie on one file system: a rename moves them. */
export const createLocalFileStore = (folder: string): FileStore => {
  const pathOf = (file: Sha256): string => localFilePath(folder, file);
  return {
    keep: async (file, path) => {
      const target = pathOf(file);
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      await chmod(path, 0o600);
      await syncToDisk(path);
      await rename(path, target);
      // A rename is on disk only when its folder is, and a new folder only when the one around it is.
      await syncToDisk(dirname(target));
      await syncToDisk(folder);
      await syncToDisk(dirname(folder));
    },
    open: async (file, part) => {
      const handle = await open(pathOf(file)).catch(nullIfMissing);
      return handle ? toWeb(handle.createReadStream(part && { start: part.from, end: part.to })) : null;
    },
  };
};

const syncToDisk = async (path: string): Promise<void> => {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const toWeb = (stream: Readable): ReadableStream<Uint8Array> =>
  Readable.toWeb(stream) as unknown as ReadableStream<Uint8Array>;

const nullIfMissing = (error: NodeJS.ErrnoException): null => {
  if (error.code === "ENOENT") return null;
  throw error;
};
