import { Tally } from "../../components/tally.tsx";
import type { TallySegment } from "../../components/tally-sides.ts";
import { supervisionVi } from "../../vi/supervision.ts";

const SIDES = 25;

/** A share drawn as a tally, with the figure beside it. */
export const PercentTally = ({ percent }: { readonly percent: number | null }) => (
  <span class="pg">
    <Tally segments={percentSegments(percent ?? 0)} size={20} text={null} />
    {percent === null ? supervisionVi.noPercent : `${percent}%`}
  </span>
);

/** So many sides of 25 as the share is. */
export const percentSegments = (percent: number): readonly TallySegment[] => {
  const done = Math.round((percent / 100) * SIDES);
  return Array.from({ length: SIDES }, (_, index) => (index < done ? "accepted" : "empty"));
};
