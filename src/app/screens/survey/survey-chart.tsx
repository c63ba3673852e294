import { type LevelCounts, type SurveySubject, satisfiedPercent } from "../../../domain/activity/survey.ts";
import { levels } from "../../../domain/survey/taps.ts";
import { levelNames, subjectNames } from "../../vi/fields.ts";
import { percent } from "../../vi/format.ts";
import { surveyVi } from "../../vi/survey.ts";
import styles from "./survey-chart.module.css";

/** Units of the drawing, which is as wide as its place. */
const WIDTH = 328;
const ROW = 24;
const BAR_FROM = 132;
const BAR_LENGTH = 150;

interface SurveyChartProps {
  readonly subject: SurveySubject;
  readonly counts: LevelCounts;
}

/** One subject: a bar a level with its number, and the share of those who are satisfied. */
export const SurveyChart = ({ subject, counts }: SurveyChartProps) => {
  const most = Math.max(1, ...levels.map((level) => counts[level]));
  const satisfied = satisfiedPercent(counts);
  const parts = levels.map((level) => surveyVi.levelCount(levelNames[level], counts[level]));
  return (
    <figure class={styles["chart"]}>
      <figcaption>
        <span class="strong">{subjectNames[subject]}</span>
        {satisfied !== null && <span class="meta">{surveyVi.satisfied(percent(satisfied / 100))}</span>}
      </figcaption>
      <svg
        role="img"
        aria-label={surveyVi.chartLabel(subjectNames[subject], parts)}
        viewBox={`0 0 ${WIDTH} ${ROW * levels.length}`}
      >
        {levels.map((level, index) => {
          const length = (counts[level] / most) * BAR_LENGTH;
          const middle = index * ROW + ROW / 2;
          return (
            <g key={level}>
              <text x="0" y={middle} dominant-baseline="central">
                {levelNames[level]}
              </text>
              <rect class={styles["bar"]} x={BAR_FROM} y={middle - 8} width={length} height="16" />
              <text x={BAR_FROM + length + 6} y={middle} dominant-baseline="central">
                {counts[level]}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
};
