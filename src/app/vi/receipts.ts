import type { Day, TimeOfDay } from "../../domain/day.ts";
import { catalogue } from "./catalogue.ts";
import { fullDay, shortDay } from "./format.ts";

/** What the receiver has confirmed, told so that it can be shown to others. */
export const receiptsVi = catalogue("receipts", {
  title: "Biên nhận",
  meta: "Những gì nơi nhận đã xác nhận",
  /** «Đã gửi đủ lúc 14:05 ngày 3/9, 4 ảnh» */
  sentWhole: (time: TimeOfDay, day: Day, photos: number): string =>
    `Đã gửi đủ lúc ${time} ngày ${shortDay(day)}${photos === 0 ? "" : `, ${photos} ảnh`}`,
  received: (time: TimeOfDay, day: Day): string => `Nơi nhận đã nhận lúc ${time} ngày ${shortDay(day)}`,
  photo: "Nơi nhận xác nhận",
  photoAt: (time: TimeOfDay, day: Day): string => `${time} ngày ${shortDay(day)}`,
  number: (numbers: string): string => `Số biên nhận ${numbers}`,
  at: (time: TimeOfDay, day: Day): string => `${time} ngày ${fullDay(day)}`,
  photos: (count: number): string => (count === 0 ? "không có ảnh" : `${count} ảnh`),
  partly: "Còn phần chờ gửi",
  gone: "Bản ghi đã xóa",
  print: "In biên nhận",
  head: (period: string): string => `Biên nhận ${period.toLocaleLowerCase("vi")}`,
  sum: (records: number, photos: number): string =>
    `${records} bản ghi, ${photos} ảnh đã được nơi nhận xác nhận.`,
  by: (name: string): string => `Người gửi: ${name}`,
  printedAt: (time: TimeOfDay, day: Day): string =>
    `In lúc ${time} ngày ${fullDay(day)} từ máy của người gửi.`,
  empty: {
    title: "Tháng này chưa có biên nhận",
    text: "Bản ghi gửi xong sẽ có biên nhận ở đây, xem được cả khi không có mạng.",
  },
} as const);

/** «12–14, 17»: numbers in a row are told by the first and the last. */
export const numberRanges = (numbers: readonly number[]): string => {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
};
