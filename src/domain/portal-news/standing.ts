import type { PortalNewsDecision } from "../registers/portal-news.ts";

/** waiting: for those above, also after it was mended and sent again. */
export type PortalNewsState = "waiting" | PortalNewsDecision;

/** An answer as far as it says where the news stands. */
export interface NewsAnswer {
  readonly round: number;
  readonly decision: PortalNewsDecision;
}

/** Answers in the order in which they were made; the last one that is about the text as it stands now holds. */
export const standingAnswer = <Answer extends NewsAnswer>(
  round: number,
  answers: readonly Answer[],
): Answer | null => answers.filter((answer) => answer.round === round).at(-1) ?? null;

export const newsState = (round: number, answers: readonly NewsAnswer[]): PortalNewsState =>
  standingAnswer(round, answers)?.decision ?? "waiting";

/** What the unit may still change: nothing that stands on the portal already. */
export const mayBeSentAgain = (state: PortalNewsState): boolean => state !== "published";
