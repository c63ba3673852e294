import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServerProcess, startServer } from "../support/server-process.ts";

const PROJECT = join(import.meta.dirname, "../..");
const run = promisify(execFile);

let folder: string;
let server: ServerProcess | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "loa-clone-"));
});

afterAll(async () => {
  await server?.dispose();
  await rm(folder, { recursive: true, force: true });
});

test("a fresh clone starts with two commands, serves the app and leaves well when asked to", async () => {
  const clone = join(folder, "loa");
  await run("git", ["clone", "--quiet", "--no-hardlinks", PROJECT, clone]);
  await run("npm", ["ci", "--no-audit", "--no-fund"], { cwd: clone, maxBuffer: 64 * 1024 * 1024 });

  server = await startServer({ command: ["npm", "start"], cwd: clone, startTimeoutMs: 120_000 });

  const home = await fetch(server.url);
  expect(home.status).toBe(200);
  expect(home.headers.get("content-type")).toContain("text/html");
  expect(await home.text()).toContain('<div id="app"></div>');
  expect((await fetch(`${server.url}/sw.js`)).status).toBe(200);
  expect(await server.stop()).toBe(0);
});
