/** What stands for one unit of work: đã duyệt · đã gửi · chờ gửi · cần sửa · chưa có. */
export type TallySegment = "accepted" | "sent" | "queued" | "returned" | "empty";

export interface DrawnSide {
  /** Place of its first segment. */
  readonly index: number;
  readonly segment: TallySegment;
  readonly path: string;
  readonly dashes: string | undefined;
  readonly offset: number | undefined;
  /** Several segments in one stroke, butt-ended. */
  readonly isRun: boolean;
}

/** A rounded square of 48, begun in the middle of its top left corner and drawn clockwise. */
const SQUARE =
  "M6.93 6.93A10 10 0 0 1 14 4H34A10 10 0 0 1 44 14V34A10 10 0 0 1 34 44H14A10 10 0 0 1 4 34V14A10 10 0 0 1 6.93 6.93";
const PERIMETER = 142.8;

/** More than these cannot be told apart as sides. */
const MOST_SIDES = 8;

/** Hatching: what only this phone has. */
const HATCH = 3.4;
const HATCH_GAP = 2.6;

const round = (length: number): number => Math.round(length * 10) / 10;

/** The strokes of a tally, one a segment up to eight, above that one for each run of equal segments. */
export const drawSides = (segments: readonly TallySegment[], stroke: number): readonly DrawnSide[] => {
  if (segments.length === 0) return [whole(0, "empty")];
  if (segments.length > MOST_SIDES) return runsOf(segments).map((run) => drawRun(run, segments.length));
  return segments.map((segment, index) => drawSide(segment, index, segments.length, stroke));
};

const whole = (index: number, segment: TallySegment): DrawnSide => ({
  index,
  segment,
  path: `${SQUARE}Z`,
  dashes: undefined,
  offset: undefined,
  isRun: false,
});

const drawSide = (segment: TallySegment, index: number, count: number, stroke: number): DrawnSide => {
  if (count === 1)
    return segment === "queued" ? stretch(index, segment, 0, PERIMETER, false) : whole(index, segment);
  // A round end reaches half a stroke beyond its line; what ends straight needs the smaller gap.
  const isRound = segment !== "queued" && segment !== "empty";
  const gap = isRound ? stroke + 3.2 : 3.2;
  const side = PERIMETER / count;
  return stretch(index, segment, index * side + gap / 2, side - gap, false);
};

interface Run {
  readonly segment: TallySegment;
  readonly from: number;
  readonly to: number;
}

const runsOf = (segments: readonly TallySegment[]): readonly Run[] => {
  const starts = segments.flatMap((segment, index) =>
    segment === segments[index - 1] ? [] : [{ segment, from: index }],
  );
  return starts.map((start, place) => ({ ...start, to: starts[place + 1]?.from ?? segments.length }));
};

const drawRun = ({ segment, from, to }: Run, count: number): DrawnSide => {
  const side = PERIMETER / count;
  const air = Math.min(1.2, side / 4);
  return stretch(from, segment, from * side + air, (to - from) * side - 2 * air, true);
};

const stretch = (
  index: number,
  segment: TallySegment,
  from: number,
  length: number,
  isRun: boolean,
): DrawnSide => {
  const beyond = PERIMETER * 2;
  if (segment === "queued") {
    const strokes = Math.max(1, Math.floor((length + HATCH_GAP) / (HATCH + HATCH_GAP)));
    const hatching = Array.from({ length: strokes }, () => `${HATCH} ${HATCH_GAP}`).join(" ");
    return {
      index,
      segment,
      path: SQUARE,
      dashes: `0 ${round(from)} ${hatching} 0 ${beyond}`,
      offset: undefined,
      isRun,
    };
  }
  return { index, segment, path: SQUARE, dashes: `${round(length)} ${beyond}`, offset: -round(from), isRun };
};
