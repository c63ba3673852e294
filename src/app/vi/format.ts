import {
  addDays,
  type Day,
  daysBetween,
  type Month,
  monthOf,
  type TimeOfDay,
  weekdayOf,
  yearOf,
} from "../../domain/day.ts";
import { catalogue } from "./catalogue.ts";

/** What dates and numbers are said with; `locale` is how the language writes numbers. */
export const formatVi = catalogue("format", {
  locale: "vi",
  weekdays: ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"],
  month: (month: string): string => `Tháng ${month}`,
  today: "hôm nay",
  yesterday: "hôm qua",
  days: (days: number): string => `${days} ngày`,
});

const KB = 1024;
const MB = KB * KB;
const GB = MB * KB;

/** «lãnh đạo» → «Lãnh đạo»: words from the unit settings at the head of a sentence. */
export const upperFirst = (words: string): string => words.charAt(0).toLocaleUpperCase("vi") + words.slice(1);

/** «Xã Sơn Kim 1» → «xã Sơn Kim 1»: a unit's name inside a sentence. */
export const lowerFirst = (words: string): string => words.charAt(0).toLocaleLowerCase("vi") + words.slice(1);

const twoDigits = (number: number): string => String(number).padStart(2, "0");
const dateOf = (day: Day): number => Number(day.slice(8));
export const monthNumber = (month: Month): number => Number(month.slice(5));

/** «22/5», in lists. */
export const shortDay = (day: Day): string => `${dateOf(day)}/${monthNumber(monthOf(day))}`;

/** «22/05/2025», on stamps and documents. */
export const fullDay = (day: Day): string =>
  `${twoDigits(dateOf(day))}/${twoDigits(monthNumber(monthOf(day)))}/${yearOf(day)}`;

/** «5/2025» */
export const monthOfYear = (month: Month): string => `${monthNumber(month)}/${yearOf(month)}`;

/** «Tháng 5/2025» */
export const monthTitle = (month: Month): string => formatVi.month(monthOfYear(month));

export const weekday = (day: Day): string => formatVi.weekdays[weekdayOf(day) - 1] ?? "";

/** «hôm nay», «hôm qua», then «22/5»; with the year when it is another one. */
export const nearDay = (day: Day, today: Day): string => {
  if (day === today) return formatVi.today;
  if (day === addDays(today, -1)) return formatVi.yesterday;
  return yearOf(day) === yearOf(today) ? shortDay(day) : fullDay(day);
};

/** Head of a day in the diary: «Hôm nay, 22/5», «Thứ Tư, 21/5». */
export const dayHeading = (day: Day, today: Day): string => {
  const date = yearOf(day) === yearOf(today) ? shortDay(day) : fullDay(day);
  return `${day === today ? upperFirst(formatVi.today) : weekday(day)}, ${date}`;
};

/** «hôm nay, 16:52» */
export const moment = (day: Day, time: TimeOfDay, today: Day): string => `${nearDay(day, today)}, ${time}`;

/** How long ago a day was: «hôm nay», «hôm qua», «4 ngày». */
export const daysAgo = (day: Day, today: Day): string => {
  const age = daysBetween(day, today);
  if (age <= 0) return formatVi.today;
  return age === 1 ? formatVi.yesterday : formatVi.days(age);
};

/** Up to `digits` decimals after a comma, thousands apart by a dot: «1.250», «3,1». */
export const decimal = (value: number, digits = 1): string =>
  new Intl.NumberFormat(formatVi.locale, { maximumFractionDigits: digits }).format(value);

/** «64%» */
export const percent = (ratio: number): string => `${Math.round(ratio * 100)}%`;

/** Bytes as people read them: «412 KB», «3,1 MB», «128 MB», «2,1 GB». */
export const size = (bytes: number): string => {
  if (bytes >= GB) return `${decimal(bytes / GB)} GB`;
  if (bytes >= MB) return `${decimal(bytes / MB, bytes >= 10 * MB ? 0 : 1)} MB`;
  return `${decimal(bytes / KB, 0)} KB`;
};
