// npm run simulate -- --planted: the simulation itself is tested. Each patch of test/simulation/planted breaks the
// product in one way, in a temporary copy; seeds are tried until one finds it.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./run.mjs";
import { bundleSimulation, runErrand } from "./run-simulation.mjs";

const FOLDER = join(ROOT, "test/simulation/planted");

/** A bug that is not found within so many seeds is not found. */
const MAX_SEEDS = 10_000;

/** Seeds of one errand: a patch that is found early shall not wait for many. */
const BATCH = 250;

export const listPlanted = () =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith(".patch"))
    .sort();

/**
 * @param {string} folder a copy of the project
 * @param {string} name of a patch
 * @param {readonly string[]} options of `git apply`
 */
export const applyPatch = (folder, name, options = []) =>
  spawnSync("git", ["apply", "-C1", ...options, join(FOLDER, name)], {
    cwd: folder,
    encoding: "utf8",
    // A copy below a repository must not be taken for a part of it.
    env: { ...process.env, GIT_CEILING_DIRECTORIES: join(folder, "..") },
  });

/** First words of a patch, before the diff: what is wrong. */
const wordsOf = (/** @type {string} */ name) =>
  readFileSync(join(FOLDER, name), "utf8").split("\n", 1)[0] ?? "";

const copyProject = () => {
  const folder = mkdtempSync(join(tmpdir(), "loa-planted-"));
  for (const part of ["src", "test/simulation", "test/support", "package.json", ".tsconfig.base.json"])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  return folder;
};

/**
 * @typedef {{ seed: number, rule: string }} Found
 * @param {string} program
 * @returns {Promise<Found | null>}
 */
const findSeed = async (program) => {
  /** @type {Found | null} */
  let found = null;
  for (let from = 0; from < MAX_SEEDS && !found; from += BATCH) {
    const seeds = Array.from({ length: BATCH }, (_, index) => from + index);
    const errand = { level: "fast", seeds, steps: null, without: [], tellsStory: false, stopsAtFirst: true };
    await runErrand(program, errand, ({ seed, failures }) => {
      if (failures[0] !== undefined) found ??= { seed, rule: failures[0] };
    });
  }
  return found;
};

/** @param {string} name */
const findOne = async (name) => {
  const folder = copyProject();
  try {
    const applied = applyPatch(folder, name);
    if (applied.status !== 0) return { name, words: `does not apply: ${applied.stderr}`, found: null };
    return { name, words: wordsOf(name), found: await findSeed(await bundleSimulation(folder)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/**
 * Prints a table bug → seed.
 * @param {number} jobs
 * @param {readonly string[]} [names]
 */
export const findPlanted = async (jobs, names = listPlanted()) => {
  const waiting = [...names];
  let missed = 0;
  const work = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const { words, found } = await findOne(name);
      if (!found) missed += 1;
      const where = found ? `seed ${String(found.seed).padStart(5)}` : "NOT FOUND ";
      process.stdout.write(
        `${where}  ${name.replace(".patch", "").padEnd(34)} ${words}\n${found ? `            ${found.rule.split("\n", 1)[0]?.slice(0, 160)}\n` : ""}`,
      );
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  process.stdout.write(`${names.length - missed} of ${names.length} planted bugs found\n`);
  if (missed > 0) process.exitCode = 1;
};
