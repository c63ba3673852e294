import * as z from "zod/mini";
import { ActivityId } from "./activity/activity.ts";
import { canonicalJson, type Json } from "./canonical-json.ts";
import { EvidenceId } from "./evidence.ts";
import { Sha256 } from "./hash.ts";
import { PhotoDrawings } from "./review/photo-drawing.ts";
import { text } from "./text.ts";

export const ReviewId = z.uuid().brand<"ReviewId">();
export type ReviewId = z.infer<typeof ReviewId>;

/** accepted: duyệt · returned: trả lại để sửa. */
export const Verdict = z.enum(["accepted", "returned"]);
export type Verdict = z.infer<typeof Verdict>;

/** Ready reasons for returning (lý do trả lại). */
export const ReturnReason = z.enum(["blurred", "incomplete", "wrongContent", "wrongPlace", "other"]);
export type ReturnReason = z.infer<typeof ReturnReason>;

/** Longer content is not kept: such a review still holds, but nobody can be told what was changed since. */
export const MAX_CONTENT_LENGTH = 20_000;

export const reviewFields = {
  activity: ActivityId,
  verdict: Verdict,
  reasons: z.readonly(z.array(ReturnReason).check(z.maxLength(5))),
  /** What the reviewer tells the unit; required when it is returned. */
  comment: text(1000),
  /** The photos that must change. */
  photos: z.readonly(z.array(EvidenceId).check(z.maxLength(50))),
  /** What was drawn on them; each belongs to one of `photos`. Absent where nothing was drawn. */
  drawings: PhotoDrawings,
  /** SHA-256 of {@link shownContent} as the reviewer saw it. */
  shown: Sha256,
  /** {@link shownContent} itself, for telling later what was changed; whoever reads it compares its hash with `shown`. */
  content: z.string().check(z.maxLength(MAX_CONTENT_LENGTH)),
  /** Accepted with others outside the sample, without having been opened (duyệt nhiều). */
  inBulk: z.boolean(),
  /** Taken back by the reviewer (hoàn tác). */
  deleted: z.boolean(),
} as const;

export const reviewRequired = ["activity", "verdict", "shown"] as const;

/** The fields of a review that say what it is about: the content beside its hash, unless it is too long. */
export const shownFields = (shown: Sha256, content: string): Readonly<{ shown: Sha256; content?: string }> =>
  content.length <= MAX_CONTENT_LENGTH ? { shown, content } : { shown };

/** A supervisor's verdict on one activity as it was shown (duyệt): the values of a record of collection `review`. */
export const Review = z.object({
  ...reviewFields,
  reasons: z._default(reviewFields.reasons, []),
  comment: z._default(z.string(), ""),
  photos: z._default(reviewFields.photos, []),
  drawings: z._default(PhotoDrawings, []),
  content: z.optional(z.string()),
  inBulk: z._default(z.boolean(), false),
  deleted: z._default(z.boolean(), false),
});
export type Review = z.infer<typeof Review>;

/** A remark on an activity, from the unit or from those above (trả lời, nhận xét). */
export const commentFields = {
  activity: ActivityId,
  text: text(1000),
  deleted: z.boolean(),
} as const;

export const commentRequired = ["activity", "text"] as const;

/**
 * The text whose SHA-256 a review keeps: the activity's fields and its live evidence, one spelling for equal content.
 * When it no longer matches, the activity is in the queue again. Fields set to null or empty count as absent.
 */
export const shownContent = (
  activity: Readonly<Record<string, Json>>,
  liveEvidence: readonly {
    readonly id: string;
    readonly file: string;
    readonly caption?: string | undefined;
  }[],
): string =>
  canonicalJson({
    activity: Object.fromEntries(Object.entries(activity).filter(([, value]) => !isBlank(value))),
    evidence: [...liveEvidence]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, file, caption }) => ({ id, file, caption: caption ?? "" })),
  });

const isBlank = (value: Json): boolean =>
  value === null || value === "" || value === false || (Array.isArray(value) && value.length === 0);
