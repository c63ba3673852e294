import { foldTones } from "../text.ts";

/** A stretch of a text, in UTF-16 units, the end left out. */
export interface Hit {
  readonly from: number;
  readonly to: number;
}

/** A text in pieces, so that what was sought can be marked; put together again they are the text itself. */
export interface Piece {
  readonly text: string;
  readonly isHit: boolean;
}

/**
 * Where words stand in a text, tones or not («dịch vụ» by "dich vu"), from left to right and never over one another.
 * Empty when nothing is sought. Loose tone marks behind the last letter belong to the hit.
 */
export const hitsIn = (text: string, words: string): readonly Hit[] => {
  const needle = fold(words.trim()).folded;
  if (needle === "") return [];
  const { folded, starts } = fold(text);
  const hits: Hit[] = [];
  for (let at = folded.indexOf(needle); at !== -1; at = folded.indexOf(needle, at + needle.length)) {
    const from = starts[at] ?? 0;
    const to = endOf(starts, at + needle.length) ?? text.length;
    if (from >= (hits.at(-1)?.to ?? 0)) hits.push({ from, to });
  }
  return hits;
};

/** The first place behind the hit that is not of the same letter: one letter may fold into several. */
const endOf = (starts: readonly number[], end: number): number | undefined => {
  const last = starts[end - 1] ?? 0;
  return starts.slice(end).find((start) => start > last);
};

export const piecesOf = (text: string, words: string): readonly Piece[] => {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { from, to } of hitsIn(text, words)) {
    if (from > done) pieces.push({ text: text.slice(done, from), isHit: false });
    pieces.push({ text: text.slice(from, to), isHit: true });
    done = to;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isHit: false });
  return pieces;
};

/** The folded text, and for each of its units where the letter that it comes from begins. */
const fold = (text: string): { readonly folded: string; readonly starts: readonly number[] } => {
  let folded = "";
  let at = 0;
  const starts: number[] = [];
  for (const letter of text) {
    const plain = foldTones(letter);
    folded += plain;
    for (let unit = 0; unit < plain.length; unit += 1) starts.push(at);
    at += letter.length;
  }
  return { folded, starts };
};
