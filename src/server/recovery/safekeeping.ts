import type { Actor } from "../../domain/permission.ts";
import type { Safekeeping } from "../../domain/safekeeping.ts";
import { readBackupStanding } from "../backup/register.ts";
import { readEpochs } from "../store/epoch.ts";
import type { Database } from "../store/open-database.ts";
import { listRecovery } from "./decide.ts";

/** What an administrator must know of backups and of a history that broke. */
export const readSafekeeping = async (db: Database, actor: Actor): Promise<Safekeeping> => {
  const begun = [...(await readEpochs(db)).values()].filter(({ parent }) => parent !== null);
  const waiting = await listRecovery(db, actor);
  return {
    ...(await readBackupStanding(db)),
    wentBackAt: begun.map(({ beganAt }) => beganAt).sort((a, b) => b - a)[0] ?? null,
    waiting: waiting.length,
  };
};
