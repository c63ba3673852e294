import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Instant } from "../../src/domain/instant.ts";
import { openHistory } from "../../src/server/history/history.ts";
import { type DatabasePlace, openDatabase } from "../../src/server/store/open-database.ts";
import type { OpenStore } from "./change-store.ts";

/** A database that is empty and of its own, with keys in a temporary folder; `place` says where, given that folder. */
export const openChangeStore = async (
  placeIn: (folder: string) => DatabasePlace | Promise<DatabasePlace>,
): Promise<OpenStore> => {
  const folder = mkdtempSync(join(tmpdir(), "loa-contract-"));
  const db = await openDatabase(await placeIn(folder));
  let time = 0 as Instant;
  return {
    history: await openHistory(db, folder, { now: () => time }),
    setNow: (now) => {
      time = now;
    },
    close: async () => {
      await db.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
