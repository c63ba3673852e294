import { describe, expect, test } from "vitest";
import { expectNoBrokenRule } from "./expect-no-broken-rule.ts";
import { fastLevel } from "./fast/fast-level.ts";
import { runScenario } from "./run-scenario.ts";
import { REGRESSIONS } from "./seeds.ts";
import { FAULTS } from "./world/faults.ts";
import type { Story } from "./world/story.ts";

/** A seed with many kinds of fault. */
const RICH = 131;

describe("a scenario", () => {
  test("tells the same story whenever its seed is run", async () => {
    const [once, again] = [
      await runScenario(fastLevel, RICH, { tellsStory: true }),
      await runScenario(fastLevel, RICH, { tellsStory: true }),
    ];

    expect(again.story.lines).toEqual(once.story.lines);
    expect(once.story.lines.length).toBeGreaterThan(20);
  });

  test("begins in the same way when it is cut short", async () => {
    const whole = await runScenario(fastLevel, RICH, { tellsStory: true });
    const short = await runScenario(fastLevel, RICH, { tellsStory: true, steps: 4 });
    const healing = short.story.lines.findIndex((line) => line.includes("all faults end"));

    expect(short.steps).toBe(4);
    expect(healing).toBeGreaterThan(0);
    expect(whole.story.lines.slice(0, healing)).toEqual(short.story.lines.slice(0, healing));
  });

  test("does without the kinds of fault that are left out", async () => {
    const faultsIn = (story: Story) => [...story.faults.keys()].filter((name) => !name.startsWith("("));
    const all = await runScenario(fastLevel, RICH);
    const none = await runScenario(fastLevel, RICH, { without: FAULTS });

    expect(faultsIn(all.story).length).toBeGreaterThan(3);
    expect(faultsIn(none.story)).toEqual([]);
  });
});

test("[S2] seeds that once broke a rule break none any more", async () => {
  await expectNoBrokenRule(
    fastLevel,
    REGRESSIONS.map(([seed]) => seed),
  );
});
