import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const TABLE = readFileSync(join(ROOT, "docs/obligations.md"), "utf8");

interface Row {
  readonly number: string;
  readonly state: string;
  readonly tests: readonly string[];
}

const rows: readonly Row[] = TABLE.split("\n").flatMap((line) => {
  const [number = "", , , state = ""] = line.slice(2).split(" | ");
  const tests = [...line.matchAll(/`(test\/[^`]+)`/g)].map(([, path = ""]) => path);
  return /^O\d+$/.test(number) ? [{ number, state, tests }] : [];
});

test("every demand of the plan has its row, in order", () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 94 }, (_, index) => `O${index + 1}`));
});

test("what is called built is shown by a test that is there", () => {
  for (const { number, state, tests } of rows) {
    for (const path of tests) expect(existsSync(join(ROOT, path)), `${number}: ${path}`).toBe(true);
    if (state === "built") expect(tests.length, number).toBeGreaterThan(0);
  }
});

test("software proves none of the four demands that it only supports", () => {
  expect(rows.filter(({ state }) => state === "supported").map(({ number }) => number)).toEqual([
    "O2",
    "O4",
    "O9",
    "O59",
  ]);
});
