import { describe, expect, test } from "vitest";
import {
  applyPatch,
  firstBroken,
  knownSeeds,
  listPlanted,
  withPlanted,
} from "../../.scripts/planted-bugs.mjs";
import { ROOT } from "../../.scripts/run.mjs";
import { expectNoBrokenRule } from "./expect-no-broken-rule.ts";
import { fastLevel } from "./fast/fast-level.ts";

/** Each with the seed that finds it. */
const FOUND = Object.entries(knownSeeds());

test("every planted bug still fits the product, and of at least fifteen it is known which seed finds them", () => {
  const patches = listPlanted();
  const unfit = patches.flatMap((name) => {
    const { status, stderr } = applyPatch(ROOT, name, ["--check"]);
    return status === 0 ? [] : [`${name}: ${stderr}`];
  });

  expect(unfit).toEqual([]);
  expect(FOUND.length).toBeGreaterThanOrEqual(15);
  expect(patches).toEqual(expect.arrayContaining(FOUND.map(([bug]) => `${bug}.patch`)));
});

/** A build and a run each: here every third is tried, all of them by `npm run simulate -- --planted`. */
const TRIED = FOUND.filter((_, at) => at % 3 === 0);

describe("a planted bug", () => {
  test.each(TRIED)(
    "%s is found by its seed",
    async (bug, seed) => {
      const found = await withPlanted(`${bug}.patch`, (program) => firstBroken(program, [seed]));
      expect(
        found,
        `seed ${seed} breaks no rule; look for another: npm run simulate -- --planted`,
      ).not.toBeNull();
    },
    600_000,
  );
});

test("and the seeds that find them break no rule without them", async () => {
  await expectNoBrokenRule(fastLevel, [...new Set(TRIED.map(([, seed]) => seed))]);
}, 600_000);
