import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startServer } from "../support/server-process.ts";

/** One-time codes of a demo, by whom they let in. */
export interface DemoCodes {
  readonly officer: string;
  readonly leader: string;
  readonly supervisor: string;
  readonly administrator: string;
}

declare module "vitest" {
  interface ProvidedContext {
    /** A data folder filled by `--demo`; stories run on copies of it, because filling takes longer than a story. */
    demo: { readonly dataDir: string; readonly codes: DemoCodes };
  }
}

/** Fills one demo folder for all stories of a run, and takes it away behind them. */
const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), "loa-demo-"));
  const dataDir = join(folder, "data");
  const first = await startServer({ args: ["--demo"], dataDir, startTimeoutMs: 120_000 });
  const codeOf = async (role: string): Promise<string> => {
    const [, code] = await first.waitForOutput(new RegExp(`${role}[^\\n]*: ([A-Z0-9]{4}-?[A-Z0-9]{4})`));
    if (code === undefined) throw new Error(`no code for ${role}`);
    return code;
  };
  const codes: DemoCodes = {
    officer: await codeOf("Cán bộ xã"),
    leader: await codeOf("Lãnh đạo xã"),
    supervisor: await codeOf("Cán bộ theo dõi"),
    administrator: await codeOf("Quản trị"),
  };
  await first.stop();
  project.provide("demo", { dataDir, codes });
  return () => rm(folder, { recursive: true, force: true });
};

export { setup };
