import { type Frame, type GreyPicture, wholeOf } from "./grey-picture.ts";

/** A line of a bar has about this lightness… */
const SAME_WITHIN = 10;
/** …over at least this share of it: a clock, a name and icons may lie on it. */
const BAR_SHARE = 0.62;
/** Lines of the picture that look like a bar do not end it while they are fewer than this share of the side. */
const BRIDGED_SHARE = 0.025;
const LEAST_SHARE = 0.2;
/** A screen has bars on both sides; a white sky or a road in front is part of the picture. */
const LEAST_BAR_SHARE = 0.04;

/**
 * The part of a picture between bars of even colour, as a phone's screen shows a photo between its own; the whole when
 * there are none. Writing on the bars does not matter as long as the bar is seen between it and the picture.
 */
export const pictureInside = (picture: GreyPicture): Frame => {
  const whole = wholeOf(picture);
  const rows = longestRun(isBarRow(picture), picture.heightPx);
  const columns = longestRun(isBarColumn(picture, rows), picture.widthPx);
  const inside = {
    left: columns.from,
    top: rows.from,
    width: columns.to - columns.from,
    height: rows.to - rows.from,
  };
  const isEnough = inside.width >= whole.width * LEAST_SHARE && inside.height >= whole.height * LEAST_SHARE;
  return isEnough ? inside : whole;
};

interface Run {
  readonly from: number;
  readonly to: number;
}

const isBarRow = (picture: GreyPicture): ((row: number) => boolean) => {
  const { pixels, widthPx, heightPx } = picture;
  const line = (row: number) => pixels.subarray(row * widthPx, (row + 1) * widthPx);
  return isLineOfBar(line, heightPx);
};

const isBarColumn = (picture: GreyPicture, rows: Run): ((column: number) => boolean) => {
  const { pixels, widthPx } = picture;
  const line = (column: number) => {
    const values = new Uint8Array(rows.to - rows.from);
    for (let at = 0; at < values.length; at += 1)
      values[at] = pixels[(rows.from + at) * widthPx + column] ?? 0;
    return values;
  };
  return isLineOfBar(line, widthPx);
};

/** The two outermost lines say what colour a bar has here. */
const isLineOfBar = (line: (at: number) => Uint8Array, count: number): ((at: number) => boolean) => {
  const grounds = [medianOf(line(0)), medianOf(line(Math.max(0, count - 1)))];
  return (at) => {
    const values = line(at);
    return grounds.some((ground) => {
      let same = 0;
      for (const value of values) if (Math.abs(value - ground) <= SAME_WITHIN) same += 1;
      return same >= BAR_SHARE * values.length;
    });
  };
};

const medianOf = (values: Uint8Array): number => values.slice().sort()[values.length >> 1] ?? 0;

/** The longest run of lines that belong to no bar, when there is a bar before and behind it; else all of them. */
const longestRun = (isBar: (at: number) => boolean, count: number): Run => {
  const bridged = Math.ceil(count * BRIDGED_SHARE);
  let longest: Run = { from: 0, to: 0 };
  let from = -1;
  let last = -1;
  for (let at = 0; at < count; at += 1) {
    if (isBar(at)) continue;
    if (from < 0 || at - last > bridged) from = at;
    last = at;
    if (last + 1 - from > longest.to - longest.from) longest = { from, to: last + 1 };
  }
  const leastBar = count * LEAST_BAR_SHARE;
  const isBetweenBars = longest.from >= leastBar && count - longest.to >= leastBar;
  return isBetweenBars && longest.to > longest.from ? longest : { from: 0, to: count };
};
