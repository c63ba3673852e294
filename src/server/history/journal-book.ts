import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { Epoch } from "../../domain/change.ts";
import { Instant } from "../../domain/instant.ts";
import { syncToDisk } from "../store/durable-files.ts";

const Cell = z.nullable(z.union([z.string(), z.number()]));
const Rows = z.array(z.record(z.string(), Cell));

/** One act that a rollback must not undo, with all that is known of its user behind it: rows as they then stood. */
export const JournalLine = z.object({
  line: z.uuid(),
  at: Instant,
  event: z.string(),
  user: z.nullable(z.string()),
  device: z.nullable(z.string()),
  details: z.record(z.string(), Cell),
  /** Rows by table. Tokens and codes stand there as hashes, as in the database; nothing opens a door by itself. */
  state: z.optional(z.record(z.string(), Rows)),
  epoch: z.optional(
    z.object({
      epoch: Epoch,
      parent: z.nullable(Epoch),
      beganAt: Instant,
      reason: z.string(),
      heads: z.record(z.string(), z.int()),
    }),
  ),
});
export type JournalLine = z.infer<typeof JournalLine>;

/** The journal beside the database, and its copy in the backup folder: JSON lines, only ever appended (S42). */
export interface JournalBook {
  /** On disk beside the database when it returns; the copy follows as soon as its disk is there. */
  readonly append: (line: JournalLine) => void;
  /** What either of the two has, in order. */
  readonly read: () => readonly JournalLine[];
}

export const JOURNAL_FILE = "journal.jsonl";

/** `copyFolder` is made by the backup command; where it is missing there is no copy, and nothing waits for it. */
export const openJournalBook = (dataFolder: string, copyFolder: string | null = null): JournalBook => {
  const main = openLineFile(dataFolder);
  const copy = copyFolder === null ? null : openLineFile(copyFolder);
  const missing = (here: LineFile, there: LineFile): readonly JournalLine[] => {
    const known = here.ids();
    return [...there.ids()].every((id) => known.has(id))
      ? []
      : readJournal(there.path).filter(({ line }) => !known.has(line));
  };
  return {
    read: () => [...readJournal(main.path), ...(copy ? missing(main, copy) : [])],
    append: (line) => {
      main.append([...(copy ? missing(main, copy) : []), line]);
      if (copy !== null && copyFolder !== null && existsSync(copyFolder))
        unlessDiskIsGone(() => copy.append(missing(copy, main)));
    },
  };
};

/** A disk that was taken away must not stop a phone from being revoked; the next line brings what is missing there. */
const unlessDiskIsGone = (write: () => void): void => {
  try {
    write();
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
  }
};

interface LineFile {
  readonly path: string;
  readonly ids: () => ReadonlySet<string>;
  readonly append: (lines: readonly JournalLine[]) => void;
}

/** Reads a file again only when somebody else wrote to it: the terminal beside a running server. */
const openLineFile = (folder: string): LineFile => {
  const path = join(folder, JOURNAL_FILE);
  let known: { readonly size: number; readonly ids: ReadonlySet<string> } = { size: 0, ids: new Set() };
  const ids = (): ReadonlySet<string> => {
    const size = sizeOf(path);
    if (size !== known.size) known = { size, ids: new Set(readJournal(path).map(({ line }) => line)) };
    return known.ids;
  };
  return {
    path,
    ids,
    append: (lines) => {
      if (lines.length === 0) return;
      const before = ids();
      appendLines(folder, lines);
      known = { size: sizeOf(path), ids: new Set([...before, ...lines.map(({ line }) => line)]) };
    },
  };
};

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** Lines that cannot be read were never answered: a power cut tore them. Missing: none. */
export const readJournal = (path: string): readonly JournalLine[] => {
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8").split("\n").flatMap(toLine);
};

const toLine = (text: string): readonly JournalLine[] => {
  if (text === "") return [];
  try {
    const parsed = JournalLine.safeParse(JSON.parse(text));
    return parsed.success ? [parsed.data] : [];
  } catch {
    return [];
  }
};

const appendLines = (folder: string, lines: readonly JournalLine[]): void => {
  const path = join(folder, JOURNAL_FILE);
  const isNew = !existsSync(path);
  const file = openSync(path, "a+", 0o600);
  try {
    // A line that a power cut tore stays alone.
    const start = endsWithNewline(file) ? "" : "\n";
    writeSync(file, start + lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  if (isNew) syncToDisk(folder);
};

const endsWithNewline = (file: number): boolean => {
  const last = Buffer.alloc(1);
  const { size } = fstatSync(file);
  return size === 0 || (readSync(file, last, 0, 1, size - 1) === 1 && last.toString() === "\n");
};
