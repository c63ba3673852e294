import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Instant } from "../../src/domain/instant.ts";
import { openHistory } from "../../src/server/history/history.ts";
import { openDatabase } from "../../src/server/store/open-database.ts";
import { describeChangeStore } from "./change-store.ts";

describeChangeStore("SQLite", async () => {
  const folder = mkdtempSync(join(tmpdir(), "loa-contract-"));
  const db = await openDatabase(folder);
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
});
