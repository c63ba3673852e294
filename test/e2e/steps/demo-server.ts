import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ServerProcess, startServer } from "../../support/server-process.ts";

/** One-time codes of a demo, by the words that the server prints. */
export interface DemoCodes {
  readonly officer: string;
  readonly leader: string;
  readonly supervisor: string;
  readonly administrator: string;
}

export interface DemoFolder {
  readonly codes: DemoCodes;
  /** A server on a copy of its own: what one story does, no other sees. */
  readonly serve: () => Promise<ServerProcess>;
  readonly remove: () => Promise<void>;
}

/** Fills one demo folder; stories run on copies of it, because filling takes longer than a story. */
export const prepareDemo = async (): Promise<DemoFolder> => {
  const folder = await mkdtemp(join(tmpdir(), "loa-demo-"));
  const copies: string[] = [];
  const first = await startServer({
    args: ["--demo"],
    dataDir: join(folder, "data"),
    startTimeoutMs: 120_000,
  });
  const codeOf = async (role: string): Promise<string> => {
    const [, code] = await first.waitForOutput(new RegExp(`${role}[^\\n]*: ([A-Z0-9]{4}-?[A-Z0-9]{4})`));
    if (code === undefined) throw new Error(`no code for ${role}`);
    return code;
  };
  const codes = {
    officer: await codeOf("Cán bộ xã"),
    leader: await codeOf("Lãnh đạo xã"),
    supervisor: await codeOf("Cán bộ theo dõi"),
    administrator: await codeOf("Quản trị"),
  };
  await first.stop();

  return {
    codes,
    serve: async () => {
      const copy = await mkdtemp(join(tmpdir(), "loa-story-"));
      copies.push(copy);
      await cp(join(folder, "data"), join(copy, "data"), { recursive: true });
      return startServer({ dataDir: join(copy, "data") });
    },
    remove: async () => {
      for (const path of [folder, ...copies]) await rm(path, { recursive: true, force: true });
    },
  };
};
