import type { EvidenceId } from "../../../domain/evidence.ts";
import {
  MAX_DRAWINGS,
  MAX_STROKES,
  type PhotoDrawing,
  type Stroke,
} from "../../../domain/review/photo-drawing.ts";
import type { ReturnReason } from "../../../domain/review.ts";
import { reviewVi } from "../../vi/review.ts";

/** Reasons that have a chip; a comment of one's own needs none. */
export type ChipReason = Exclude<ReturnReason, "other">;

export const chipReasons: readonly ChipReason[] = ["blurred", "incomplete", "wrongContent", "wrongPlace"];

/** A verdict that is being written. */
export interface ReturnDraft {
  readonly reasons: readonly ChipReason[];
  readonly comment: string;
  readonly photos: readonly EvidenceId[];
  /** At most one of each of these photos. */
  readonly drawings: readonly PhotoDrawing[];
}

export const emptyReturn: ReturnDraft = { reasons: [], comment: "", photos: [], drawings: [] };

/** A chip writes its sentence into the comment, and takes it out again as long as nobody has altered it. */
export const toggleReason = (draft: ReturnDraft, reason: ChipReason): ReturnDraft => {
  const sentence = reviewVi.returning.sentences[reason];
  if (draft.reasons.includes(reason))
    return {
      ...draft,
      reasons: draft.reasons.filter((other) => other !== reason),
      comment: joined(draft.comment.split(sentence)),
    };
  return {
    ...draft,
    reasons: [...draft.reasons, reason],
    comment: draft.comment.includes(sentence) ? draft.comment : joined([draft.comment, sentence]),
  };
};

const joined = (parts: readonly string[]): string =>
  parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join(" ");

export const togglePhoto = (draft: ReturnDraft, photo: EvidenceId): ReturnDraft => ({
  ...draft,
  photos: draft.photos.includes(photo)
    ? draft.photos.filter((other) => other !== photo)
    : [...draft.photos, photo],
  drawings: draft.drawings.filter((drawing) => drawing.photo !== photo),
});

/** Without a stroke there is no drawing; beyond what is kept nothing is added. */
export const withStrokes = (
  draft: ReturnDraft,
  photo: EvidenceId,
  strokes: readonly Stroke[],
): ReturnDraft => {
  const others = draft.drawings.filter((drawing) => drawing.photo !== photo);
  const kept = strokes.slice(0, MAX_STROKES);
  return {
    ...draft,
    drawings: (kept.length === 0 ? others : [...others, { photo, strokes: kept }]).slice(0, MAX_DRAWINGS),
  };
};

/** What goes into the review: a comment without a chip is a reason of its own. */
export const reasonsToSend = (draft: ReturnDraft): readonly ReturnReason[] =>
  draft.reasons.length > 0 ? draft.reasons : ["other"];

export const isCommentMissing = (draft: ReturnDraft): boolean => draft.comment.trim() === "";
