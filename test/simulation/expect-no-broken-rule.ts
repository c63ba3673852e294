import { expect } from "vitest";
import { runScenario, type ScenarioOptions } from "./run-scenario.ts";
import type { Level } from "./world/world.ts";

/** Runs the seeds; the first that breaks a rule is run again and told as a story. */
export const expectNoBrokenRule = async (
  level: Level,
  seeds: readonly number[],
  options: ScenarioOptions = {},
): Promise<void> => {
  for (const seed of seeds) {
    const { failures } = await runScenario(level, seed, options);
    if (failures.length === 0) continue;
    const { story } = await runScenario(level, seed, { ...options, tellsStory: true });
    expect.fail(
      [
        `seed ${seed} on the ${level.name} level breaks ${failures.length} rules:`,
        ...failures,
        "",
        "What happened:",
        ...story.lines,
        "",
        `Again: npm run simulate -- --from ${seed} --seeds 1 --level ${level.name} --story [--steps N] [--without fault,fault]`,
      ].join("\n"),
    );
  }
};
