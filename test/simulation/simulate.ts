import { fastLevel } from "./fast/fast-level.ts";
import { type Outcome, runScenario } from "./run-scenario.ts";
import type { Fault } from "./world/faults.ts";

/** What `.scripts/simulate.mjs` asks of one of its processes. */
interface Errand {
  readonly level: "fast" | "whole";
  readonly seeds: readonly number[];
  readonly steps: number | null;
  readonly without: readonly Fault[];
  readonly tellsStory: boolean;
  /** Ends with the first seed that fails. */
  readonly stopsAtFirst: boolean;
}

const readErrand = (text: string): Errand => JSON.parse(text) as Errand;

/** One line of JSON for each failing seed, and a last one with what was done. */
const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

const simulate = async (errand: Errand): Promise<void> => {
  const level = errand.level === "fast" ? fastLevel : (await import("./whole/whole-level.ts")).wholeLevel;
  const faults: Record<string, number> = {};
  const startedAt = performance.now();
  let scenarios = 0;
  let steps = 0;
  for (const seed of errand.seeds) {
    const outcome: Outcome = await runScenario(level, seed, {
      without: errand.without,
      tellsStory: errand.tellsStory,
      ...(errand.steps === null ? {} : { steps: errand.steps }),
    });
    scenarios += 1;
    steps += outcome.steps;
    for (const [fault, count] of outcome.story.faults) faults[fault] = (faults[fault] ?? 0) + count;
    const { failures, story } = outcome;
    if (failures.length > 0 || errand.tellsStory) say({ kind: "seed", seed, failures, story: story.lines });
    if (failures.length > 0 && errand.stopsAtFirst) break;
  }
  say({ kind: "done", scenarios, steps, faults, ms: performance.now() - startedAt });
};

await simulate(readErrand(process.argv[2] ?? "{}"));
