import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { buildProgram } from "../build-program.ts";
import type { CommitterOrder } from "./committer.ts";

const PROGRAM = join(import.meta.dirname, "committer.ts");
const run = promisify(execFile);

export interface CommitterProgram {
  /** Runs until all is written; answers the ids of the records that were committed. */
  readonly start: (order: CommitterOrder) => Promise<readonly string[]>;
  readonly dispose: () => void;
}

/** Builds the committer, a process of its own. */
export const buildCommitter = async (): Promise<CommitterProgram> => {
  const { file, dispose } = await buildProgram(PROGRAM);
  return {
    start: async (order) => {
      const { stdout } = await run(process.execPath, [file, JSON.stringify(order)], {
        maxBuffer: 64 * 1024 * 1024,
      });
      return JSON.parse(stdout) as readonly string[];
    },
    dispose,
  };
};
