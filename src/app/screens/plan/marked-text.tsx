import { piecesOf } from "../../../domain/plan-reading/search-hits.ts";

/** A text of the plan, what is sought marked in it. */
export const MarkedText = ({ text, words }: { readonly text: string; readonly words: string }) => (
  <>{piecesOf(text, words).map((piece) => (piece.isHit ? <mark>{piece.text}</mark> : piece.text))}</>
);
