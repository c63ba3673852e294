import type { StampLine } from "./stamp-facts.ts";

/** One row of letters of the strip under a picture, in pixels from the strip's upper left corner. */
export interface StampBox {
  readonly kind: StampLine["kind"];
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly baseline: number;
  readonly fontPx: number;
  readonly weight: StampWeight;
}

export type StampWeight = 400 | 600 | 700;

export interface StampLayout {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly logo: { readonly left: number; readonly top: number; readonly sizePx: number };
  readonly boxes: readonly StampBox[];
}

/** How wide a text is in these letters, in pixels. */
export type MeasureText = (text: string, weight: StampWeight, fontPx: number) => number;

/** Of Be Vietnam Pro, in parts of the letter size; Ế reaches higher than any other, Ộ lower. */
const X_HEIGHT = 0.53;
const ASCENT = 1.14;
const DESCENT = 0.27;

const PRINT_WIDTH_MM = 90;
const LEAST_X_HEIGHT_MM = 2;
/** A little more than what two millimetres ask, so that rounding never takes it back. */
const FONT_OF_WIDTH = (LEAST_X_HEIGHT_MM / PRINT_WIDTH_MM / X_HEIGHT) * 1.01;
const PLACE_FONT = 1.1;
const LOGO_FONTS = 2;
const PAD_FONTS = 0.65;

/** On a picture narrower than this the letters would have too few pixels to be read: the strip is wider then. */
export const LEAST_STRIP_PX = 720;

const weights: Readonly<Record<StampLine["kind"], StampWeight>> = {
  place: 700,
  when: 600,
  coordinates: 400,
  work: 400,
  officer: 400,
  source: 600,
  clock: 600,
};

/**
 * Where the lines stand in a strip of this width. Letters are as large as they must be to be read on a print 9 cm wide;
 * a long line goes on in the next row and is never cut.
 */
export const layoutStamp = (
  lines: readonly StampLine[],
  widthPx: number,
  measure: MeasureText,
): StampLayout => {
  const font = Math.ceil(widthPx * FONT_OF_WIDTH);
  const pad = Math.round(font * PAD_FONTS);
  const logo = { left: pad, top: pad, sizePx: Math.round(font * LOGO_FONTS) };
  const left = logo.left + logo.sizePx + pad;
  const room = widthPx - left - pad;
  const boxes: StampBox[] = [];
  let top = pad;
  for (const { kind, text } of lines) {
    const weight = weights[kind];
    const fontPx = kind === "place" ? Math.round(font * PLACE_FONT) : font;
    const height = Math.ceil(fontPx * (ASCENT + DESCENT));
    const widthOf = (row: string): number => measure(row, weight, fontPx);
    for (const row of wrapped(text, room, widthOf)) {
      const baseline = top + Math.round(fontPx * ASCENT);
      boxes.push({ kind, text: row, left, top, width: widthOf(row), height, baseline, fontPx, weight });
      top += height;
    }
  }
  return { widthPx, heightPx: Math.max(top, logo.top + logo.sizePx) + pad, logo, boxes };
};

/** Rows of at most `room` pixels: broken between facts, else between words, and within a word only where it must be. */
const wrapped = (text: string, room: number, widthOf: (row: string) => number): readonly string[] => {
  const rows: string[] = [];
  let row = "";
  const parts = factsOf(text).flatMap((said) =>
    widthOf(said) <= room ? [said] : said.split(" ").flatMap((word) => pieces(word, room, widthOf)),
  );
  for (const part of parts) {
    const longer = row === "" ? part : `${row} ${part}`;
    if (row !== "" && widthOf(longer) > room) {
      rows.push(row);
      row = part;
    } else row = longer;
  }
  return [...rows, row];
};

/** «22/05/2025 ·», «09:38 ·», «SK1-7Q4KD»: what should stay together. */
const factsOf = (text: string): readonly string[] =>
  text.split(" · ").map((said, at, all) => (at < all.length - 1 ? `${said} ·` : said));

/** A word that is wider than a row, in parts that are not. */
const pieces = (word: string, room: number, widthOf: (row: string) => number): readonly string[] => {
  if (widthOf(word) <= room) return [word];
  const parts: string[] = [];
  let part = "";
  for (const letter of word) {
    if (part !== "" && widthOf(part + letter) > room) {
      parts.push(part);
      part = letter;
    } else part += letter;
  }
  return [...parts, part];
};
