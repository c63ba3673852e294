// npm run simulate -- --planted: the simulation itself is tested. Each patch of test/simulation/planted breaks the
// product in one way, in a temporary copy; seeds are tried until one finds it that breaks no rule without the patch.
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
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

/** @typedef {{ seed: number, rule: string }} Found */

/** The seed that finds each bug, as the last search left it: name of the patch → seed. */
const KNOWN = join(FOLDER, "seeds.json");

/** @returns {Record<string, number>} */
export const knownSeeds = () => (existsSync(KNOWN) ? JSON.parse(readFileSync(KNOWN, "utf8")) : {});

/**
 * The first of these seeds that breaks a rule.
 * @param {string} program
 * @param {readonly number[]} seeds
 */
export const firstBroken = async (program, seeds) => {
  /** @type {Found | null} */
  let found = null;
  const errand = { level: "fast", seeds, steps: null, without: [], tellsStory: false, stopsAtFirst: true };
  await runErrand(program, errand, ({ seed, failures }) => {
    if (failures[0] !== undefined) found ??= { seed, rule: failures[0] };
  });
  return /** @type {Found | null} */ (found);
};

/**
 * A bug is found only by a seed that breaks a rule with it and none without it.
 * @param {string} planted program with the bug
 * @param {string} sound the same without it
 * @param {readonly number[]} seeds
 * @returns {Promise<Found | null>}
 */
const findIn = async (planted, sound, seeds) => {
  for (let left = seeds; left.length > 0; ) {
    const found = await firstBroken(planted, left);
    if (!found) return null;
    if (!(await firstBroken(sound, [found.seed]))) return found;
    left = left.slice(left.indexOf(found.seed) + 1);
  }
  return null;
};

/** @param {string} planted @param {string} sound @param {number | undefined} known */
const findSeed = async (planted, sound, known) => {
  let found = known === undefined ? null : await findIn(planted, sound, [known]);
  for (let from = 0; from < MAX_SEEDS && !found; from += BATCH) {
    const seeds = Array.from({ length: BATCH }, (_, index) => from + index);
    found = await findIn(planted, sound, seeds);
  }
  return found;
};

/**
 * Runs `work` on a program with one bug planted.
 * @template Value
 * @param {string} name of a patch
 * @param {(program: string) => Promise<Value>} work
 */
export const withPlanted = async (name, work) => {
  const folder = copyProject();
  try {
    const applied = applyPatch(folder, name);
    if (applied.status !== 0) throw new Error(`${name} does not apply: ${applied.stderr}`);
    return await work(await bundleSimulation(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** At once: a search may be long. @param {string} bug @param {number} seed */
const saveSeed = (bug, seed) => {
  const seeds = Object.entries({ ...knownSeeds(), [bug]: seed }).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(KNOWN, `${JSON.stringify(Object.fromEntries(seeds), null, 2)}\n`);
};

/**
 * Prints a table bug → seed and writes the seeds down.
 * @param {number} jobs
 * @param {readonly string[]} [names]
 */
export const findPlanted = async (jobs, names = listPlanted()) => {
  const sound = await bundleSimulation(ROOT);
  const known = knownSeeds();
  const waiting = [...names];
  let missed = 0;
  const work = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const bug = name.replace(".patch", "");
      const found = await withPlanted(name, (planted) => findSeed(planted, sound, known[bug]));
      if (found) saveSeed(bug, found.seed);
      else missed += 1;
      const where = found ? `seed ${String(found.seed).padStart(5)}` : "NOT FOUND ";
      process.stdout.write(
        `${where}  ${bug.padEnd(34)} ${wordsOf(name)}\n${found ? `            ${found.rule.split("\n", 1)[0]?.slice(0, 160)}\n` : ""}`,
      );
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  process.stdout.write(`${names.length - missed} of ${names.length} planted bugs found\n`);
  if (missed > 0) process.exitCode = 1;
};
