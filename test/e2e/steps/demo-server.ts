import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { inject } from "vitest";
import type { DemoCodes } from "../../setup/demo.ts";
import { type ServerProcess, startServer } from "../../support/server-process.ts";

export interface DemoFolder {
  readonly codes: DemoCodes;
  /** A server on a copy of its own: what one story does, no other sees. */
  readonly serve: () => Promise<ServerProcess>;
  readonly remove: () => Promise<void>;
}

/** The run's demo folder, for the stories of one file. */
export const openDemo = (): DemoFolder => {
  const { dataDir, codes } = inject("demo");
  const copies: string[] = [];
  return {
    codes,
    serve: async () => {
      const copy = await mkdtemp(join(tmpdir(), "loa-story-"));
      copies.push(copy);
      await cp(dataDir, join(copy, "data"), { recursive: true });
      return startServer({ dataDir: join(copy, "data") });
    },
    remove: async () => {
      for (const path of copies) await rm(path, { recursive: true, force: true });
    },
  };
};

/** How many records of each collection the server holds. */
export const countRecords = ({ dataDir }: ServerProcess): Readonly<Record<string, number>> => {
  const db = new Database(join(dataDir, "loa.sqlite"), { readonly: true });
  const rows = db.prepare("select collection, count(*) as count from records group by collection").all();
  db.close();
  return Object.fromEntries(
    (rows as { collection: string; count: number }[]).map(({ collection, count }) => [collection, count]),
  );
};
