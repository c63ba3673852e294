import { type DrawnSide, drawSides, type TallySegment } from "./tally-sides.ts";

interface TallyProps {
  /** One a unit of work, in order of time; none draws one empty square. */
  readonly segments: readonly TallySegment[];
  /** Pixels: 20, 28, 32, 36, 50, 84 or 96. It keeps them at any size of letters. */
  readonly size?: number | undefined;
  /** Inside; left out: «2/4» from 44 pixels up; null: nothing. */
  readonly text?: string | null | undefined;
  /** Left out where the row around it already says it. */
  readonly label?: string | undefined;
  /** The segment that has just been saved: it appears instead of being there. */
  readonly fresh?: number | undefined;
}

const TEXT_FROM_SIZE = 44;

/** Ô kiểm: a square whose sides are drawn one by one as the work is done; full, it is filled and ticked. */
export const Tally = ({ segments, size = 50, text, label, fresh }: TallyProps) => {
  const isFull = segments.length > 0 && segments.every((segment) => segment === "accepted");
  const words = text === undefined ? countOf(segments, size) : (text ?? "");
  const isFilled = isFull && typeof text !== "string";

  return (
    <svg
      class="tally"
      width={size}
      height={size}
      viewBox="0 0 48 48"
      style={{ "--w": String(strokeOf(size)) }}
      role={label === undefined ? undefined : "img"}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
    >
      {isFilled ? (
        <>
          <rect class="full" x="1.5" y="1.5" width="45" height="45" rx="12" />
          <path class="tick" d="M14 25l7 7 14-15" />
        </>
      ) : (
        drawSides(segments, strokeOf(size)).map((side) => (
          <Side key={side.index} side={side} isFresh={side.index === fresh} />
        ))
      )}
      {!isFilled && words.trim() !== "" && (
        <text x="24" y="29" font-size={letterSizeOf(words)}>
          {words}
        </text>
      )}
    </svg>
  );
};

const Side = ({ side, isFresh }: { readonly side: DrawnSide; readonly isFresh: boolean }) => (
  <path
    class={`${side.segment}${side.isRun ? " run" : ""}${isFresh ? " fresh" : ""}`}
    d={side.path}
    stroke-dasharray={side.dashes}
    stroke-dashoffset={side.offset}
  />
);

const countOf = (segments: readonly TallySegment[], size: number): string => {
  if (size < TEXT_FROM_SIZE || segments.length === 0) return "";
  const done = segments.filter((segment) => segment !== "empty" && segment !== "returned").length;
  return `${done}/${segments.length}`;
};

/** Thinner on the screen as it grows, so that the figure inside keeps its room. */
const strokeOf = (size: number): number => {
  if (size < 36) return 7;
  if (size < 44) return 6;
  return size < 70 ? 5.5 : 5;
};

const letterSizeOf = (words: string): number => {
  if (words.length > 4) return 11;
  if (words.length > 3) return 12;
  return words.includes("%") ? 12.5 : 14.5;
};
