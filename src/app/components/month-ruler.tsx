import { daysIn, type Month } from "../../domain/day.ts";
import { homeVi } from "../vi/home.ts";

export interface RulerFlag {
  readonly day: number;
  /** What falls due, for those who hear it: «hạn báo cáo ngày 25». */
  readonly name: string;
}

interface MonthRulerProps {
  readonly month: Month;
  /** How many activities each day of the month has; days without are left out. */
  readonly activities: ReadonlyMap<number, number>;
  /** Day of the month, or null when it is another month. */
  readonly today: number | null;
  readonly flag: RulerFlag | null;
}

const WIDTH = 328;
const MARGIN = 6;
const FOOT = 24;

/** Days so near to an end that their words would lie over its figure. */
const NEAR = 4;

/** Thước tháng: a tick a day, a bar where something was logged, orange for today, a flag for a deadline. */
export const MonthRuler = ({ month, activities, today, flag }: MonthRulerProps) => {
  const days = daysIn(month);
  const at = (day: number): number => MARGIN + ((day - 1) * (WIDTH - 2 * MARGIN)) / (days - 1);
  const percent = (day: number): string => `${((at(day) / WIDTH) * 100).toFixed(2)}%`;
  const all = Array.from({ length: days }, (_, index) => index + 1);

  return (
    <div class="ruler" role="img" aria-label={homeVi.ruler.name(activities.size, today, flag?.name ?? null)}>
      <svg viewBox={`0 0 ${WIDTH} ${FOOT}`} aria-hidden="true">
        {all.map((day) => (
          <DayMark
            key={day}
            x={at(day)}
            count={activities.get(day) ?? 0}
            age={day === today ? "now" : today !== null && day < today ? "past" : "ahead"}
          />
        ))}
        {flag && <path class="flag" d={`M${at(flag.day).toFixed(1)} ${FOOT}V2l9 4-9 4`} />}
      </svg>
      {flag && (
        <span class="scale top">
          <span style={{ left: percent(flag.day) }}>{flag.day}</span>
        </span>
      )}
      <span class="scale">
        {(today === null || today > NEAR) && (
          <span class="first" style={{ left: percent(1) }}>
            1
          </span>
        )}
        {today !== null && (
          <span class="here" style={{ left: `clamp(2rem, ${percent(today)}, 100% - 2rem)` }}>
            {homeVi.ruler.today}
          </span>
        )}
        {(today === null || today < days - NEAR) && (
          <span class="last" style={{ left: percent(days) }}>
            {days}
          </span>
        )}
      </span>
    </div>
  );
};

interface DayMarkProps {
  readonly x: number;
  readonly count: number;
  readonly age: "past" | "now" | "ahead";
}

/** Beyond three a day the bar grows no more: it shows rhythm, not a score. */
const MOST_SHOWN = 3;

const DayMark = ({ x, count, age }: DayMarkProps) => {
  if (count === 0 && age !== "now")
    return <rect class={`tick ${age}`} x={(x - 1).toFixed(1)} y={FOOT - 5} width="2" height="5" rx="1" />;
  const height = count === 0 ? 16 : Math.min(FOOT, 6 + Math.min(count, MOST_SHOWN) * 8);
  return (
    <rect
      class={age === "now" ? "now" : "act"}
      x={(x - 2.5).toFixed(1)}
      y={FOOT - height}
      width="5"
      height={height}
      rx="2.5"
    />
  );
};
