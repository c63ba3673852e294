import { test } from "vitest";
import { expectNoBrokenRule } from "./expect-no-broken-rule.ts";
import { fastLevel } from "./fast/fast-level.ts";
import { seedsFrom } from "./seeds.ts";

// Two files, so that two cores work.
test("[S1][S2][S3][S4][S5][S6][S7][S8][S9][S10] every rule holds after hundreds of other faults", async () => {
  await expectNoBrokenRule(fastLevel, seedsFrom(150, 150));
}, 1_800_000);
