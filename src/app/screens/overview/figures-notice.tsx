import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import type { NetworkFailure } from "../../services/services.ts";
import { networkProblem } from "../../vi/network.ts";
import { supervisionVi } from "../../vi/supervision.ts";

interface FiguresNoticeProps {
  readonly isKnown: boolean;
  readonly isFresh: boolean;
  readonly problem: NetworkFailure | null;
  /** When the figures on screen were made. */
  readonly when: string;
  readonly onAgain: () => void;
  /** Instead of the usual sentence about old figures. */
  readonly stale?: ((when: string) => string) | undefined;
}

/** Says what the figures on screen are worth: being fetched, old, or not there at all. Silent when they are fresh. */
export const FiguresNotice = ({
  isKnown,
  isFresh,
  problem,
  when,
  onAgain,
  stale = supervisionVi.stale,
}: FiguresNoticeProps) => {
  if (isKnown)
    return isFresh ? null : (
      <p class="banner queue-bg desk-banner" role="status">
        <Icon name="wifi-slash" size="s" />
        <span>{stale(when)}</span>
      </p>
    );
  if (problem === null)
    return (
      <p class="em muted" role="status">
        {supervisionVi.loading}
      </p>
    );
  return (
    <div class="em" role="status">
      <p class="head">{supervisionVi.noFigures}</p>
      <p class="muted">{networkProblem(problem)}</p>
      <Button variant="secondary" isCompact onClick={onAgain}>
        {supervisionVi.tryAgain}
      </Button>
    </div>
  );
};
