import type { Day } from "../../domain/day.ts";
import type { MissingWork, UrgedPeriod, UrgingLevel } from "../../domain/registers/urging.ts";
import type { UrgingProposal } from "../../domain/urging/propose-urging.ts";
import { endOfPeriod, partOfYear } from "../../domain/urging/urged-period.ts";
import type { FollowUp } from "../../domain/urging/what-followed.ts";
import { catalogue } from "./catalogue.ts";
import { lowerFirst, shortDay } from "./format.ts";

/** Asking a unit for what is missing (đôn đốc). Units are named by data. */
export const urgingVi = catalogue("urging", {
  book: "Sổ đôn đốc",
  bookMeta: "Đã nhắc gì, khi nào, đơn vị đã làm thêm được gì",
  words: "Lời nhắc",
  needWords: "Viết lời nhắc.",
  level: "Mức nhắc",
  levels: { first: "Nhắc", again: "Nhắc lần hai", leader: "Báo lãnh đạo" } satisfies Readonly<
    Record<UrgingLevel, string>
  >,
  send: "Gửi nhắc",
  sendAll: (units: number): string => `Nhắc ${units} đơn vị`,
  cancel: "Để sau",
  choose: "Chọn đơn vị để nhắc",
  nobody: "Chưa chọn đơn vị nào.",
  notKept: "Máy chưa ghi được. Thử lại.",
  sent: (units: number): string => `Đã nhắc ${units} đơn vị`,
  sentTo: (unit: string): string => `Đã nhắc ${lowerFirst(unit)}`,
  last: (day: string, level: string): string => `Lần trước: ${day}, ${lowerFirst(level)}`,
  today: "Hôm nay đã nhắc",
  todayText: "Gửi nữa là nhắc hai lần trong một ngày.",
  nothingBehind: "Không việc nào chậm. Có thể tự viết lời nhắc.",
  of: (period: string, level: string): string => `${period} · ${level}`,
  by: (name: string, when: string): string => [name, when].filter((part) => part !== "").join(", "),
  unsent: "chưa gửi đi",
  work: ({ title, done, due }: MissingWork): string => `${title} ${done}/${due}`,
  followed: {
    all: "Đã làm đủ",
    some: "Đã làm thêm một phần",
    none: "Chưa có gì mới",
    unknown: "Chưa có số liệu để so",
  } satisfies Readonly<Record<FollowUp["state"], string>>,
  now: (title: string, then: number, now: number, due: number): string => `${title}: ${then} → ${now}/${due}`,
  ofUnit: "Đã đôn đốc",
  noneOfUnit: "Chưa nhắc lần nào trong kỳ này.",
  noneIn: { title: "Chưa nhắc đơn vị nào", text: "Những lần nhắc trong kỳ này sẽ hiện ở đây." },
  filterUnit: "Đơn vị",
  everyUnit: "Mọi đơn vị",
  excel: "Tải Excel",
  stale: (when: string): string => `Chưa lấy được danh sách mới, đang xem danh sách lúc ${when}.`,
  periods: {
    month: (month: number, year: number): string => `Tháng ${month}/${year}`,
    quarter: (quarter: number, year: number): string => `Quý ${quarter}/${year}`,
    year: (year: number): string => `Năm ${year}`,
  },
  /** What the commune reads: Vietnamese whatever the language of the screen. */
  letter: {
    month: (month: number, year: number): string => `Tháng ${month}/${year}`,
    quarter: (quarter: number, year: number): string => `Quý ${quarter}/${year}`,
    year: (year: number): string => `Năm ${year}`,
    missing: (period: string, work: string): string => `${period} còn thiếu: ${work}.`,
    idle: (days: number): string => `Đã ${days} ngày chưa có hoạt động nào được ghi.`,
    again: "Nhắc lần hai.",
    leader: (last: string): string =>
      `Kính báo lãnh đạo đơn vị: đã nhắc ngày ${last}, đến nay công việc vẫn chậm.`,
    leaderFirst: "Kính báo lãnh đạo đơn vị.",
    by: (day: string): string => `Đề nghị thực hiện và ghi sổ chậm nhất ngày ${day}.`,
    soon: "Đề nghị thực hiện và ghi sổ sớm.",
  },
  sheet: {
    name: "Đôn đốc",
    title: (period: string): string => `Sổ đôn đốc ${lowerFirst(period)}`,
    order: "STT",
    unit: "Đơn vị",
    on: "Ngày nhắc",
    level: "Mức",
    text: "Lời nhắc",
    missing: "Còn thiếu lúc nhắc",
    since: "Đã làm thêm",
    result: "Kết quả",
    by: "Người nhắc",
    levels: { first: "Nhắc", again: "Nhắc lần hai", leader: "Báo lãnh đạo" },
    results: { all: "Đã làm đủ", some: "Làm thêm một phần", none: "Chưa có gì mới", unknown: "" },
    file: (period: string): string => `so-don-doc-${period.toLowerCase()}.xlsx`,
  },
});

type PeriodWords = typeof urgingVi.periods;

const periodIn = (words: PeriodWords, period: UrgedPeriod): string => {
  const part = partOfYear(period);
  const year = Number(period.slice(0, 4));
  return part === null ? words.year(year) : words[part.kind](part.number, year);
};

/** «Tháng 5/2025», «Quý 2/2025», «Năm 2025» */
export const periodTitle = (period: UrgedPeriod): string => periodIn(urgingVi.periods, period);

/** As {@link periodTitle}, for papers: Vietnamese whatever the language of the screen. */
export const letterPeriod = (period: UrgedPeriod): string => periodIn(urgingVi.letter, period);

/**
 * The ready sentence, to be edited; empty where nothing is missing and nothing is quiet. `idleDays`: without any activity;
 * 0: not worth a word.
 */
export const urgingSentence = (
  { missing, last, period }: Pick<UrgingProposal, "missing" | "last" | "period">,
  level: UrgingLevel,
  { today, idleDays }: { readonly today: Day; readonly idleDays: number },
): string => {
  const { letter } = urgingVi;
  const work = missing.map(({ title, done, due }) => `${title} ${done}/${due}`).join("; ");
  const what = [
    idleDays > 0 ? letter.idle(idleDays) : "",
    work === "" ? "" : letter.missing(periodIn(letter, period), work),
  ].filter((part) => part !== "");
  if (what.length === 0) return "";
  const end = endOfPeriod(period);
  const head = {
    first: "",
    again: letter.again,
    leader: last === null ? letter.leaderFirst : letter.leader(shortDay(last.on)),
  }[level];
  const asked = today <= end ? letter.by(shortDay(end)) : letter.soon;
  return [head, ...what, asked].filter((part) => part !== "").join(" ");
};
