import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { Epoch } from "../../domain/change.ts";
import { replaceDurably } from "../store/durable-files.ts";

/** What the file beside the database remembers of it, so that an older database is known for one. */
export const HistoryFile = z.object({
  epoch: Epoch,
  /** How often a server was started on this database; the database counts along, and always first. */
  starts: z.int(),
  /** Entries in its log when this was written. */
  entries: z.int(),
});
export type HistoryFile = z.infer<typeof HistoryFile>;

export const HISTORY_FILE = "history.json";

/** `unreadable` says nothing: a file that a power cut left empty. */
export const readHistoryFile = (dataFolder: string): HistoryFile | "missing" | "unreadable" => {
  let text: string;
  try {
    text = readFileSync(join(dataFolder, HISTORY_FILE), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "missing";
    throw error;
  }
  try {
    const parsed = HistoryFile.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : "unreadable";
  } catch {
    return "unreadable";
  }
};

export const writeHistoryFile = (dataFolder: string, content: HistoryFile): void =>
  replaceDurably(join(dataFolder, HISTORY_FILE), `${JSON.stringify(content)}\n`);
