import * as z from "zod/mini";
import type { Instant } from "./instant.ts";

/** A calendar day in the unit's time zone, `YYYY-MM-DD` (ngày). Never derived from a phone's or the server's zone. */
export const Day = z.iso.date().brand<"Day">();
export type Day = z.infer<typeof Day>;

/** A calendar month, `YYYY-MM` (tháng). */
export const Month = z
  .string()
  .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))
  .brand<"Month">();
export type Month = z.infer<typeof Month>;

/** A time of day on the unit's wall clock, `HH:MM`. */
export const TimeOfDay = z
  .string()
  .check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
  .brand<"TimeOfDay">();
export type TimeOfDay = z.infer<typeof TimeOfDay>;

/** An IANA time zone that this machine knows. */
export const TimeZone = z
  .string()
  .check(z.refine((name) => isKnownTimeZone(name)))
  .brand<"TimeZone">();
export type TimeZone = z.infer<typeof TimeZone>;

export const DEFAULT_TIME_ZONE = "Asia/Ho_Chi_Minh" as TimeZone;

const isKnownTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

const formatters = new Map<string, Intl.DateTimeFormat>();

const formatterFor = (timeZone: TimeZone): Intl.DateTimeFormat => {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  formatters.set(timeZone, made);
  return made;
};

const wallClock = (at: Instant, timeZone: TimeZone): Readonly<Record<string, string>> =>
  Object.fromEntries(
    formatterFor(timeZone)
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  );

/** The day on which `at` falls in `timeZone`. */
export const dayOf = (at: Instant, timeZone: TimeZone): Day => {
  const { year, month, day } = wallClock(at, timeZone);
  return `${year?.padStart(4, "0")}-${month}-${day}` as Day;
};

/** What the unit's wall clock shows at `at`. */
export const timeOf = (at: Instant, timeZone: TimeZone): TimeOfDay => {
  const { hour, minute } = wallClock(at, timeZone);
  return `${hour}:${minute}` as TimeOfDay;
};

export const monthOf = (day: Day): Month => day.slice(0, 7) as Month;

export const yearOf = (day: Day | Month): number => Number(day.slice(0, 4));

const numbersOf = (day: Day): readonly [year: number, month: number, day: number] => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return [year, month, date];
};

/** Days since 1970-01-01 in the proleptic Gregorian calendar (Howard Hinnant's days_from_civil). */
const toDayNumber = (day: Day): number => {
  const [y, m, d] = numbersOf(day);
  const year = m <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
};

const fromDayNumber = (dayNumber: number): Day => {
  const shifted = dayNumber + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return dayFrom(year, month, date);
};

const dayFrom = (year: number, month: number, date: number): Day =>
  `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}` as Day;

export const addDays = (day: Day, count: number): Day => fromDayNumber(toDayNumber(day) + count);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => toDayNumber(to) - toDayNumber(from);

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (day: Day): number => ((((toDayNumber(day) + 3) % 7) + 7) % 7) + 1;

export const firstDayOf = (month: Month): Day => `${month}-01` as Day;

export const lastDayOf = (month: Month): Day => addDays(firstDayOf(addMonths(month, 1)), -1);

export const daysIn = (month: Month): number =>
  daysBetween(firstDayOf(month), firstDayOf(addMonths(month, 1)));

export const addMonths = (month: Month, count: number): Month => {
  const [year, monthNumber] = numbersOf(firstDayOf(month));
  const months = year * 12 + (monthNumber - 1) + count;
  return `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((((months % 12) + 12) % 12) + 1).padStart(2, "0")}` as Month;
};

export const isWithin = (day: Day, from: Day, to: Day): boolean => from <= day && day <= to;
