import * as z from "zod/mini";
import { isSameJson, Json } from "../canonical-json.ts";
import { EvidenceId } from "../evidence.ts";
import { type Activity, readActivity } from "./activity.ts";

const ShownContent = z.object({
  activity: z.record(z.string(), Json),
  evidence: z.array(z.object({ id: EvidenceId, file: z.string(), caption: z.string() })),
});
/** What a reviewer saw, read back out of the text that the review kept. */
export type ShownContent = z.infer<typeof ShownContent>;

/** What was changed since a review (khác so với lần duyệt trước). */
export interface ShownDifference {
  /** The activity as the reviewer saw it. */
  readonly former: Activity;
  /** Fields that say something else now, by name; `before` is null where nothing was said. */
  readonly fields: readonly { readonly name: string; readonly before: Json }[];
  readonly newPhotos: readonly EvidenceId[];
  readonly gonePhotos: readonly EvidenceId[];
  readonly keptPhotos: readonly EvidenceId[];
  /** Kept photos whose caption was changed, with the former one. */
  readonly recaptioned: readonly { readonly photo: EvidenceId; readonly before: string }[];
}

/** Null for text that is not of the shape of `shownContent`. Its hash is the caller's to check. */
export const readShownContent = (content: string): ShownContent | null => {
  const parsed = ShownContent.safeParse(parsedJson(content));
  return parsed.success ? parsed.data : null;
};

const parsedJson = (content: string): unknown => {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
};

/** From what was shown `before` to what is shown `now`; null when either cannot be read by this version. */
export const shownDifference = (before: string, now: string): ShownDifference | null => {
  const [then, today] = [readShownContent(before), readShownContent(now)];
  const former = then && readActivity(then.activity);
  if (!then || !today || !former) return null;

  const formerPhotos = new Map(then.evidence.map((photo) => [photo.id, photo]));
  const photos = new Map(today.evidence.map((photo) => [photo.id, photo]));
  const kept = today.evidence.filter(({ id }) => formerPhotos.has(id));
  return {
    former,
    fields: changedFields(then.activity, today.activity),
    newPhotos: [...photos.keys()].filter((id) => !formerPhotos.has(id)),
    gonePhotos: [...formerPhotos.keys()].filter((id) => !photos.has(id)),
    keptPhotos: kept.map(({ id }) => id),
    recaptioned: kept.flatMap(({ id, caption }) => {
      const was = formerPhotos.get(id)?.caption ?? "";
      return was === caption ? [] : [{ photo: id, before: was }];
    }),
  };
};

type Values = ShownContent["activity"];

const changedFields = (then: Values, now: Values): ShownDifference["fields"] =>
  [...new Set([...Object.keys(then), ...Object.keys(now)])]
    .sort()
    .filter((name) => !isSameJson(valueIn(then, name), valueIn(now, name)))
    .map((name) => ({ name, before: valueIn(then, name) }));

const valueIn = (values: Values, name: string): Json =>
  (Object.hasOwn(values, name) ? values[name] : null) ?? null;
