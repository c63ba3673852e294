import { type LevelCounts, SurveySubject } from "../activity/survey.ts";
import type { RecordId } from "../change.ts";

export type Level = keyof LevelCounts;

/** From the best to the worst, as they stand on the screen. */
export const levels = [
  "verySatisfied",
  "satisfied",
  "neutral",
  "dissatisfied",
  "veryDissatisfied",
] as const satisfies readonly Level[];

/** One number that only grows: how often this was tapped at one counter. */
export type TapName = `${SurveySubject}${Capitalize<Level>}`;

export const tapName = (subject: SurveySubject, level: Level): TapName =>
  `${subject}${level.charAt(0).toUpperCase()}${level.slice(1)}` as TapName;

export const tapNames: readonly TapName[] = SurveySubject.options.flatMap((subject) =>
  levels.map((level) => tapName(subject, level)),
);

/** What one counter has counted; absent is nothing. `forms`: how many people began to answer. */
export type Taps = { readonly [Name in TapName | "forms"]?: number | undefined };

/**
 * One opening of the counter on one tablet is one entry, which nobody else ever writes: its numbers are whole and only
 * grow, so two tablets, two windows or a copied database add up and never overwrite each other (S11, S12).
 */
export const tapsId = (round: string, counter: string): RecordId => `${round}:${counter}` as RecordId;

/** One more; `isFirst`: of a person who begins to answer. */
export const withTap = (taps: Taps, name: TapName, isFirst: boolean): Taps => ({
  ...taps,
  [name]: (taps[name] ?? 0) + 1,
  ...(isFirst && { forms: (taps.forms ?? 0) + 1 }),
});

export interface TapSum {
  readonly forms: number;
  readonly counts: Readonly<Record<SurveySubject, LevelCounts>>;
}

/** All counters of a round together; in whichever order they come. */
export const sumTaps = (counters: readonly Taps[]): TapSum => {
  const sumOf = (name: TapName | "forms"): number =>
    counters.reduce((sum, taps) => sum + (taps[name] ?? 0), 0);
  const countsOf = (subject: SurveySubject): LevelCounts =>
    Object.fromEntries(levels.map((level) => [level, sumOf(tapName(subject, level))])) as LevelCounts;
  return {
    forms: sumOf("forms"),
    counts: Object.fromEntries(
      SurveySubject.options.map((subject) => [subject, countsOf(subject)]),
    ) as TapSum["counts"],
  };
};

export const answersIn = (counts: LevelCounts): number =>
  levels.reduce((sum, level) => sum + counts[level], 0);
