import { execFile, execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const PROJECT = join(import.meta.dirname, "../..");

let house: string;

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), "loa-house-"));
  await cp(join(PROJECT, ".scripts"), join(house, ".scripts"), { recursive: true });
  execFileSync("git", ["init", "--quiet"], { cwd: house });
});

afterAll(() => rm(house, { recursive: true, force: true }));

const check = () =>
  new Promise<{ readonly passed: boolean; readonly faults: readonly string[] }>((resolve) => {
    execFile(process.execPath, [join(house, ".scripts/check-house.mjs")], (error, _, stderr) =>
      resolve({ passed: error === null, faults: stderr.split("\n").filter((line) => line !== "") }),
    );
  });

/** Puts one file into the house, asks, and takes it out again. */
const checkWith = async (path: string, text: string) => {
  const planted = join(house, path);
  await mkdir(dirname(planted), { recursive: true });
  await writeFile(planted, text);
  try {
    return await check();
  } finally {
    await rm(join(house, path.split("/")[0] ?? ""), { recursive: true, force: true });
  }
};

// Written in halves, or this very file would break the rules that it tests.
const machinePath = ["", "work", "main", "x.ts"].join("/");
const skipped = ["test", "skip"].join(".");
const lookAway = ["// @ts", "expect-error"].join("-");
const registry = ["registry.npm", "js.org"].join("");
const later = ["TO", "DO"].join("");

const CRIMES: readonly (readonly [rule: string, path: string, text: string])[] = [
  ["a name at the top level that nobody agreed on", "extra/a.ts", ""],
  ["a file of 251 code lines", "src/long.ts", "export {};\n".repeat(251)],
  ["an order to look away without a reason", "src/a.ts", `${lookAway}\nlet a = 1;`],
  ["work left for later without a reason", "src/a.ts", `// ${later}: later`],
  ["a forgotten console.log", "src/a.ts", "console.log(1);"],
  ["a test that does not run", "test/a.test.ts", `${skipped}("x", () => {});`],
  ["a level of government in the app's words", "src/app/vi/home.ts", 'export const a = "Huyện Hương Sơn";'],
  [
    "the same in decomposed letters",
    "src/app/vi/home.ts",
    `export const a = "${"cấp huyện".normalize("NFD")}";`,
  ],
  ["a path of one machine", "docs/a.md", `See ${machinePath}.`],
  ["a registry's host", "docs/a.md", `https://${registry}/x`],
];

const INNOCENT: readonly (readonly [what: string, path: string, text: string])[] = [
  [
    "250 code lines and any number of comments",
    "src/long.ts",
    `${"export {};\n".repeat(250)}${"// why\n\n".repeat(99)}`,
  ],
  [
    "an order to look away with its reason",
    "src/a.ts",
    `${lookAway}: the library's types lack this field\nlet a = 1;`,
  ],
  ["work left for later with its reason", "src/a.ts", `// ${later}: audio joins with the next issue, #3`],
  ["a unit's name that merely sounds so", "src/app/vi/home.ts", 'export const a = "chuyện, truyền thanh";'],
  [
    "folders that are called like those of a machine",
    "src/a.ts",
    'import "./home/a.ts"; import "../work/b.ts";',
  ],
];

test("an empty house keeps every rule", async () => {
  expect(await check()).toEqual({ passed: true, faults: [] });
});

for (const [rule, path, text] of CRIMES)
  test(`refused: ${rule}`, async () => {
    const { passed, faults } = await checkWith(path, text);

    expect(passed).toBe(false);
    expect(faults).toEqual([expect.stringContaining(path.split("/")[0] ?? "")]);
  });

for (const [what, path, text] of INNOCENT)
  test(`let through: ${what}`, async () => {
    expect(await checkWith(path, text)).toEqual({ passed: true, faults: [] });
  });
