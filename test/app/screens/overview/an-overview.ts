import type { Overview } from "../../../../src/domain/api.ts";
import type { Month } from "../../../../src/domain/day.ts";
import type { TaskRef } from "../../../../src/domain/task.ts";
import { at, day, unitId } from "../../../support/builders/ids.ts";

type Row = Overview["rows"][number];
type Cell = NonNullable<Row["cells"][number]>;

export const aCell = (given: Partial<Cell> = {}): Cell => ({
  due: 4,
  done: 2,
  accepted: 1,
  waiting: 0,
  returned: 0,
  state: "onTrack",
  ...given,
});

export const aRow = (id: string, name: string, given: Partial<Row> = {}): Row => ({
  unit: unitId(id),
  name,
  cells: [
    aCell(),
    aCell({ due: 1, done: 0, state: "notDue" }),
    aCell({ due: null, done: 3, state: "noQuota" }),
  ],
  due: 5,
  done: 2,
  lastActivityOn: day("2025-05-11"),
  unsentActivities: 0,
  oldestUnsentAt: null,
  lastSeenAt: at("2025-05-12T08:00+07:00"),
  ...given,
});

export const anOverview = (given: Partial<Overview> = {}): Overview => ({
  month: "2025-05" as Month,
  today: day("2025-05-12"),
  generatedAt: at("2025-05-12T09:00+07:00"),
  planTitle: "Kế hoạch 2025",
  isPlanOverdue: false,
  columns: [
    { task: "p/PL8" as TaskRef, title: "Phát thanh", quota: 4, per: "month", isRhythm: false },
    { task: "p/PL3" as TaskRef, title: "Đối thoại", quota: 1, per: "year", isRhythm: false },
    { task: "p/PL6" as TaskRef, title: "Lấy ý kiến", quota: null, per: "month", isRhythm: false },
  ],
  rows: [aRow("son-kim-1", "Xã Sơn Kim 1"), aRow("son-kim-2", "Xã Sơn Kim 2", { done: 1 })],
  waiting: 0,
  oldestWaitingAt: null,
  ...given,
});
