import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Instant } from "../../src/domain/instant.ts";
import { openHistory } from "../../src/server/history/history.ts";
import { type DatabasePlace, openDatabase } from "../../src/server/store/open-database.ts";
import { createPGliteDialect } from "../support/pglite-dialect.ts";
import { describeChangeStore, type OpenStore } from "./change-store.ts";

const openAt = async (placeIn: (folder: string) => DatabasePlace): Promise<OpenStore> => {
  const folder = mkdtempSync(join(tmpdir(), "loa-contract-"));
  const db = await openDatabase(placeIn(folder));
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

describeChangeStore("SQLite", () => openAt((folder) => folder));
describeChangeStore("PostgreSQL in process", () => openAt(() => ({ dialect: createPGliteDialect() })));
