import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day } from "../../src/domain/day.ts";
import {
  emptyPastRow,
  isEmptyPastRow,
  MAX_PAST_ROWS,
  type PastRow,
  type PastWords,
  readPastDay,
  readPastRow,
} from "../../src/domain/past-days.ts";
import { pasteCells, readCopiedCells, withLastEmpty } from "../../src/domain/past-sheet.ts";
import { TaskRef } from "../../src/domain/task.ts";

const TODAY = "2025-05-22" as Day;
const PL8 = TaskRef.parse("huong-son-2025/PL8");
const WORDS: PastWords = {
  today: TODAY,
  tasks: [
    { ref: PL8, names: ["Phát thanh CCHC", "PL8"], kinds: ["broadcast"] },
    { ref: TaskRef.parse("huong-son-2025/PL4"), names: ["Niêm yết thủ tục", "PL4"], kinds: ["posting"] },
  ],
  kinds: [
    { kind: "broadcast", name: "Phát thanh" },
    { kind: "posting", name: "Kiểm tra niêm yết" },
  ],
  villages: ["Thôn Khe Năm", "Thôn Hà Trai"],
};
const aRow = (given: Partial<PastRow>): PastRow => ({
  ...emptyPastRow,
  day: "6/5/2025",
  task: "PL8",
  ...given,
});

describe("a row of the paper book", () => {
  test("is read with the unit's own words, without tones", () => {
    const { entry, faults } = readPastRow(
      aRow({ task: "phat thanh", minutes: "15 phút", villages: "thôn khe năm; Xóm Mới", title: " Số 3 " }),
      WORDS,
    );
    expect(faults).toEqual({});
    expect(entry?.kind).toBe("broadcast");
    expect(entry?.values).toEqual({
      on: "2025-05-06",
      tasks: [PL8],
      title: "Số 3",
      minutes: 15,
      villages: ["Thôn Khe Năm", "Xóm Mới"],
    });
  });

  test.each([
    [{ day: "" }, { day: "dayMissing" }],
    [{ day: "31/2/2025" }, { day: "dayUnread" }],
    [{ day: "hôm kia" }, { day: "dayUnread" }],
    [{ day: "23/5/2025" }, { day: "dayAhead" }],
    [{ task: "karaoke", kind: "Phát thanh" }, { task: "taskUnknown" }],
    [{ task: "" }, { kind: "kindMissing" }],
    [{ kind: "hát" }, { kind: "kindUnknown" }],
    [{ minutes: "nửa giờ" }, { minutes: "minutesUnread" }],
    [{ minutes: "2000" }, { minutes: "minutesUnread" }],
    [{ task: "PL4", minutes: "15" }, { minutes: "minutesNotOfKind" }],
    [{ title: "a".repeat(301) }, { title: "titleLong" }],
    [{ villages: "a".repeat(121) }, { villages: "villagesLong" }],
    [
      { day: "x", minutes: "y" },
      { day: "dayUnread", minutes: "minutesUnread" },
    ],
  ])("names each bad cell of %j", (given, faults) => {
    expect(readPastRow(aRow(given), WORDS)).toEqual({ entry: null, faults });
  });

  test("is never a bug, whatever stands in its cells", () => {
    fc.assert(
      fc.property(
        fc.record({
          day: fc.string(),
          task: fc.string(),
          kind: fc.string(),
          title: fc.string(),
          minutes: fc.string(),
          villages: fc.string(),
        }),
        (row) => {
          const { entry, faults } = readPastRow(row, WORDS);
          expect(entry === null).toBe(Object.keys(faults).length > 0);
        },
      ),
    );
  });

  test("has a day however it is written, the last such day where no year is told", () => {
    const back = fc.integer({ min: 0, max: 364 }).map((days) => addDays(TODAY, -days));
    fc.assert(
      fc.property(back, (day) => {
        const [year = "", month = "", date = ""] = day.split("-");
        const short = `${Number(date)}/${Number(month)}`;
        for (const written of [day, `${date}/${month}/${year}`, `${short}/${year.slice(2)}`, short])
          expect(readPastDay(written, TODAY)).toBe(day);
      }),
    );
  });
});

describe("rows copied from a spreadsheet", () => {
  test("fill from the cell they are put into, without the sheet's head", () => {
    const rows = pasteCells([emptyPastRow], 0, 0, "Ngày\tViệc\r\n6/5\tPL8\r\n7/5\tPL4\r\n");
    expect(rows.map(({ day, task }) => [day, task])).toEqual([
      ["6/5", "PL8"],
      ["7/5", "PL4"],
      ["", ""],
    ]);
    expect(pasteCells(rows, 1, 3, "Tên mới\t20")[1]).toMatchObject({
      day: "7/5",
      title: "Tên mới",
      minutes: "20",
    });
  });

  test("keep line breaks, tabs and quotes inside a cell as blanks and quotes", () => {
    expect(readCopiedCells('a\t"b\nc"\t"nói ""có"""\nd')).toEqual([["a", "b c", 'nói "có"'], ["d"]]);
  });

  test("are read as they were written by any spreadsheet, empty rows left out", () => {
    const cell = fc
      .string({ maxLength: 8 })
      .map((text) => text.trim())
      .filter((text) => !/[\r"]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 8 }), (table) => {
        const quoted = (text: string) => (/[\t\n]/.test(text) ? `"${text}"` : text);
        const copied = table.map((row) => row.map(quoted).join("\t")).join("\r\n");
        const expected = table
          .map((row) => row.map((text) => text.replace(/[\t\n]/g, " ")))
          .filter((row) => row.some((text) => text !== ""));
        expect(readCopiedCells(copied)).toEqual(expected);
      }),
    );
  });

  test("end with one empty row, and never grow beyond what is taken in one go", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 5 }), (lines, at) => {
        const copied = Array.from({ length: lines }, () => "6/5\tPL8").join("\n");
        const rows = pasteCells([emptyPastRow], at, 0, copied);
        expect(rows.length).toBeLessThanOrEqual(MAX_PAST_ROWS);
        expect(withLastEmpty(rows)).toEqual(rows);
        expect(rows.filter((row) => !isEmptyPastRow(row)).length).toBe(Math.min(lines, MAX_PAST_ROWS - at));
      }),
    );
  });
});
