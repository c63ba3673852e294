import { expect, test } from "vitest";
import type { Airing } from "../../../src/domain/activity/broadcast.ts";
import { type LogbookSource, logbookOf } from "../../../src/domain/broadcast/logbook.ts";
import type { Day, Month, TimeOfDay } from "../../../src/domain/day.ts";

const MAY = "2025-05" as Month;
const airing = (on: string, time: string, said: Partial<Airing> = {}): Airing => ({
  on: on as Day,
  at: time as TimeOfDay,
  minutes: 10,
  clusters: ["A"],
  ...said,
});
const issue = (
  id: string,
  on: string,
  airings: readonly Airing[],
  status: LogbookSource["status"] = "sent",
): LogbookSource => ({ id, status, activity: { kind: "broadcast", on: on as Day, title: id, airings } });

test("a month's page lists each airing by day and hour under the number of its issue, and sums what went out", () => {
  const page = logbookOf(
    [
      issue("b", "2025-05-06", [airing("2025-05-07", "17:00"), airing("2025-05-06", "05:00")]),
      issue("a", "2025-05-02", [
        airing("2025-05-02", "05:00"),
        airing("2025-05-02", "17:00", { state: "missed", reason: "brokenSpeakers" }),
        airing("2025-06-01", "05:00"),
      ]),
      issue("planned", "2025-05-05", [airing("2025-05-20", "05:00", { state: "planned" })]),
      issue("returned", "2025-05-03", [airing("2025-05-03", "05:00")], "returned"),
      { id: "other", status: "sent", activity: { kind: "meeting", on: "2025-05-04" as Day } },
    ],
    MAY,
  );
  expect(page.rows.map(({ on, at, title, issue: number, state }) => [on, at, title, number, state])).toEqual([
    ["2025-05-02", "05:00", "a", 1, "aired"],
    ["2025-05-02", "17:00", "a", 1, "missed"],
    ["2025-05-03", "05:00", "returned", null, "aired"],
    ["2025-05-06", "05:00", "b", 2, "aired"],
    ["2025-05-07", "17:00", "b", 2, "aired"],
    ["2025-05-20", "05:00", "planned", null, "planned"],
  ]);
  expect(page).toMatchObject({ issues: 2, airings: 3, minutes: 30, missed: 1 });
});

test("an issue without airings stands as one line of its own day, hour, minutes and villages", () => {
  const page = logbookOf(
    [
      {
        id: "x",
        status: "queued",
        activity: {
          kind: "broadcast",
          on: "2025-05-31" as Day,
          startsAt: "17:00" as TimeOfDay,
          minutes: 15,
          villages: ["Thôn 1"],
        },
      },
    ],
    MAY,
  );
  expect(page).toMatchObject({ issues: 1, airings: 1, minutes: 15 });
  expect(page.rows[0]).toMatchObject({ on: "2025-05-31", at: "17:00", clusters: ["Thôn 1"], issue: 1 });
});
