import type { TaskProgress } from "../../domain/progress.ts";
import { Tally } from "../components/tally.tsx";
import type { TallySegment } from "../components/tally-sides.ts";

interface TallyOfProgressProps {
  readonly progress: TaskProgress;
  readonly size?: number;
  readonly label?: string;
  /** Only the figure of what is done, where the square is small. */
  readonly isShort?: boolean;
  /** No figure at all: a month that has not begun. */
  readonly isBlank?: boolean;
}

/** The tally square of one task: one side for each that is owed, in the state it has. */
export const TallyOfProgress = ({
  progress,
  size = 50,
  label,
  isShort = false,
  isBlank = false,
}: TallyOfProgressProps) => {
  const segments = segmentsOf(progress);
  const isFull = segments.length > 0 && segments.every((segment) => segment === "accepted");
  const text = isBlank ? null : isShort && !isFull ? String(progress.done) : tallyText(progress);
  return <Tally segments={segments} size={size} label={label} text={text} />;
};

/** One side for each that is owed; without a quota one for each that is there. */
export const segmentsOf = ({
  due,
  accepted,
  awaitingReview,
  unsent,
  returned,
}: TaskProgress): readonly TallySegment[] => {
  const drawn = [
    ...repeat("accepted", accepted),
    ...repeat("sent", awaitingReview),
    ...repeat("queued", unsent),
    ...repeat("returned", returned),
  ];
  if (due === null) return drawn;
  return [...drawn, ...repeat("empty", due)].slice(0, due);
};

const repeat = (segment: TallySegment, count: number): readonly TallySegment[] =>
  Array.from({ length: count }, () => segment);

/** «2/4» inside the square; only the count where the plan gives no number. */
export const tallyText = ({ done, due }: TaskProgress): string | undefined => {
  if (due === null) return String(done);
  return done > due ? `${done}/${due}` : undefined;
};
