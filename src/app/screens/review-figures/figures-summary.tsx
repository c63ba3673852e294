import type { Instant } from "../../../domain/instant.ts";
import type { ReviewFigures } from "../../../domain/review/review-figures.ts";
import { ReturnReason } from "../../../domain/review.ts";
import { returnReasons } from "../../vi/return-reasons.ts";
import { reviewFiguresVi as vi } from "../../vi/review-figures.ts";
import { hoursSaid, hoursSince, shareReturned } from "./figure-words.ts";
import styles from "./review-figures.module.css";

interface FiguresSummaryProps {
  readonly figures: ReviewFigures;
  /** What waits now, and since when the oldest of it. */
  readonly waiting: { readonly count: number; readonly since: Instant | null; readonly now: Instant };
}

/** How long records waited, how many were returned, what waits now, and why records were returned. */
export const FiguresSummary = ({ figures, waiting: { count, since, now } }: FiguresSummaryProps) => {
  const { judged, returned, medianHours, ninetyHours, reasons } = figures;
  const age = since === null ? null : vi.oldest(hoursSaid(hoursSince(since, now)));
  const facts: readonly (readonly [name: string, value: string])[] = [
    [vi.waiting, [String(count), ...(count > 0 && age ? [age] : [])].join(", ")],
    [vi.judged, String(judged)],
    [vi.median, hoursSaid(medianHours)],
    [vi.ninety, hoursSaid(ninetyHours)],
    [vi.returned, judged === 0 ? vi.none : vi.shareOf(shareReturned(figures), returned, judged)],
  ];
  const given = ReturnReason.options.filter((reason) => reasons[reason]);
  return (
    <>
      <dl class={styles["facts"]}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h2 class={styles["head"]}>{vi.reasons}</h2>
      {given.length === 0 ? (
        <p class={`meta ${styles["none"]}`}>{vi.noReasons}</p>
      ) : (
        <dl class={styles["facts"]}>
          {given.map((reason) => (
            <div key={reason}>
              <dt>{returnReasons[reason]}</dt>
              <dd>{vi.times(reasons[reason] ?? 0)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
};
