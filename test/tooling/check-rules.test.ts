import { execFile, execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const PROJECT = join(import.meta.dirname, "../..");

let house: string;

beforeEach(async () => {
  house = await mkdtemp(join(tmpdir(), "loa-rules-"));
  await cp(join(PROJECT, ".scripts"), join(house, ".scripts"), { recursive: true });
  execFileSync("git", ["init", "--quiet"], { cwd: house });
});

afterEach(() => rm(house, { recursive: true, force: true }));

// In halves, or this very file would name rules that do not exist.
const named = (...rules: readonly number[]) => rules.map((rule) => `[${"S"}${rule}]`).join(" ");
const ruled = (...rules: readonly number[]) =>
  rules.map((rule) => `- **S${rule} A rule.** Words.\n`).join("");

const check = async (files: Readonly<Record<string, string>>) => {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(house, path)), { recursive: true });
    await writeFile(join(house, path), text);
  }
  return new Promise<readonly string[]>((resolve) => {
    execFile(process.execPath, [join(house, ".scripts/check-rules.mjs")], (_error, _out, stderr) =>
      resolve(stderr.split("\n").filter((line) => line !== "")),
    );
  });
};

test("rules that tests name, and code that leans on them, are in order", async () => {
  const files = {
    "docs/sync-rules.md": ruled(1, 2),
    "test/a.test.ts": `test("${named(1, 2)} holds");`,
    "src/a.ts": "// As the law says (S1, S2).",
  };
  expect(await check(files)).toEqual([]);
});

test("a rule that no test names is found", async () => {
  expect(await check({ "docs/sync-rules.md": ruled(1, 2), "test/a.test.ts": named(1) })).toEqual([
    "docs/sync-rules.md: no test names S2",
  ]);
});

test("a rule that does not exist is found in tests and in code", async () => {
  const files = {
    "docs/sync-rules.md": ruled(1),
    "test/a.test.ts": named(1, 7),
    "src/a.ts": "// (S1, S8)",
  };
  expect(await check(files)).toEqual([
    "test/a.test.ts: there is no rule S7",
    "src/a.ts: there is no rule S8",
  ]);
});

test("a number given twice is found", async () => {
  expect(await check({ "docs/sync-rules.md": ruled(1, 1), "test/a.test.ts": named(1) })).toEqual([
    "docs/sync-rules.md: S1 is there twice",
  ]);
});
