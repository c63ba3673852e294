import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "vite";
import type { CommitterOrder } from "./committer.ts";

const PROJECT = join(import.meta.dirname, "../../..");
const PROGRAM = join(import.meta.dirname, "committer.ts");
const run = promisify(execFile);

export interface CommitterProgram {
  /** Runs until all is written; answers the ids of the records that were committed. */
  readonly start: (order: CommitterOrder) => Promise<readonly string[]>;
  readonly dispose: () => void;
}

/** Builds the committer as the server is built, so that it runs as a process of its own on every version of Node. */
export const buildCommitter = async (): Promise<CommitterProgram> => {
  // Within the project, so that it finds the packages.
  const folder = mkdtempSync(join(PROJECT, "node_modules/.loa-committer-"));
  await build({
    configFile: false,
    root: PROJECT,
    logLevel: "silent",
    build: { ssr: PROGRAM, outDir: folder, target: "node20", copyPublicDir: false, emptyOutDir: false },
  });
  return {
    start: async (order) => {
      const { stdout } = await run(process.execPath, [join(folder, "committer.js"), JSON.stringify(order)], {
        maxBuffer: 64 * 1024 * 1024,
      });
      return JSON.parse(stdout) as readonly string[];
    },
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
};
