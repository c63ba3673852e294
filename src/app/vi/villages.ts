import type { VillageFault } from "../../domain/places/village-list.ts";
import { catalogue } from "./catalogue.ts";

/** «Nhập danh sách thôn»: villages from a file, shown row by row before anything is written. */
export const villagesVi = catalogue("villages", {
  title: "Nhập danh sách thôn",
  text: "Tệp Excel (.xlsx) hoặc CSV có cột tên thôn, tổ dân phố; danh sách của nhiều xã có thêm cột xã.",
  choose: "Chọn tệp",
  chooseAgain: "Chọn tệp khác",
  reading: "Đang đọc tệp",
  fetching: "Đang lấy danh sách hiện có",
  noHead: "Không thấy cột tên thôn, hoặc thiếu cột xã khi danh sách có nhiều xã.",
  sum: (added: number, alike: number, same: number, bad: number): string =>
    `${added} thôn mới, ${alike} giống tên đã có, ${same} đã có, ${bad} dòng không nhận`,
  new: "Thôn mới",
  alike: "Giống tên đã có: chọn nếu vẫn là thôn khác",
  alikeTo: (name: string, known: string): string => `${name} (đã có: ${known})`,
  bad: "Dòng không nhận",
  row: (row: number, unit: string, name: string): string => `Dòng ${row}: ${name}, ${unit}`,
  badRow: (row: number, name: string, why: string): string =>
    name === "" ? `Dòng ${row}: ${why}` : `Dòng ${row}, «${name}»: ${why}`,
  faults: {
    noName: "chưa có tên thôn",
    tooLong: "tên quá dài",
    unknownUnit: "không có xã nào tên như vậy",
    twice: "trùng với dòng trên",
  } satisfies Record<VillageFault, string>,
  write: (count: number): string => `Ghi ${count} thôn`,
  done: (count: number): string => `Đã ghi ${count} thôn.`,
});
