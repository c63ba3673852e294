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
 * What each month has of the `times` that it owes. A record fills its own month, unless its officer says that it makes
 * up for an earlier one: then it fills that one, and counts once. Where that month is full already, or the rule does
 * not reach it, it counts in its own month as if nothing had been said. Records of other months than `months` fill
 * none of their own.
 */
export const monthlyCredit = (
  records: readonly MonthlyRecord[],
  times: number,
  months: readonly Month[],
  rule: MakeUpRule,
): readonly MonthCredit[] => {
  const inOrder = [...records].sort((a, b) =>
    a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1,
  );
  const claims = (record: MonthlyRecord): Month | null =>
    record.makesUpFor && mayMakeUp(record.on, record.makesUpFor, rule) ? record.makesUpFor : null;
  const own = new Map(months.map((month) => [month, 0]));
  const madeUp = new Map(months.map((month) => [month, 0]));
  const add = (to: Map<Month, number>, month: Month): void => {
    const count = to.get(month);
    if (count !== undefined) to.set(month, count + 1);
  };

  for (const record of inOrder) if (claims(record) === null) add(own, monthOf(record.on));
  // Earliest claim first: what falls back into its own month can fill that before a later claim asks for it.
  for (const record of inOrder) {
    const missed = claims(record);
    if (missed === null) continue;
    const has = (own.get(missed) ?? times) + (madeUp.get(missed) ?? 0);
    if (has < times) add(madeUp, missed);
    else add(own, monthOf(record.on));
  }
  return months.map((month) => {
    const credited = Math.min(times, (own.get(month) ?? 0) + (madeUp.get(month) ?? 0));
    return { month, credited, madeUp: madeUp.get(month) ?? 0 };
  });
};
