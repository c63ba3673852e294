// npm run simulate -- --seeds N --from S: many scenarios of test/simulation, on every core, with figures.
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { findPlanted } from "./planted-bugs.mjs";
import { isMain, ROOT } from "./run.mjs";
import { bundleSimulation, runErrand } from "./run-simulation.mjs";

const HELP = `npm run simulate -- [options]
  --seeds N      so many scenarios (default 1000)
  --from S       beginning with this seed (default 0)
  --level L      fast (default) or whole: Dexie and the real application on a file
  --steps N      at most so many steps of each script, to shrink a failing seed
  --without a,b  leave kinds of fault out, to shrink a failing seed
  --story        tell what happened, in words
  --planted      plant each bug of test/simulation/planted and look for a seed that finds it, and that holds without it
  --only a,b     with --planted: these bugs alone
  --jobs N       processes at a time (default: cores)`;

/** @typedef {import("./run-simulation.mjs").SeedLine} SeedLine @typedef {import("./run-simulation.mjs").DoneLine} DoneLine */

/** @param {readonly number[]} seeds @param {number} jobs */
const dealOut = (seeds, jobs) =>
  Array.from({ length: jobs }, (_, job) => seeds.filter((_seed, index) => index % jobs === job));

/** @param {SeedLine} line */
const printSeed = ({ seed, failures, story }) => {
  for (const words of story) process.stdout.write(`  ${words}\n`);
  process.stdout.write(`seed ${seed}: ${failures.length} broken rules\n`);
  for (const words of failures) process.stdout.write(`  ${words.slice(0, 600)}\n`);
};

/** @param {readonly DoneLine[]} parts @param {number} ms */
const printFigures = (parts, ms) => {
  const scenarios = parts.reduce((sum, part) => sum + part.scenarios, 0);
  const steps = parts.reduce((sum, part) => sum + part.steps, 0);
  /** @type {Map<string, number>} */
  const faults = new Map();
  for (const part of parts)
    for (const [fault, count] of Object.entries(part.faults))
      faults.set(fault, (faults.get(fault) ?? 0) + count);
  const perSecond = (scenarios / ms) * 1000;
  process.stdout.write(
    `${scenarios} scenarios, ${steps} steps, ${(ms / 1000).toFixed(1)} s: ${perSecond.toFixed(1)} scenarios/s\n`,
  );
  for (const [fault, count] of [...faults].sort(([a], [b]) => (a < b ? -1 : 1)))
    process.stdout.write(`  ${fault.padEnd(16)} ${String(count).padStart(9)}\n`);
};

const main = async () => {
  const { values } = parseArgs({
    options: {
      seeds: { type: "string", default: "1000" },
      from: { type: "string", default: "0" },
      level: { type: "string", default: "fast" },
      steps: { type: "string" },
      without: { type: "string", default: "" },
      jobs: { type: "string", default: String(availableParallelism()) },
      story: { type: "boolean", default: false },
      planted: { type: "boolean", default: false },
      only: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return void process.stdout.write(`${HELP}\n`);
  if (values.planted)
    return findPlanted(
      Number(values.jobs),
      values.only?.split(",").map((name) => `${name}.patch`),
    );
  const program = await bundleSimulation(ROOT);
  const from = Number(values.from);
  const seeds = Array.from({ length: Number(values.seeds) }, (_, index) => from + index);
  const startedAt = performance.now();
  let failed = 0;
  const parts = await Promise.all(
    dealOut(seeds, Math.min(Number(values.jobs), seeds.length)).map((dealt) =>
      runErrand(
        program,
        {
          level: values.level,
          seeds: dealt,
          steps: values.steps === undefined ? null : Number(values.steps),
          without: values.without.split(",").filter((name) => name !== ""),
          tellsStory: values.story,
          stopsAtFirst: false,
        },
        (line) => {
          if (line.failures.length > 0) failed += 1;
          printSeed(line);
        },
      ),
    ),
  );
  printFigures(parts, performance.now() - startedAt);
  process.stdout.write(failed === 0 ? "every rule held\n" : `${failed} seeds failed\n`);
  if (failed > 0) process.exitCode = 1;
};

if (isMain(import.meta.url)) await main();
