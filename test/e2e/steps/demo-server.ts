import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
