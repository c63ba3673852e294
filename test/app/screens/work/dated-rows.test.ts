import { expect, test } from "vitest";
import { takeDownRows } from "../../../../src/app/screens/work/dated-rows.ts";
import { type UrgentRow, withDated } from "../../../../src/app/screens/work/urgent-rows.ts";
import type { RecordId } from "../../../../src/domain/change.ts";
import type { Day } from "../../../../src/domain/day.ts";

const TODAY = "2025-05-12" as Day;
const reminder = (place: string, by: string, daysLeft: number) => ({
  campaign: "c",
  campaignName: "Băng rôn tháng 5",
  hanging: place as RecordId,
  place,
  by: by as Day,
  daysLeft,
});

test("places of one campaign that come down on the same day are one row", () => {
  const rows = takeDownRows(
    [
      reminder("Cổng chợ", "2025-05-12", 0),
      reminder("Cổng chào", "2025-05-12", 0),
      reminder("Cầu treo", "2025-05-15", 3),
    ],
    TODAY,
  );
  expect(rows.map(({ title, daysLeft }) => [title, daysLeft])).toEqual([
    ["Phải gỡ ở 2 nơi", 0],
    ["Phải gỡ: Cầu treo", 3],
  ]);
});

test("what is due stands between the tasks by its day, behind what was given back; what is far away waits", () => {
  const returned = { kind: "returned", view: { id: "r" }, task: null } as unknown as UrgentRow;
  const task = { kind: "task", progress: {}, by: TODAY, daysLeft: 2 } as unknown as UrgentRow;
  const dated = (key: string, daysLeft: number) => ({
    kind: "dated" as const,
    key,
    title: key,
    about: "",
    by: TODAY,
    daysLeft,
    href: "/",
  });
  const rows = withDated([task, returned], [dated("late", -3), dated("soon", 3), dated("far", 4)]);
  expect(rows.map((row) => (row.kind === "dated" ? row.key : row.kind))).toEqual([
    "returned",
    "late",
    "task",
    "soon",
  ]);
});
