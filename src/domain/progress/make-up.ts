import { addMonths, type Day, type Month, monthOf, yearOf } from "../day.ts";

/** How far back missed work may be made up (làm bù), as the unit sees it in its settings. */
export interface MakeUpRule {
  /** 0: not at all, every record counts in its own month. */
  readonly withinMonths: number;
}

/** A record that counts, with the month that its officer says it makes up for; its own day stays what it is. */
export interface MonthlyRecord {
  readonly id: string;
  readonly on: Day;
  readonly makesUpFor?: Month | null | undefined;
  /** So many alike; absent: one. */
  readonly times?: number | undefined;
}

/** The month whose number a record, or part of many alike, fills. */
export interface Filled<Made extends MonthlyRecord> {
  readonly record: Made;
  readonly times: number;
  readonly month: Month;
  /** It was done in a later month than the one it fills. */
  readonly isMadeUp: boolean;
}

/** What one month has of its number. */
export interface MonthCredit {
  readonly month: Month;
  /** Records that fill it, at most as many as it owes. */
  readonly credited: number;
  /** Part of `credited` that was done in a later month. */
  readonly madeUp: number;
}

/** May a record of this day make up for that month: an earlier one of the same year, not further back than the rule says. */
export const mayMakeUp = (on: Day, missed: Month, { withinMonths }: MakeUpRule): boolean =>
  missed < monthOf(on) && yearOf(missed) === yearOf(on) && missed >= addMonths(monthOf(on), -withinMonths);

/**
 * Which month each record fills. It fills its own, unless its officer says that it makes up for an earlier one: then it
 * fills that one, and counts once. Where that month is full already, owes nothing, or the rule does not reach it, it
 * counts in its own month as if nothing had been said.
 *
 * All records of the year must be given. Of one month, those that `before` puts first claim first: whoever counts alike
 * ones together must put the same first as whoever knows each of them.
 */
export const fillMonths = <Made extends MonthlyRecord>(
  records: readonly Made[],
  owedIn: (month: Month) => number,
  rule: MakeUpRule,
  before: (a: Made, b: Made) => number = byDay,
): readonly Filled<Made>[] => {
  const filled: Filled<Made>[] = [];
  const had = new Map<Month, number>();
  const fill = (record: Made, times: number, month: Month): void => {
    if (times === 0) return;
    had.set(month, (had.get(month) ?? 0) + times);
    filled.push({ record, times, month, isMadeUp: month !== monthOf(record.on) });
  };
  const claims = ({ on, makesUpFor }: Made): Month | null =>
    makesUpFor && mayMakeUp(on, makesUpFor, rule) ? makesUpFor : null;

  for (const record of records)
    if (claims(record) === null) fill(record, record.times ?? 1, monthOf(record.on));
  // Earliest claim first: what falls back into its own month can fill that before a later claim asks for it.
  for (const record of [...records].sort((a, b) => compare(monthOf(a.on), monthOf(b.on)) || before(a, b))) {
    const missed = claims(record);
    if (missed === null) continue;
    const times = record.times ?? 1;
    const room = Math.min(times, Math.max(0, owedIn(missed) - (had.get(missed) ?? 0)));
    fill(record, room, missed);
    fill(record, times - room, monthOf(record.on));
  }
  return filled;
};

const byDay = (a: MonthlyRecord, b: MonthlyRecord): number => compare(a.on, b.on) || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What each of these months has of the `times` that it owes; others owe nothing. */
export const monthlyCredit = (
  records: readonly MonthlyRecord[],
  times: number,
  months: readonly Month[],
  rule: MakeUpRule,
): readonly MonthCredit[] => {
  const filled = fillMonths(records, (month) => (months.includes(month) ? times : 0), rule);
  const sumOf = (some: readonly Filled<MonthlyRecord>[]): number =>
    some.reduce((sum, each) => sum + each.times, 0);
  return months.map((month) => {
    const ofMonth = filled.filter((each) => each.month === month);
    return {
      month,
      credited: Math.min(times, sumOf(ofMonth)),
      madeUp: sumOf(ofMonth.filter(({ isMadeUp }) => isMadeUp)),
    };
  });
};
