import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import type { ActivityKind } from "../../../domain/activity/kind.ts";
import { codeLettersOf, typedCodeLetters } from "../../../domain/activity/short-code.ts";
import type { Day } from "../../../domain/day.ts";
import { isUnsent } from "../../../domain/progress/counting.ts";
import { foldTones } from "../../../domain/text.ts";
import { kindNames } from "../../vi/kinds.ts";

export type DiaryFilter = "all" | "queued" | "returned" | "accepted";

/** What the sheet of filters narrows to; null: everything. */
export interface DiaryChoice {
  readonly kind: ActivityKind | null;
  readonly village: string | null;
  readonly theme: string | null;
}

export const EVERYTHING: DiaryChoice = { kind: null, village: null, theme: null };

/** A record as the diary lists it: named, and folded once for search as one types. */
export interface DiaryEntry {
  readonly view: ActivityView;
  readonly title: string;
  readonly folded: string;
  readonly code: string;
}

/** Once for each record, never for each key. Search is in what an officer may remember of it. */
export const entriesOf = (
  views: readonly ActivityView[],
  titleOf: (view: ActivityView) => string,
): readonly DiaryEntry[] =>
  views.map((view) => {
    const { activity, id } = view;
    const title = titleOf(view);
    const words = [title, kindNames[activity.kind], activity.placeText, activity.note, activity.host];
    return {
      view,
      title,
      folded: foldTones([...words, ...(activity.villages ?? [])].join("\n")),
      code: codeLettersOf(id),
    };
  });

/** By words, or by the code on a stamp; tones and đ do not matter. */
export const searched = (entries: readonly DiaryEntry[], words: string): readonly DiaryEntry[] => {
  const needle = foldTones(words.trim());
  const code = typedCodeLetters(words);
  return needle === ""
    ? entries
    : entries.filter((entry) => entry.code === code || entry.folded.includes(needle));
};

/** «Chờ gửi» is everything that only this phone has. */
export const matchesFilter = ({ status }: ActivityView, filter: DiaryFilter): boolean => {
  switch (filter) {
    case "all":
      return true;
    case "queued":
      return isUnsent(status);
    case "returned":
    case "accepted":
      return status === filter;
  }
};

export const matchesChoice = ({ activity }: ActivityView, { kind, village, theme }: DiaryChoice): boolean =>
  (kind === null || activity.kind === kind) &&
  (village === null || activity.villages?.includes(village) === true) &&
  (theme === null || activity.themes?.includes(theme) === true);

export interface DiaryDay {
  readonly day: Day;
  readonly entries: readonly DiaryEntry[];
}

/** By day, in the order in which the records came: newest first. */
export const daysOf = (entries: readonly DiaryEntry[]): readonly DiaryDay[] => {
  const days = new Map<Day, DiaryEntry[]>();
  for (const entry of entries) {
    const { on } = entry.view.activity;
    const ofDay = days.get(on);
    if (ofDay) ofDay.push(entry);
    else days.set(on, [entry]);
  }
  return [...days].map(([day, ofDay]) => ({ day, entries: ofDay }));
};
