import type { DraftEvidenceRow, DraftRow } from "../../device/draft-row.ts";
import { type LocalRows, overlaid } from "../../device/local-records.ts";
import type { SetAsideRow } from "../../device/phone-db.ts";
import type { Instant } from "../../domain/instant.ts";
import type { OverlaidRecord } from "../../sync/overlay.ts";
import { draftOfSaved } from "./draft-of-saved.ts";
import { valuesForKind } from "./draft-values.ts";

/** Refused changes that a form can mend: of an activity and its photos. */
export const isMendable = ({ status, collection, change }: SetAsideRow): boolean =>
  status === "rejected" &&
  (collection === "evidence" || (collection === "activity" && change.fields["deleted"] !== true));

/**
 * A draft that shows an activity with what was refused laid over it, and that knows the activity as it is without: what
 * it saves is a new change with those values, and the refused ones go with it. Null when there is nothing to show.
 */
export const draftOfSetAside = (rows: LocalRows, now: Instant): DraftRow | null => {
  const mended = rows.setAside.filter(isMendable);
  const without = overlaid({ ...rows, setAside: rows.setAside.filter((row) => !mended.includes(row)) });
  const shown = overlaid(rows);
  const record = activityIn(shown);
  const known = activityIn(without);
  const draft = record && draftOfSaved(record, shown, now);
  if (!draft) return null;

  const knownDraft = known && draftOfSaved(known, without, now);
  const knownPhotos = new Map(knownDraft?.photos.map((photo) => [photo.id, photo]));
  const shownIds = new Set(draft.photos.map(({ id }) => id));
  const takenOut = [...knownPhotos.values()].filter(({ id }) => !shownIds.has(id));
  return {
    ...draft,
    // What no form of this kind holds may be the very thing that was refused.
    values: valuesForKind(draft.values, draft.kind),
    opened: knownDraft?.opened ?? null,
    photos: [
      ...draft.photos.map(
        (photo): DraftEvidenceRow => ({ ...photo, saved: knownPhotos.get(photo.id)?.saved ?? null }),
      ),
      ...takenOut.map((photo) => ({ ...photo, isRemoved: true })),
    ],
    mends: mended.map(({ id }) => id),
  };
};

const activityIn = (records: readonly OverlaidRecord[]): OverlaidRecord | undefined =>
  records.find(({ collection }) => collection === "activity");
