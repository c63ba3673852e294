import { type Instant, instant } from "../instant.ts";
import { ReturnReason, type Verdict } from "../review.ts";

/** A verdict that was not taken back. */
export interface GivenVerdict {
  readonly id: string;
  /** By the server's clock, as soon as the server has it. */
  readonly at: Instant;
  readonly verdict: Verdict;
  readonly reasons: readonly ReturnReason[];
}

/** Verdicts that are counted alike. */
export interface VerdictTally {
  readonly verdict: Verdict;
  readonly reasons: readonly ReturnReason[];
  /** Whole hours from the arrival of its record to it; null: the record had been judged before. */
  readonly waitedHours: number | null;
  readonly times: number;
}

/** How a unit's records are judged, or how somebody judges (số liệu duyệt). */
export interface ReviewFigures {
  /** Records that were judged for the first time. */
  readonly judged: number;
  /** Of these, how many were returned at that first time. */
  readonly returned: number;
  /** Half of them, and nine of ten, were judged within so many whole hours of their arrival; null where none was. */
  readonly medianHours: number | null;
  readonly ninetyHours: number | null;
  /** How often each ready reason was given, in first and later verdicts; absent: never. */
  readonly reasons: Readonly<Partial<Record<ReturnReason, number>>>;
}

const HOUR_MS = 60 * 60 * 1000;

/** The verdicts on one record as they are counted, the first one with how long the record had waited for it. */
export const countedVerdicts = <Given extends GivenVerdict>(
  receivedAt: Instant,
  given: readonly Given[],
): readonly (Given & Pick<VerdictTally, "waitedHours">)[] =>
  [...given]
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .map((one, order) => ({
      ...one,
      waitedHours: order === 0 ? Math.floor(instant(Math.max(0, one.at - receivedAt)) / HOUR_MS) : null,
    }));

export const reviewFigures = (tallies: readonly VerdictTally[]): ReviewFigures => {
  const first = tallies.flatMap(({ waitedHours, ...tally }) =>
    waitedHours === null ? [] : [{ ...tally, waitedHours }],
  );
  const judged = sum(first);
  return {
    judged,
    returned: sum(first.filter(({ verdict }) => verdict === "returned")),
    medianHours: hoursWithin(first, Math.ceil(judged / 2)),
    ninetyHours: hoursWithin(first, Math.ceil((judged * 9) / 10)),
    reasons: Object.fromEntries(
      ReturnReason.options.flatMap((reason) => {
        const times = sum(tallies.filter(({ reasons }) => reasons.includes(reason)));
        return times === 0 ? [] : [[reason, times] as const];
      }),
    ),
  };
};

const sum = (tallies: readonly { readonly times: number }[]): number =>
  tallies.reduce((whole, { times }) => whole + times, 0);

/** Within how many hours so many were judged (nearest rank); null for none. */
const hoursWithin = (
  first: readonly { readonly waitedHours: number; readonly times: number }[],
  rank: number,
): number | null => {
  let passed = 0;
  for (const { waitedHours, times } of [...first].sort((a, b) => a.waitedHours - b.waitedHours)) {
    passed += times;
    if (passed >= rank && rank > 0) return waitedHours;
  }
  return null;
};
