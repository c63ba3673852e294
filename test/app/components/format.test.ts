import { expect, test } from "vitest";
import {
  dayHeading,
  daysAgo,
  decimal,
  fullDay,
  lowerFirst,
  moment,
  monthTitle,
  nearDay,
  shortDay,
  size,
  upperFirst,
} from "../../../src/app/vi/format.ts";
import type { Day, Month, TimeOfDay } from "../../../src/domain/day.ts";

const day = (text: string) => text as Day;
const today = day("2025-05-22");

test("days are short in lists and whole in documents", () => {
  expect(shortDay(day("2025-05-02"))).toBe("2/5");
  expect(fullDay(day("2025-05-02"))).toBe("02/05/2025");
  expect(monthTitle("2025-05" as Month)).toBe("Tháng 5/2025");
});

test("near days have names, and another year is said", () => {
  expect(nearDay(today, today)).toBe("hôm nay");
  expect(nearDay(day("2025-05-21"), today)).toBe("hôm qua");
  expect(nearDay(day("2025-05-19"), today)).toBe("19/5");
  expect(nearDay(day("2024-12-31"), today)).toBe("31/12/2024");
  expect(nearDay(day("2024-12-31"), day("2025-01-01"))).toBe("hôm qua");
  expect(moment(today, "16:52" as TimeOfDay, today)).toBe("hôm nay, 16:52");
});

test("the diary's days are headed by their weekday", () => {
  expect(dayHeading(today, today)).toBe("Hôm nay, 22/5");
  expect(dayHeading(day("2025-05-21"), today)).toBe("Thứ Tư, 21/5");
  expect(dayHeading(day("2025-05-18"), today)).toBe("Chủ Nhật, 18/5");
});

test("ages are counted in days", () => {
  expect([today, day("2025-05-21"), day("2025-05-13")].map((on) => daysAgo(on, today))).toEqual([
    "hôm nay",
    "hôm qua",
    "9 ngày",
  ]);
});

test("figures have a comma before decimals and a dot between thousands", () => {
  expect(decimal(3.14)).toBe("3,1");
  expect(decimal(1250)).toBe("1.250");
  expect(decimal(18.43118, 5)).toBe("18,43118");
});

test.each([
  [412 * 1024, "412 KB"],
  [3.1 * 1024 ** 2, "3,1 MB"],
  [128 * 1024 ** 2, "128 MB"],
  [2.1 * 1024 ** 3, "2,1 GB"],
])("%d bytes are %s", (bytes, said) => {
  expect(size(bytes)).toBe(said);
});

test("words of the settings take the case that the sentence needs", () => {
  expect(upperFirst("đơn vị cấp trên")).toBe("Đơn vị cấp trên");
  expect(lowerFirst("Đơn vị A")).toBe("đơn vị A");
});
