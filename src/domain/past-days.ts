import { fieldsOfKind } from "./activity/activity.ts";
import type { ActivityKind } from "./activity/kind.ts";
import type { Json } from "./canonical-json.ts";
import { Day, yearOf } from "./day.ts";
import type { TaskRef } from "./task.ts";
import { foldTones } from "./text.ts";

/** Columns of the sheet for days of the paper book (sổ giấy), in their order; what stands in them is text as typed. */
export const pastColumns = ["day", "task", "kind", "title", "minutes", "villages"] as const;
export type PastColumn = (typeof pastColumns)[number];
export type PastRow = Readonly<Record<PastColumn, string>>;

export const emptyPastRow: PastRow = { day: "", task: "", kind: "", title: "", minutes: "", villages: "" };

export const isEmptyPastRow = (row: PastRow): boolean =>
  pastColumns.every((column) => row[column].trim() === "");

/** Rows that are taken in one go. */
export const MAX_PAST_ROWS = 200;

/** What words in cells may mean in this unit. */
export interface PastWords {
  readonly today: Day;
  readonly tasks: readonly {
    readonly ref: TaskRef;
    /** Title, short title, id: any of them may be written. */
    readonly names: readonly string[];
    readonly kinds: readonly ActivityKind[];
  }[];
  readonly kinds: readonly { readonly kind: ActivityKind; readonly name: string }[];
  readonly villages: readonly string[];
}

export type PastFault =
  | "dayMissing"
  | "dayUnread"
  | "dayAhead"
  | "taskUnknown"
  | "kindMissing"
  | "kindUnknown"
  | "titleLong"
  | "minutesUnread"
  | "minutesNotOfKind"
  | "villagesLong";

export interface PastEntry {
  readonly kind: ActivityKind;
  readonly on: Day;
  readonly tasks: readonly TaskRef[];
  readonly villages: readonly string[];
  readonly values: Readonly<Record<string, Json>>;
}

export interface ReadPastRow {
  /** Null while anything is wrong. */
  readonly entry: PastEntry | null;
  readonly faults: Readonly<Partial<Record<PastColumn, PastFault>>>;
}

/** One row of the sheet; every bad cell is named, not only the first. */
export const readPastRow = (row: PastRow, words: PastWords): ReadPastRow => {
  const day = readPastDay(row.day, words.today);
  const task = row.task.trim() === "" ? null : findTask(row.task, words.tasks);
  const kind = readKind(row.kind, task ? (task.kinds[0] ?? null) : null, words.kinds);
  const minutes = readMinutes(row.minutes, isFault(kind) ? null : kind);
  const villages = readVillages(row.villages, words.villages);
  const title = row.title.trim();
  const faults = faultsOf({
    day,
    task: task === undefined ? "taskUnknown" : null,
    kind,
    title: title.length > 300 ? "titleLong" : null,
    minutes,
    villages: villages.some(({ length }) => length > 120) ? "villagesLong" : null,
  });
  if (Object.keys(faults).length > 0 || isFault(day) || isFault(kind)) return { entry: null, faults };
  const tasks = task ? [task.ref] : [];
  const values = {
    on: day,
    ...(tasks.length > 0 && { tasks }),
    ...(title !== "" && { title }),
    ...(typeof minutes === "number" && { minutes }),
    ...(villages.length > 0 && { villages }),
  };
  return { entry: { kind, on: day, tasks, villages, values }, faults };
};

const FAULTS: ReadonlySet<unknown> = new Set([
  ...["dayMissing", "dayUnread", "dayAhead", "taskUnknown", "kindMissing"],
  ...["kindUnknown", "titleLong", "minutesUnread", "minutesNotOfKind", "villagesLong"],
]);

const faultsOf = (reads: Readonly<Record<PastColumn, unknown>>): ReadPastRow["faults"] =>
  Object.fromEntries(Object.entries(reads).filter(([, read]) => isFault(read)));

const isFault = (read: unknown): read is PastFault => FAULTS.has(read);

/** «6/5», «06/05/2025», «6-5-25» or «2025-05-06»; without a year the last such day that is not ahead. */
export const readPastDay = (typed: string, today: Day): Day | PastFault => {
  const cell = typed.trim();
  if (cell === "") return "dayMissing";
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(cell);
  const local = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?$/.exec(cell);
  const [date, month, year] = iso ? [iso[3], iso[2], iso[1]] : [local?.[1], local?.[2], local?.[3]];
  if (date === undefined || month === undefined) return "dayUnread";
  const inYear = (full: number) =>
    Day.safeParse(`${full}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`).data ?? null;
  if (year !== undefined) {
    const day = inYear(year.length === 2 ? 2000 + Number(year) : Number(year));
    if (day === null) return "dayUnread";
    return day > today ? "dayAhead" : day;
  }
  const thisYear = inYear(yearOf(today));
  if (thisYear !== null && thisYear <= today) return thisYear;
  return inYear(yearOf(today) - 1) ?? "dayUnread";
};

/** By any of its names, whole or as the only one with a word that begins so; tones do not matter. */
const findTask = (typed: string, tasks: PastWords["tasks"]): PastWords["tasks"][number] | undefined => {
  const cell = foldTones(typed.trim());
  const by = (fits: (name: string) => boolean) =>
    tasks.filter(({ names }) => names.map(foldTones).some(fits));
  return onlyOne(by((name) => name === cell)) ?? onlyOne(by((name) => hasWords(name, cell)));
};

/** «thanh» is in «phat thanh», «hat» is not. */
const hasWords = (name: string, cell: string): boolean => ` ${name}`.includes(` ${cell}`);

const onlyOne = <Value>(found: readonly Value[]): Value | undefined =>
  found.length === 1 ? found[0] : undefined;

const readKind = (
  typed: string,
  ofTask: ActivityKind | null,
  kinds: PastWords["kinds"],
): ActivityKind | PastFault => {
  const cell = foldTones(typed.trim());
  if (cell === "") return ofTask ?? "kindMissing";
  const named = kinds.map(({ kind, name }) => ({ kind, folded: foldTones(name) }));
  const found =
    onlyOne(named.filter(({ folded }) => folded === cell)) ??
    onlyOne(named.filter(({ folded }) => hasWords(folded, cell)));
  return found?.kind ?? "kindUnknown";
};

const readMinutes = (typed: string, kind: ActivityKind | null): number | null | PastFault => {
  const cell = typed.trim();
  if (cell === "") return null;
  const number = /^(\d{1,4})\s*(phút|phut|p|')?$/i.exec(cell)?.[1];
  if (number === undefined || Number(number) > 1440) return "minutesUnread";
  return kind !== null && !Object.hasOwn(fieldsOfKind(kind), "minutes") ? "minutesNotOfKind" : Number(number);
};

/** Parted by commas or semicolons; known ones are spelt as the unit spells them. */
const readVillages = (typed: string, known: readonly string[]): readonly string[] => {
  const names = typed
    .split(/[,;]/)
    .map((name) => name.trim().normalize("NFC"))
    .filter((name) => name !== "");
  const spelt = names.map(
    (name) => known.find((village) => village.toLowerCase() === name.toLowerCase()) ?? name,
  );
  return [...new Set(spelt)];
};
