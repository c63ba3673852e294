import type { Epoch } from "../../domain/change.ts";
import type { Clock } from "../clock.ts";
import { ensureEpoch } from "../store/epoch.ts";
import type { Database } from "../store/open-database.ts";
import { createSeal, type Seal } from "./seal.ts";
import { loadSecretKey } from "./secret-key.ts";

/** Everything that entering a change needs: the records, whose history it is, and how the server signs. */
export interface History {
  readonly db: Database;
  readonly epoch: Epoch;
  readonly seal: Seal;
  readonly clock: Clock;
}

export const openHistory = async (db: Database, dataFolder: string, clock: Clock): Promise<History> => ({
  db,
  epoch: await ensureEpoch(db),
  seal: createSeal(loadSecretKey(dataFolder)),
  clock,
});
