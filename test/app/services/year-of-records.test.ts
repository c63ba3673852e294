import { describe, expect, test } from "vitest";
import { activitiesOnDays, rowsAround } from "../../../src/device/local-records.ts";
import { openPhoneDb } from "../../../src/device/phone-db.ts";
import type { RecordId } from "../../../src/domain/change.ts";

import type { WireRecord } from "../../../src/domain/record.ts";
import { day } from "../../support/builders/ids.ts";
import { anActivity, anEnrolledPhone } from "../../support/officer-app.tsx";
import { aRecord, SCOPE, USER, uuid } from "../../support/sync-builders.ts";

const MAY = [day("2025-05-01"), day("2025-05-31")] as const;

/** Of month `month`, the nth of `each`; ids in the order of time, as phones make them. */
const monthRecords = (month: number, each: number, number: number): readonly WireRecord[] =>
  Array.from({ length: each }, (_none, nth) => {
    const id = uuid(month * 1000 + nth);
    const on = `2025-${String(month).padStart(2, "0")}-${String(1 + (nth % 28)).padStart(2, "0")}`;
    return [
      anActivity(id, number + 2 * nth, { on }),
      {
        ...aRecord(uuid(500_000 + month * 1000 + nth), number + 2 * nth + 1),
        collection: "comment",
        id: uuid(500_000 + month * 1000 + nth) as RecordId,
        values: { activity: id, text: "Tốt." },
      },
    ];
  }).flat();

const EACH = 40;

const aYear = async () => {
  const phone = await anEnrolledPhone();
  const months = Array.from({ length: 12 }, (_none, index) =>
    monthRecords(index + 1, EACH, 1 + index * 2 * EACH),
  );
  await phone.receive(...months.flat());
  return phone;
};

/** The phone's database once more, counting the rows that its tables give out and the cursors that go from row to row. */
const openCounting = async ({ device }: Awaited<ReturnType<typeof aYear>>) => {
  const db = openPhoneDb(USER, device.environment.databases);
  const count = { rows: 0, cursors: 0 };
  db.use({
    stack: "dbcore",
    name: "count",
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          query: async (request) => {
            const answer = await table.query(request);
            count.rows += answer.result.length;
            return answer;
          },
          openCursor: (request) => {
            count.cursors += 1;
            return table.openCursor(request);
          },
        };
      },
    }),
  });
  await db.open();
  return { db, count };
};

describe("a year of records", () => {
  test("is read for one month by indexes, in few pieces: no row of another month, and no cursor", async () => {
    const { db, count } = await openCounting(await aYear());
    const ids = await activitiesOnDays(db, SCOPE, ...MAY);
    expect(ids).toHaveLength(EACH);
    expect(count).toEqual({ rows: EACH, cursors: 0 });

    const { records } = await rowsAround(db, ids);
    expect(records).toHaveLength(2 * EACH);
    expect(count).toEqual({ rows: 3 * EACH, cursors: 0 });
    db.close();
  });

  test("is read activity by activity where those that are wanted lie far apart", async () => {
    const { db, count } = await openCounting(await aYear());
    const apart = Array.from({ length: 12 }, (_none, index) => uuid((index + 1) * 1000));
    const { records } = await rowsAround(db, apart);
    expect(records.map(({ activity }) => activity)).toEqual(apart.flatMap((id) => [id, id]));
    expect(count).toEqual({ rows: 2 * apart.length, cursors: 0 });
    db.close();
  });

  test("gives the same view as long as nothing of its activity has changed, and a new one when something has", async () => {
    const phone = await aYear();
    const { diary } = phone.device.services;
    const before = await diary.activitiesBetween(...MAY);
    const [first, second] = before;
    if (!first || !second) throw new Error("May is empty");
    await diary.addComment(first.id, "Đã gửi thêm ảnh.");
    const after = await diary.activitiesBetween(...MAY);
    expect(after[0]?.comments.map(({ text }) => text)).toEqual(["Tốt.", "Đã gửi thêm ảnh."]);
    expect(after[1]).toBe(second);

    await phone.receive(anActivity(second.id, 10_000, { on: "2025-05-28", title: "Khác" }));
    const last = await diary.activitiesBetween(...MAY);
    expect(last.find(({ id }) => id === second.id)?.activity.title).toBe("Khác");
    expect(last.slice(2)).toEqual(before.slice(2));
  });
});
