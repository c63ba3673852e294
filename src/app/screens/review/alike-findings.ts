import type { ActivityView, EvidenceView } from "../../../domain/activity/activity-view.ts";
import type { AlikePhotos } from "../../../domain/alike-photos.ts";

/** An earlier use of the same or an alike photo. */
export type AlikePhoto = AlikePhotos["photos"][number]["alike"][number];

interface AlikeFindings {
  /** Photos that were seen before, with at least one earlier use, the nearest first. */
  readonly alike: readonly {
    readonly photo: EvidenceView;
    readonly earlier: readonly [AlikePhoto, ...AlikePhoto[]];
  }[];
  readonly unreadable: readonly EvidenceView[];
  /** Every photo has arrived, was looked at, and was seen nowhere before. */
  readonly areAllUnique: boolean;
}

/** What the server told of a record's photos, in the order of its photos; what is no part of it any more is left out. */
export const alikeFindings = (
  { photos }: Pick<ActivityView, "photos">,
  told: AlikePhotos["photos"],
): AlikeFindings => {
  const known = photos.map((photo) => ({ photo, said: told.find(({ evidence }) => evidence === photo.id) }));
  return {
    alike: known.flatMap(({ photo, said }) => {
      const [nearest, ...further] = said?.alike ?? [];
      return nearest ? [{ photo, earlier: [nearest, ...further] as const }] : [];
    }),
    unreadable: known.flatMap(({ photo, said }) => (said?.state === "unreadable" ? [photo] : [])),
    areAllUnique:
      photos.length > 0 && known.every(({ said }) => said?.state === "looked" && said.alike.length === 0),
  };
};
