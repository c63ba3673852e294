import type { Frame, GreyPicture } from "./grey-picture.ts";

/** One side cut into `count` equal parts: which pixels each part covers, and how much of them. */
const partsOf = (start: number, length: number, count: number, sidePx: number) =>
  Array.from({ length: count }, (_none, index) => {
    const from = start + (index * length) / count;
    const to = start + ((index + 1) * length) / count;
    const first = Math.max(0, Math.floor(from));
    const last = Math.min(sidePx, Math.max(first + 1, Math.ceil(to)));
    const weights = Array.from({ length: Math.max(0, last - first) }, (_pixel, at) =>
      Math.max(1e-6, Math.min(to, first + at + 1) - Math.max(from, first + at)),
    );
    return { first, weights };
  });

/** The mean lightness of each of `side` × `side` equal fields of a frame, row by row. */
export const shrunkSquare = (picture: GreyPicture, frame: Frame, side: number): Float64Array => {
  const { pixels, widthPx, heightPx } = picture;
  const columns = partsOf(frame.left, frame.width, side, widthPx);
  const rows = partsOf(frame.top, frame.height, side, heightPx);
  const square = new Float64Array(side * side);
  for (const [y, row] of rows.entries())
    for (const [x, column] of columns.entries()) {
      let sum = 0;
      let area = 0;
      for (const [down, tall] of row.weights.entries()) {
        const line = (row.first + down) * widthPx + column.first;
        for (const [right, wide] of column.weights.entries()) {
          sum += (pixels[line + right] ?? 0) * tall * wide;
          area += tall * wide;
        }
      }
      square[y * side + x] = area === 0 ? 0 : sum / area;
    }
  return square;
};
