import fc from "fast-check";
import { expect, test } from "vitest";
import { leastToldTheme } from "../../src/domain/progress/least-told-theme.ts";
import { plan } from "./progress-builders.ts";

const themes = plan.themeNames;
const someThemes = fc.uniqueArray(fc.constantFrom(...themes.map(({ id }) => id as string)), { maxLength: 4 });

test("the theme that is suggested was told of no more often than any other", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ themes: someThemes }), { maxLength: 40 }), (told) => {
      const timesOf = (id: string): number => told.filter((each) => each.themes.includes(id)).length;
      const found = leastToldTheme(themes, told);
      for (const { id } of themes) expect(timesOf(found?.id ?? "")).toBeLessThanOrEqual(timesOf(id));
    }),
  );
});

test("where nothing was told yet the last theme of the plan is suggested, and without themes nothing", () => {
  expect(leastToldTheme(themes, [])).toEqual(themes.at(-1));
  expect(leastToldTheme([], [{ themes: ["ND1.1"] }])).toBeNull();
});
