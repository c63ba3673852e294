import { expect, test } from "vitest";
import { figuresOfRow } from "../../../../src/app/screens/urging/urging-figures.ts";
import { missingWork } from "../../../../src/domain/urging/propose-urging.ts";
import { aCell, anOverview } from "../overview/an-overview.ts";

test("of a quarter no more is counted as done than fills its months: eight in April are none of May's", () => {
  const { columns } = anOverview();
  const cells = [aCell({ due: 12, done: 8, credited: 4, state: "behind" }), null, null];
  expect(missingWork(figuresOfRow({ cells }, columns))).toMatchObject([{ done: 4, due: 12 }]);
  // Copies of an older server say only what was done.
  const older = [aCell({ due: 12, done: 8, state: "behind" }), null, null];
  expect(missingWork(figuresOfRow({ cells: older }, columns))).toMatchObject([{ done: 8, due: 12 }]);
});
