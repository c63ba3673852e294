import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { codeLettersOf, typedCodeLetters } from "../../../domain/activity/short-code.ts";
import type { Day } from "../../../domain/day.ts";
import { isUnsent } from "../../../domain/progress/counting.ts";
import { matchesSearch } from "../../../domain/text.ts";
import { kindNames } from "../../vi/kinds.ts";

export type DiaryFilter = "all" | "queued" | "returned" | "accepted";

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

/** Search in what an officer may remember of it, or by the code on a stamp; tones and đ do not matter. */
export const foundIn = ({ id, activity }: ActivityView, title: string, words: string): boolean =>
  typedCodeLetters(words) === codeLettersOf(id) ||
  matchesSearch(
    [
      title,
      kindNames[activity.kind],
      activity.placeText,
      activity.note,
      activity.host,
      ...(activity.villages ?? []),
    ].join("\n"),
    words,
  );

export interface DiaryDay {
  readonly day: Day;
  readonly views: readonly ActivityView[];
}

/** By day, in the order in which the records came: newest first. */
export const daysOf = (views: readonly ActivityView[]): readonly DiaryDay[] =>
  [...new Set(views.map(({ activity }) => activity.on))].map((day) => ({
    day,
    views: views.filter(({ activity }) => activity.on === day),
  }));
