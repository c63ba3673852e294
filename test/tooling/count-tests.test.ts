import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const SCRIPT = join(import.meta.dirname, "../../.scripts/count-tests.mjs");

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "loa-counts-"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const aFile = (statuses: readonly string[], fileStatus = "passed") => ({
  name: "a.test.ts",
  status: fileStatus,
  assertionResults: statuses.map((status, index) => ({ status, fullName: `test ${index}` })),
});

const writeReport = async (
  name: string,
  success: boolean,
  ...testResults: readonly object[]
): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, JSON.stringify({ success, testResults }));
  return path;
};

const say = (failedSteps: number, ...reports: readonly string[]) =>
  new Promise<{ readonly lines: readonly string[]; readonly exitCode: number }>((resolve) => {
    execFile(process.execPath, [SCRIPT, String(failedSteps), ...reports], (error, stdout) =>
      resolve({ lines: stdout.trimEnd().split("\n"), exitCode: error ? 1 : 0 }),
    );
  });

const count = async (failedSteps: number, ...reports: readonly string[]) => {
  const { lines, exitCode } = await say(failedSteps, ...reports);
  return { lastLine: lines.at(-1), exitCode };
};

test("passed tests of all reports are added up", async () => {
  const unit = await writeReport("unit.json", true, aFile(["passed", "passed"]), aFile(["passed"]));
  const system = await writeReport("system.json", true, aFile(["passed"]));

  expect(await count(0, unit, system)).toEqual({ lastLine: "4 passed, 0 failed", exitCode: 0 });
});

test("a test that was skipped or left as todo counts as failed", async () => {
  const unit = await writeReport("unit.json", true, aFile(["passed", "skipped", "pending", "todo"]));

  expect(await count(0, unit)).toEqual({ lastLine: "1 passed, 3 failed", exitCode: 1 });
});

test("a file that could not be run counts as one failure", async () => {
  const unit = await writeReport("unit.json", false, aFile(["passed"]), aFile([], "failed"));

  expect(await count(0, unit)).toEqual({ lastLine: "1 passed, 1 failed", exitCode: 1 });
});

test("an error outside every test counts as one failure", async () => {
  const unit = await writeReport("unit.json", false, aFile(["passed"]));

  expect(await count(0, unit)).toEqual({ lastLine: "1 passed, 1 failed", exitCode: 1 });
});

test("a report that was never written counts as one failure", async () => {
  expect(await count(0, join(folder, "none.json"))).toEqual({ lastLine: "0 passed, 1 failed", exitCode: 1 });
});

test("a failed step counts as one failure", async () => {
  const unit = await writeReport("unit.json", true, aFile(["passed"]));

  expect(await count(1, unit)).toEqual({ lastLine: "1 passed, 1 failed", exitCode: 1 });
});

test("what a failed test said stands beside its name, without colours", async () => {
  const test = {
    status: "failed",
    fullName: "holds",
    failureMessages: ["\u001b[31mSeed: 7\u001b[39m\n  at here"],
  };
  const unit = await writeReport("unit.json", false, { ...aFile([], "failed"), assertionResults: [test] });

  const { lines } = await say(0, unit);
  expect(lines).toEqual(["failed: holds (failed)", "  Seed: 7", "    at here", "0 passed, 1 failed"]);
});
