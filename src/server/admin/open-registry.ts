import type { Clock } from "../clock.ts";
import { type History, openHistory } from "../history/history.ts";
import { loadSecretKey } from "../history/secret-key.ts";
import { type Database, type DatabasePlace, openDatabase } from "../store/open-database.ts";
import type { UserRegistry } from "./register-user.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Opens a data folder as far as users and codes need it; also beside a running server. `place`: a database elsewhere. */
export const openRegistry = async (
  dataFolder: string,
  clock: Clock,
  codeDays: number,
  place: DatabasePlace = dataFolder,
  journalCopy: string | null = null,
): Promise<{ readonly db: Database; readonly history: History; readonly registry: UserRegistry }> => {
  const db = await openDatabase(place);
  const history = await openHistory(db, dataFolder, clock, journalCopy);
  const codeKey = loadSecretKey(dataFolder);
  return { db, history, registry: { history, codeKey, codeLifeMs: codeDays * DAY_MS } };
};
