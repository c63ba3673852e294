import type { SurveySubject } from "../../../domain/activity/survey.ts";
import { type Level, levels } from "../../../domain/survey/taps.ts";
import { Button } from "../../components/button.tsx";
import { levelNames } from "../../vi/fields.ts";
import { levelFaces, surveyQuestions, counterVi as vi } from "../../vi/survey.ts";
import styles from "./survey.module.css";

interface CounterQuestionProps {
  readonly subject: SurveySubject;
  readonly number: number;
  readonly total: number;
  readonly onTap: (level: Level) => void;
  readonly onSkip: () => void;
  readonly onAgain: () => void;
}

/** One question with its five levels, each as wide as the screen. */
export const CounterQuestion = ({ subject, number, total, onTap, onSkip, onAgain }: CounterQuestionProps) => (
  <>
    <div class={styles["middle"]}>
      <p class="meta">{vi.step(number, total)}</p>
      <h1 aria-live="polite">{surveyQuestions[subject]}</h1>
      {levels.map((level) => (
        <button key={level} class={styles["level"]} type="button" onClick={() => onTap(level)}>
          <Face mood={levelFaces[level]} />
          {levelNames[level]}
        </button>
      ))}
    </div>
    <div class={styles["low"]}>
      <Button variant="quiet" isCompact onClick={onAgain}>
        {vi.again}
      </Button>
      <Button variant="secondary" isCompact onClick={onSkip}>
        {vi.skip}
      </Button>
    </div>
  </>
);

/** The corners of the mouth go up or down by so much. */
const BEND = 4;

const Face = ({ mood }: { readonly mood: number }) => (
  <svg viewBox="0 0 40 40" aria-hidden="true">
    <circle cx="20" cy="20" r="17" />
    <path d={`M13.5 15v1M26.5 15v1M12 ${26 - mood} Q20 ${26 + mood * BEND} 28 ${26 - mood}`} />
  </svg>
);
