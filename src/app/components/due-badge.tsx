import { statusVi } from "../vi/status.ts";
import { Icon } from "./icon.tsx";

/** From so many days before its deadline a thing is marked. */
const DUE_SOON_DAYS = 3;

interface DueBadgeProps {
  /** Negative when the deadline has passed. */
  readonly daysLeft: number;
  readonly isBare?: boolean | undefined;
}

/** Nothing while there is time; then how many days are left, or over. */
export const DueBadge = ({ daysLeft, isBare = false }: DueBadgeProps) => {
  if (daysLeft > DUE_SOON_DAYS) return null;
  const isOver = daysLeft < 0;
  return (
    <span class={`st ${isOver ? "danger" : "attn"}-bg${isBare ? " bare" : ""}`}>
      <Icon name="clock-countdown" />
      {isOver ? statusVi.overdue(-daysLeft) : statusVi.daysLeft(daysLeft)}
    </span>
  );
};
