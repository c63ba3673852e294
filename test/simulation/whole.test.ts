import { test } from "vitest";
import { expectNoBrokenRule } from "./expect-no-broken-rule.ts";
import { seedsFrom } from "./seeds.ts";
import { wholeLevel } from "./whole/whole-level.ts";

test("[S1][S2][S3][S4][S5][S7][S8][S9][S10] every rule holds on Dexie, HTTP's own objects and a real SQLite file", async () => {
  await expectNoBrokenRule(wholeLevel, seedsFrom(0, 8));
}, 1_800_000);
