import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { type ComparedWork, sameWorkAmong } from "../../../domain/same-work.ts";
import { useAccount } from "../../hooks/use-account.ts";
import { useServices } from "../../hooks/use-services.ts";
import { SameWorkSheet } from "./same-work-sheet.tsx";

interface Question {
  readonly views: readonly ActivityView[];
  readonly answer: (isAnyway: boolean) => void;
}

/**
 * Asks before the same work is counted twice. `mayAdd` is true at once where nothing is there that may be the same;
 * `sheet` is to be drawn by the screen.
 */
export const useSameWork = (
  asksOf: "everybody" | "colleagues",
): {
  readonly mayAdd: (work: ComparedWork, id: string | null) => Promise<boolean>;
  readonly sheet: ComponentChildren;
} => {
  const { diary } = useServices();
  const { user } = useAccount();
  const [question, setQuestion] = useState<Question | null>(null);

  const mayAdd = async (work: ComparedWork, id: string | null): Promise<boolean> => {
    const ofDay = await diary.activitiesBetween(work.on, work.on);
    const asked = ofDay.filter(({ createdBy }) => asksOf === "everybody" || createdBy !== user.id);
    const views = sameWorkAmong(work, id, asked);
    if (views.length === 0) return true;
    return new Promise((resolve) => setQuestion({ views, answer: resolve }));
  };
  const handleAnswer = (isAnyway: boolean) => {
    question?.answer(isAnyway);
    setQuestion(null);
  };

  return {
    mayAdd,
    sheet: question && (
      <SameWorkSheet
        views={question.views}
        onAnyway={() => handleAnswer(true)}
        onClose={() => handleAnswer(false)}
      />
    ),
  };
};
