import type { ReviewFigures } from "../../../domain/review/review-figures.ts";
import { reviewFiguresVi as vi } from "../../vi/review-figures.ts";
import { hoursSaid, shareReturned } from "./figure-words.ts";
import styles from "./review-figures.module.css";

export interface FiguresRow {
  readonly key: string;
  readonly name: string;
  readonly href?: string | undefined;
  readonly figures: ReviewFigures;
  /** What waits now and for how long, in words; absent where the rows are no units. */
  readonly waits?: readonly [count: string, oldest: string] | undefined;
}

interface FiguresTableProps {
  readonly title: string;
  /** What a row is. */
  readonly head: string;
  readonly rows: readonly FiguresRow[];
}

/** Figures of review side by side, a row a unit, month or person. */
export const FiguresTable = ({ title, head, rows }: FiguresTableProps) => {
  const hasWaits = rows.some(({ waits }) => waits !== undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: because it scrolls sideways and the keyboard must reach it
    <section class="panel scroll" aria-label={title} tabIndex={0}>
      <h2 class="panel-head strong">{title}</h2>
      <table class={styles["table"]}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {hasWaits && <th scope="col">{vi.waiting}</th>}
            {hasWaits && <th scope="col">{vi.longest}</th>}
            <th scope="col">{vi.judged}</th>
            <th scope="col">{vi.median}</th>
            <th scope="col">{vi.ninety}</th>
            <th scope="col">{vi.share}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, href, figures, waits }) => (
            <tr key={key}>
              <th scope="row">{href ? <a href={href}>{name}</a> : name}</th>
              {waits && <td>{waits[0]}</td>}
              {waits && <td>{waits[1]}</td>}
              <td>{figures.judged}</td>
              <td>{hoursSaid(figures.medianHours)}</td>
              <td>{hoursSaid(figures.ninetyHours)}</td>
              <td>{shareReturned(figures)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
