import { expect, test } from "vitest";
import { applyPatch, listPlanted } from "../../.scripts/planted-bugs.mjs";
import { ROOT } from "../../.scripts/run.mjs";

test("every planted bug still fits the product, so that npm run simulate -- --planted can look for it", () => {
  const patches = listPlanted();
  const unfit = patches.flatMap((name) => {
    const { status, stderr } = applyPatch(ROOT, name, ["--check"]);
    return status === 0 ? [] : [`${name}: ${stderr}`];
  });

  expect(patches.length).toBeGreaterThanOrEqual(15);
  expect(unfit).toEqual([]);
});
