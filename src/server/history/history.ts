import type { Epoch } from "../../domain/change.ts";
import type { Clock } from "../clock.ts";
import { createNews, type News } from "../events/news.ts";
import { ensureEpoch, readEpoch } from "../store/epoch.ts";
import type { Database, Reader } from "../store/open-database.ts";
import { type JournalBook, openJournalBook } from "./journal-book.ts";
import { createSeal, type Seal } from "./seal.ts";
import { loadSecretKey } from "./secret-key.ts";

/** Everything that entering a change needs: the records, whose history it is, and how the server signs. */
export interface History {
  readonly db: Database;
  /** As it was read last. Whoever writes or answers asks {@link currentEpoch}: it may have changed meanwhile. */
  readonly epoch: Epoch;
  /** As it stands in the database now, also when another process has begun a new one. */
  readonly currentEpoch: (reader: Reader) => Promise<Epoch>;
  readonly seal: Seal;
  /** The journal beside the database. */
  readonly book: JournalBook;
  /** Hears of every commit, for screens that are open (S49). */
  readonly news: News;
  readonly clock: Clock;
}

/** `journalCopy`: a folder on another disk, if there is one. */
export const openHistory = async (
  db: Database,
  dataFolder: string,
  clock: Clock,
  journalCopy: string | null = null,
): Promise<History> => {
  let known = await ensureEpoch(db, clock.now());
  return {
    db,
    get epoch() {
      return known;
    },
    currentEpoch: async (reader) => {
      known = await readEpoch(reader);
      return known;
    },
    book: openJournalBook(dataFolder, journalCopy),
    news: createNews(),
    seal: createSeal(loadSecretKey(dataFolder)),
    clock,
  };
};
