import { mkdirSync } from "node:fs";
import { appendFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { HandOverId } from "../../domain/hand-over.ts";
import { addMs, type Instant } from "../../domain/instant.ts";
import type { UserId } from "../../domain/user.ts";
import type { Clock } from "../clock.ts";

/** Whose upload of which file. */
export interface HandOverUpload {
  readonly user: UserId;
  readonly file: HandOverId;
}

/** Hand-over files on their way to the server, in a folder of their own; nothing of them has been believed yet. */
export interface HandOverUploads {
  readonly pathOf: (upload: HandOverUpload) => string;
  /** Bytes that have arrived. */
  readonly offset: (upload: HandOverUpload) => Promise<number>;
  /** Adds bytes where the last ones ended; others are passed over. Answers how far the file is now. */
  readonly append: (upload: HandOverUpload, at: number, bytes: Uint8Array) => Promise<number>;
  readonly remove: (upload: HandOverUpload) => Promise<void>;
}

/** One person carries a few files at a time; more are leftovers, and the oldest of them go. */
const MAX_UPLOADS_PER_USER = 4;

const ABANDONED_AFTER_MS = 7 * 24 * 60 * 60 * 1000;

export const createHandOverUploads = (folder: string, clock: Clock): HandOverUploads => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const pathOf = ({ user, file }: HandOverUpload): string => join(folder, `${user}.${file}`);
  const offset = (upload: HandOverUpload): Promise<number> => sizeOf(pathOf(upload));
  const inTurn = createTurns();

  const begin = async (upload: HandOverUpload, bytes: Uint8Array): Promise<void> => {
    await dropLeftovers(folder, upload.user, addMs(clock.now(), -ABANDONED_AFTER_MS));
    await writeFile(pathOf(upload), bytes, { mode: 0o600 });
  };

  return {
    pathOf,
    offset,
    append: (upload, at, bytes) =>
      inTurn(pathOf(upload), async () => {
        const size = await offset(upload);
        if (at !== size) return size;
        await (size === 0 ? begin(upload, bytes) : appendFile(pathOf(upload), bytes));
        return offset(upload);
      }),
    remove: (upload) => rm(pathOf(upload), { force: true }),
  };
};

const sizeOf = async (path: string): Promise<number> => {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return 0;
    throw error;
  }
};

/** Whoever begins a file makes room for it: uploads that nobody went on with for a week, and too many of their own. */
const dropLeftovers = async (folder: string, user: UserId, since: Instant): Promise<void> => {
  const dated = await Promise.all(
    (await readdir(folder)).map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
  );
  const own = dated
    .filter(({ name }) => name.startsWith(`${user}.`))
    .sort((left, right) => left.at - right.at);
  const tooMany = own.slice(0, Math.max(0, own.length - MAX_UPLOADS_PER_USER + 1));
  for (const { name } of [...tooMany, ...dated.filter(({ at }) => at < since)])
    await rm(join(folder, name), { force: true });
};

/** Two requests for one file come one after the other. */
const createTurns = () => {
  const last = new Map<string, Promise<unknown>>();
  return <Value>(name: string, work: () => Promise<Value>): Promise<Value> => {
    const turn = (last.get(name) ?? Promise.resolve()).catch(() => null).then(work);
    const ended: Promise<unknown> = turn
      .catch(() => null)
      .then(() => {
        if (last.get(name) === ended) last.delete(name);
      });
    last.set(name, ended);
    return turn;
  };
};
