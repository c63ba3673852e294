import { statSync } from "node:fs";
import { join } from "node:path";
import type { Epoch } from "../../domain/change.ts";
import { type EpochReason, readEpochs } from "../store/epoch.ts";
import type { Database } from "../store/open-database.ts";
import { beginEpoch, type EpochDeps } from "./begin-epoch.ts";
import { type HistoryFile, readHistoryFile, writeHistoryFile } from "./history-file.ts";

/**
 * At start, before anything is answered: was the database, or the whole data folder, put back by hand (S9)? Then a new
 * epoch begins as after a restore. It errs on the safe side: a folder that was only moved by copying counts as put back,
 * which costs phones a fresh pull and loses nothing.
 */
export const checkFolder = async (
  deps: EpochDeps,
  dataFolder: string,
): Promise<Exclude<EpochReason, "first"> | null> => {
  const { db } = deps.history;
  const epoch = await deps.history.currentEpoch(db);
  const before = await readFootprint(db);
  const sign = before && (await signOfPutBack(db, epoch, before, dataFolder));
  if (sign) await beginEpoch(deps, epoch, sign);

  // The database first: the file beside it must never know more than the database does.
  await saveFootprint(db, { starts: (before?.starts ?? 0) + 1, folder: identityOf(dataFolder) });
  await noteHistory(deps.history, dataFolder);
  return sign;
};

/** Brings the file beside the database up to date: at start, now and then, and last of all at a clean end. */
export const noteHistory = async (
  { db }: Pick<EpochDeps["history"], "db">,
  dataFolder: string,
): Promise<void> => {
  const footprint = await readFootprint(db);
  if (!footprint) return;
  const { value } = await db
    .selectFrom("meta")
    .select("value")
    .where("key", "=", "epoch")
    .executeTakeFirstOrThrow();
  const entries = await countEntries(db);
  writeHistoryFile(dataFolder, { epoch: value as Epoch, starts: footprint.starts, entries });
};

const signOfPutBack = async (
  db: Database,
  epoch: Epoch,
  { starts, folder }: Footprint,
  dataFolder: string,
): Promise<"databaseWentBack" | "folderPutBack" | null> => {
  const file = readHistoryFile(dataFolder);
  if (file === "missing") return "folderPutBack";
  if (file !== "unreadable" && (await isAhead(db, epoch, starts, file))) return "databaseWentBack";
  return folder === identityOf(dataFolder) ? null : "folderPutBack";
};

/** The file tells of more than the database has. */
const isAhead = async (db: Database, epoch: Epoch, starts: number, file: HistoryFile): Promise<boolean> => {
  // Of an epoch that is over: written before the new one began, and no sign. Of one that is not known here: a later one.
  if (file.epoch !== epoch) return !(await readEpochs(db)).has(file.epoch);
  return file.starts > starts || file.entries > (await countEntries(db));
};

interface Footprint {
  readonly starts: number;
  /** Identity of a file that is written once, beside the database: a copy of the folder has another. */
  readonly folder: string;
}

const identityOf = (dataFolder: string): string => {
  const { ino, ctimeNs } = statSync(join(dataFolder, "secret.key"), { bigint: true });
  return `${ino}:${ctimeNs}`;
};

const readFootprint = async (db: Database): Promise<Footprint | null> => {
  const rows = await db.selectFrom("meta").selectAll().where("key", "in", ["starts", "folder"]).execute();
  const values = new Map(rows.map(({ key, value }) => [key, value]));
  const [starts, folder] = [values.get("starts"), values.get("folder")];
  return starts === undefined || folder === undefined ? null : { starts: Number(starts), folder };
};

const saveFootprint = (db: Database, { starts, folder }: Footprint): Promise<void> =>
  db.transaction().execute(async (tx) => {
    for (const [key, value] of [
      ["starts", String(starts)],
      ["folder", folder],
    ] as const)
      await tx
        .insertInto("meta")
        .values({ key, value })
        .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
        .execute();
  });

const countEntries = async (db: Database): Promise<number> => {
  const { entries } = await db
    .selectFrom("scopes")
    .select(({ fn }) => fn.sum<number | string | null>("head").as("entries"))
    .executeTakeFirstOrThrow();
  return Number(entries ?? 0);
};
