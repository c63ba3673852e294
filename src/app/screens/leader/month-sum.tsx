import { daysLeft, monthPeriod } from "../../../domain/period.ts";
import { Icon } from "../../components/icon.tsx";
import { Tally } from "../../components/tally.tsx";
import type { TallySegment } from "../../components/tally-sides.ts";
import { monthNumber } from "../../vi/format.ts";
import { leaderVi } from "../../vi/leader.ts";
import { segmentsOf } from "../tally-of-progress.tsx";
import styles from "./leader.module.css";
import type { Glance } from "./load-glance.ts";

const vi = leaderVi.month;
const ORDER: readonly TallySegment[] = ["accepted", "sent", "queued", "returned", "empty"];

/** The month in one square: all that is owed in it, in the state it has. */
export const MonthSum = ({ glance }: { readonly glance: Glance }) => {
  const { month, today, ledger, returned, late } = glance;
  const { due, credited } = ledger?.totals ?? { due: 0, credited: 0 };
  return (
    <section aria-labelledby="month-sum">
      <div class="sec">
        <h2 id="month-sum">{vi.heading(monthNumber(month))}</h2>
      </div>
      <div class={styles["sum"]}>
        {due > 0 && (
          <Tally
            segments={segmentsOfMonth(glance)}
            size={96}
            text={`${credited}/${due}`}
            label={vi.said(credited, due)}
          />
        )}
        <div class="grow">
          <p class="head">{due > 0 ? vi.sum(credited, due) : vi.noQuota}</p>
          <p class="meta">{vi.left(daysLeft(monthPeriod(month), today))}</p>
          {late.length > 0 && (
            <p class={`${styles["told"]} tone-danger`}>
              <Icon name="clock-countdown" size="s" />
              {vi.late(late.length)}
            </p>
          )}
          {returned.length > 0 && (
            <p class={`${styles["told"]} tone-attn`}>
              <Icon name="arrow-bend-up-left" size="s" />
              {vi.toMend(returned.length)}
            </p>
          )}
        </div>
      </div>
    </section>
  );
};

/** Only what the month itself owes: a task of the year is no part of «11/16». */
const segmentsOfMonth = ({ ledger }: Glance): readonly TallySegment[] =>
  (ledger?.monthTasks ?? [])
    .filter(({ due }) => due !== null)
    .flatMap(segmentsOf)
    .sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
