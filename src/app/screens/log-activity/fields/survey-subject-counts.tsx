import {
  type LevelCounts,
  type SurveySubject,
  satisfiedPercent,
} from "../../../../domain/activity/survey.ts";
import { NumberField } from "../../../components/number-field.tsx";
import { fieldsVi, levelNames, subjectNames } from "../../../vi/fields.ts";
import { percent } from "../../../vi/format.ts";
import { SurveyChart } from "../../survey/survey-chart.tsx";
import styles from "./fields.module.css";

const vi = fieldsVi.survey;

const NONE: LevelCounts = {
  verySatisfied: 0,
  satisfied: 0,
  neutral: 0,
  dissatisfied: 0,
  veryDissatisfied: 0,
};

const LEVELS = Object.keys(NONE) as readonly (keyof LevelCounts)[];

interface SurveySubjectCountsProps {
  readonly subject: SurveySubject;
  readonly counts: LevelCounts | undefined;
  readonly onCounts: (counts: LevelCounts) => void;
}

/** How many answered on each level of one subject; the share of the satisfied is worked out while it is typed. */
export const SurveySubjectCounts = ({ subject, counts = NONE, onCounts }: SurveySubjectCountsProps) => {
  const satisfied = satisfiedPercent(counts);
  return (
    <fieldset class="field" aria-label={subjectNames[subject]}>
      <p class="lb">
        {subjectNames[subject]}
        <output class="opt">{satisfied === null ? vi.nobody : vi.satisfied(percent(satisfied / 100))}</output>
      </p>
      <div class={styles["levels"]}>
        {LEVELS.map((level) => (
          <NumberField
            key={level}
            label={levelNames[level]}
            value={counts[level] === 0 ? null : counts[level]}
            onChange={(value) => onCounts({ ...counts, [level]: value ?? 0 })}
          />
        ))}
      </div>
      {satisfied !== null && <SurveyChart subject={subject} counts={counts} />}
    </fieldset>
  );
};
