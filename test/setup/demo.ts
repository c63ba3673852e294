import { cpSync } from "node:fs";
import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { enrol, waitForChip } from "../e2e/steps/officer.ts";
import { openPhoneIn, PHONE_ADDRESS, reaching } from "../support/browser.ts";
import { startServer } from "../support/server-process.ts";

/** One-time codes of a demo, by whom they let in. */
export interface DemoCodes {
  readonly officer: string;
  readonly leader: string;
  readonly supervisor: string;
  readonly administrator: string;
}

/**
 * What the demo's folder holds. Stories run on copies, because filling takes longer than a story:
 * fresh: the data of a server filled by `--demo`, in which nobody has come in yet · enrolled: the same after the officer
 * has enrolled one phone · phone: that phone's storage, switched off at the same moment as the server.
 */
export type DemoPart = "fresh" | "enrolled" | "phone";

/** Lies in the folder when all parts do, or tells why they never will. */
export const READY = "ready.json";
export type DemoReady = { readonly codes: DemoCodes } | { readonly failure: string };

declare module "vitest" {
  interface ProvidedContext {
    demo: { readonly folder: string };
  }
}

/** Everybody comes in by these; each lets in once. */
const fill = async (dataDir: string): Promise<DemoCodes> => {
  const server = await startServer({ args: ["--demo"], dataDir, startTimeoutMs: 300_000 });
  const codeOf = async (role: string): Promise<string> => {
    const [, code] = await server.waitForOutput(new RegExp(`${role}[^\\n]*: ([A-Z0-9]{4}-?[A-Z0-9]{4})`));
    if (code === undefined) throw new Error(`no code for ${role}`);
    return code;
  };
  const codes: DemoCodes = {
    officer: await codeOf("Cán bộ xã"),
    leader: await codeOf("Lãnh đạo xã"),
    supervisor: await codeOf("Cán bộ theo dõi"),
    administrator: await codeOf("Quản trị"),
  };
  await server.stop();
  return codes;
};

/** By hand, as every officer does it: a real phone at a real server, both closed in an orderly way. */
const enrolPhone = async (dataDir: string, storage: string, code: string): Promise<void> => {
  const server = await startServer({ dataDir });
  const phone = await openPhoneIn(storage, { args: reaching(server.url) });
  const [page = await phone.newPage()] = phone.pages();
  await enrol(page, PHONE_ADDRESS, code);
  await waitForChip(page, /^Hộp chờ gửi\..*Đã gửi hết/);
  await phone.close();
  await server.stop();
};

const prepare = async (folder: string): Promise<DemoReady> => {
  const part = (name: DemoPart) => join(folder, name);
  const codes = await fill(part("fresh"));
  cpSync(part("fresh"), part("enrolled"), { recursive: true });
  await enrolPhone(part("enrolled"), part("phone"), codes.officer);
  return { codes };
};

/** Makes what all stories of a run begin with, and takes it away behind them. */
const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), "loa-demo-"));
  project.provide("demo", { folder });
  const prepared = prepare(folder)
    .catch((error: unknown): DemoReady => ({ failure: String(error) }))
    .then(async (ready) => {
      await writeFile(join(folder, `${READY}.new`), JSON.stringify(ready));
      await rename(join(folder, `${READY}.new`), join(folder, READY));
    });
  // Beside the tests of the other rooms, whose turn comes first; stories wait for it.
  if (project.vitest.projects.length === 1) await prepared;
  return async () => {
    await prepared;
    await rm(folder, { recursive: true, force: true });
  };
};

export { setup };
