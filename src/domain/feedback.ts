import { addDays, type Day, daysBetween } from "./day.ts";
import type { RegisterValues } from "./registers/definitions.ts";

type Feedback = Pick<RegisterValues<"feedback">, "closedOn" | "answeredOn" | "dueOn">;

/** Days in which a simple matter is answered where nobody set another day (Luật Tiếp công dân; a proposal). */
export const DEFAULT_ANSWER_DAYS = 10;

export const usualDueDay = (receivedOn: Day): Day => addDays(receivedOn, DEFAULT_ANSWER_DAYS);

export interface FeedbackStanding {
  readonly state: "open" | "answered" | "closed";
  /** Days until it must be answered; negative: late by so many; null where nothing is due. */
  readonly daysLeft: number | null;
}

export const feedbackStanding = ({ closedOn, answeredOn, dueOn }: Feedback, today: Day): FeedbackStanding => {
  if (closedOn) return { state: "closed", daysLeft: null };
  if (answeredOn) return { state: "answered", daysLeft: null };
  return { state: "open", daysLeft: dueOn ? daysBetween(today, dueOn) : null };
};

/** From when on nobody needs to know any more who it came from. */
export const isPersonDue = (closedOn: Day | null | undefined, keptDays: number, today: Day): boolean =>
  closedOn !== null && closedOn !== undefined && addDays(closedOn, keptDays) <= today;
