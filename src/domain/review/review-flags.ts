import * as z from "zod/mini";
import type { Day } from "../day.ts";
import { monthOf } from "../day.ts";
import type { GeoPoint } from "../place-map.ts";
import { isWithin, type Ring } from "../places/boundary.ts";

/**
 * Why a record is looked at before others (lý do xem trước); none of them is a verdict, and a person looks at each.
 * other: a reason that this version does not know yet.
 */
export const ReviewFlag = z.enum([
  "alike",
  "changed",
  "placeOutside",
  "placeUnknown",
  "clockOff",
  "outOfPeriod",
  "photoMissing",
  "other",
]);
export type ReviewFlag = z.infer<typeof ReviewFlag>;

/** A clock that is off by more than this says nothing about when a photo was taken, in milliseconds. */
export const CLOCK_FAR_OFF_MS = 60 * 60 * 1000;

/** Photos come after their records; what has not come by then is asked about, in milliseconds. */
export const MISSING_AFTER_MS = 24 * 60 * 60 * 1000;

/** What a machine knows of a record that waits for review. */
export interface ReviewFacts {
  readonly on: Day;
  /** A photo of it, or one that looks the same, was used for an earlier record. */
  readonly isAlike: boolean;
  readonly isChangedSinceReview: boolean;
  /** Files whose bytes have not come. */
  readonly missingFiles: number;
  /** For how long the server has had what is to be judged, in milliseconds. */
  readonly waitedMs: number;
  /** All that proves it, photos and other files. */
  readonly evidence: number;
  readonly photos: readonly {
    /** By the server's clock as far as the phone knew it, in the unit's time zone. */
    readonly takenOn: Day;
    /** Null: nobody knew. */
    readonly clockOffsetMs: number | null;
    readonly place: GeoPoint | null;
  }[];
  /** Of the record itself, beside those of its photos. */
  readonly place: GeoPoint | null;
  /** The unit's territory; empty where nobody gave it in: then nothing is said of places. */
  readonly boundary: readonly Ring[];
}

/** What speaks for looking at a record before others, the weightiest first; empty for most. */
export const reviewFlags = (facts: ReviewFacts): readonly ReviewFlag[] => {
  const { photos, boundary } = facts;
  const places = [facts.place, ...photos.map(({ place }) => place)].filter((place) => place !== null);
  const hasBoundary = boundary.length > 0;
  const found: Readonly<Record<Exclude<ReviewFlag, "other">, boolean>> = {
    alike: facts.isAlike,
    changed: facts.isChangedSinceReview,
    placeOutside: hasBoundary && places.some((place) => !isWithin(boundary, place)),
    placeUnknown: hasBoundary && places.length === 0,
    clockOff: photos.some(({ clockOffsetMs }) => Math.abs(clockOffsetMs ?? 0) > CLOCK_FAR_OFF_MS),
    outOfPeriod: photos.some(({ takenOn }) => monthOf(takenOn) !== monthOf(facts.on)),
    photoMissing: facts.missingFiles > 0 && facts.waitedMs > MISSING_AFTER_MS,
  };
  return ReviewFlag.options.filter((flag) => flag !== "other" && found[flag]);
};

/** Everything that proves it is there to be seen; what is not whole is never accepted unseen. */
export const isWhole = ({ evidence, missingFiles }: ReviewFacts): boolean =>
  evidence > 0 && missingFiles === 0;
