import { randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import type { Sha256 } from "../../domain/hash.ts";
import type { Clock } from "../clock.ts";
import type { PictureSize } from "./picture-job.ts";

/** A drawn size, open for reading: it stays readable for whoever holds it, even when it leaves the disk meanwhile. */
export interface OpenPicture {
  readonly handle: FileHandle;
  readonly sizeBytes: number;
}

/** A size that is being drawn, and where. */
export interface PictureDraft {
  readonly size: PictureSize;
  readonly to: string;
}

/** The sizes that were drawn, on disk, never more than so many bytes: those that nobody looked at for longest go first. */
export interface PictureShelf {
  /** Null where it is not there, or not any more. */
  readonly open: (file: Sha256, size: PictureSize) => Promise<OpenPicture | null>;
  /** Where new sizes are to be written; they count for nothing until they are published. */
  readonly draft: (file: Sha256, sizes: readonly PictureSize[]) => Promise<readonly PictureDraft[]>;
  readonly publish: (file: Sha256, drafts: readonly PictureDraft[]) => Promise<void>;
  readonly dropDrafts: (drafts: readonly PictureDraft[]) => Promise<void>;
  /** When what was published has been counted, and what was too much is gone. */
  readonly settled: () => Promise<void>;
}

export interface ShelfBounds {
  readonly folder: string;
  readonly clock: Clock;
  /** 0: no bound. */
  readonly maxBytes: number;
}

/** What is let go beyond the bound, so that the folder is not looked through again with the next picture. */
const SLACK = 0.1;

/** How exactly the last use is kept: a list of thumbnails must not write as often as it reads. */
const USE_IS_KEPT_EVERY_MS = 60 * 60 * 1000;

const DRAFT = ".new";

export const createPictureShelf = ({ folder, clock, maxBytes }: ShelfBounds): PictureShelf => {
  const drafting = new Set<string>();
  /** Never less than there is; null until the folder was looked through. */
  let totalBytes: number | null = null;
  /** One count after the other: what is published while the folder is looked through counts twice rather than never. */
  let counting: Promise<void> = Promise.resolve();

  const pathOf = (file: Sha256, size: PictureSize): string =>
    join(folder, file.slice(0, 2), `${file}.${size}.jpg`);

  const count = async (moreBytes: number): Promise<void> => {
    if (totalBytes !== null && totalBytes + moreBytes <= maxBytes) totalBytes += moreBytes;
    else totalBytes = await letGo(folder, maxBytes, (path) => drafting.has(path));
  };

  return {
    open: async (file, size) => {
      const path = pathOf(file, size);
      const handle = await open(path).catch(nullIfMissing);
      if (!handle) return null;
      const { size: sizeBytes, mtimeMs } = await handle.stat();
      if (Math.abs(clock.now() - mtimeMs) >= USE_IS_KEPT_EVERY_MS) await markUsed(path, clock.now());
      return { handle, sizeBytes };
    },
    draft: async (file, sizes) => {
      await mkdir(join(folder, file.slice(0, 2)), { recursive: true, mode: 0o700 });
      const drafts = sizes.map((size) => ({ size, to: `${pathOf(file, size)}.${randomUUID()}${DRAFT}` }));
      for (const { to } of drafts) drafting.add(to);
      return drafts;
    },
    publish: async (file, drafts) => {
      let moreBytes = 0;
      for (const { size, to } of drafts) {
        await markUsed(to, clock.now());
        moreBytes += (await stat(to)).size;
        await rename(to, pathOf(file, size));
      }
      // Nobody waits for it. What cannot be counted now is counted with the next picture, which looks through the folder.
      if (maxBytes > 0)
        counting = counting
          .then(() => count(moreBytes))
          .catch(() => {
            totalBytes = null;
          });
    },
    dropDrafts: async (drafts) => {
      for (const { to } of drafts) {
        await rm(to, { force: true });
        drafting.delete(to);
      }
    },
    settled: () => counting,
  };
};

interface KeptPicture {
  readonly path: string;
  readonly usedAt: number;
  readonly sizeBytes: number;
}

/** Looks through the folder and, if it holds too much, removes what was looked at longest ago. Answers what is left. */
const letGo = async (
  folder: string,
  maxBytes: number,
  isDrafting: (path: string) => boolean,
): Promise<number> => {
  const kept: KeptPicture[] = [];
  for (const picture of await everythingIn(folder)) {
    if (!picture.path.endsWith(DRAFT)) kept.push(picture);
    // Left by a server that was killed while it drew.
    else if (!isDrafting(picture.path)) await rm(picture.path, { force: true });
  }
  let totalBytes = kept.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  if (totalBytes <= maxBytes) return totalBytes;
  for (const { path, sizeBytes } of kept.sort((a, b) => a.usedAt - b.usedAt)) {
    if (totalBytes <= maxBytes * (1 - SLACK)) break;
    await rm(path, { force: true });
    totalBytes -= sizeBytes;
  }
  return totalBytes;
};

const everythingIn = async (folder: string): Promise<readonly KeptPicture[]> => {
  const found: KeptPicture[] = [];
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    const facts = await stat(path).catch(nullIfMissing);
    if (facts?.isFile()) found.push({ path, usedAt: facts.mtimeMs, sizeBytes: facts.size });
  }
  return found;
};

/** It may have been let go at this very moment. */
const markUsed = async (path: string, now: number): Promise<void> => {
  const at = new Date(now);
  await utimes(path, at, at).catch(nullIfMissing);
};

const nullIfMissing = (error: NodeJS.ErrnoException): null => {
  if (error.code === "ENOENT") return null;
  throw error;
};
