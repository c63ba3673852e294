import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { SurveySubject } from "../../../domain/activity/survey.ts";
import type { RecordId } from "../../../domain/change.ts";
import { type Level, tapName } from "../../../domain/survey/taps.ts";
import { Button } from "../../components/button.tsx";
import { useIdle } from "../../hooks/use-idle.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useStayHere } from "../../hooks/use-stay-here.ts";
import { surveyVi, counterVi as vi } from "../../vi/survey.ts";
import { NothingHere } from "../nothing-here.tsx";
import { Opening } from "../opening.tsx";
import { CounterQuestion } from "./counter-question.tsx";
import { LeaveSheet } from "./leave-sheet.tsx";
import styles from "./survey.module.css";
import { useSurveyRound } from "./use-survey-rounds.ts";
import { useTapCounter } from "./use-tap-counter.ts";

/** Somebody who walks away in the middle leaves the rest unanswered; the next one begins anew. */
const AWAY_AFTER_MS = 60_000;

/** `/khao-sat/:id/dem`: people at the desk tap for themselves. Numbers only, over the whole screen. */
export const CounterScreen = ({ id }: { readonly id: RecordId }) => {
  const found = useSurveyRound(id);
  usePage(found ? vi.heading : undefined);
  if (found === undefined) return <Opening />;
  if (found === null || found.round.values.isClosed) return <NothingHere {...surveyVi.gone} />;
  return <Counter id={id} subjects={found.round.values.subjects ?? SurveySubject.options} />;
};

interface CounterProps {
  readonly id: RecordId;
  readonly subjects: readonly SurveySubject[];
}

/** Where one person is: not begun, at a question, done. */
type Stage = "start" | number | "thanks";

const Counter = ({ id, subjects }: CounterProps) => {
  const { route } = useLocation();
  const { tap, isKept } = useTapCounter(id);
  const [stage, setStage] = useState<Stage>("start");
  const [hasAnswered, setAnswered] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  useStayHere(() => setLeaving(true));

  const handleStage = (next: Stage) => {
    if (next === "start" || next === 0) setAnswered(false);
    setStage(next);
  };
  useIdle(stage === "start" ? null : String(stage), AWAY_AFTER_MS, () => handleStage("start"));

  const goOn = (from: number) => handleStage(from + 1 < subjects.length ? from + 1 : "thanks");
  const handleStart = () => {
    fillScreen();
    handleStage(0);
  };
  const handleTap = (at: number, subject: SurveySubject, level: Level) => {
    void tap(tapName(subject, level), !hasAnswered);
    setAnswered(true);
    goOn(at);
  };
  const handleLeave = () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    route(`/khao-sat/${id}`, true);
  };

  const subject = typeof stage === "number" ? subjects[stage] : undefined;
  return (
    <main class={styles["counter"]}>
      {typeof stage === "number" && subject ? (
        <CounterQuestion
          key={subject}
          subject={subject}
          number={stage + 1}
          total={subjects.length}
          onTap={(level) => handleTap(stage, subject, level)}
          onSkip={() => goOn(stage)}
          onAgain={() => handleStage("start")}
        />
      ) : (
        <div class={styles["middle"]}>
          <h1>{stage === "thanks" ? vi.thanks : vi.heading}</h1>
          {stage === "start" && <p>{vi.startText}</p>}
          <Button onClick={stage === "thanks" ? () => handleStage("start") : handleStart}>
            {stage === "thanks" ? vi.next : vi.start}
          </Button>
        </div>
      )}
      {!isKept && <p role="alert">{vi.notKept}</p>}
      <div class={styles["low"]}>
        <Button variant="quiet" isCompact onClick={() => setLeaving(true)}>
          {vi.leave}
        </Button>
      </div>
      {isLeaving && <LeaveSheet onLeave={handleLeave} onClose={() => setLeaving(false)} />}
    </main>
  );
};

/** Where the browser can; it may only after a tap. */
const fillScreen = (): void => {
  if (document.fullscreenElement || !("requestFullscreen" in document.documentElement)) return;
  document.documentElement.requestFullscreen().catch(() => {
    // Refused: the counter covers the page all the same.
  });
};
