import type { DraftEvidenceRow } from "../../device/draft-row.ts";
import { writeText } from "../../device/reserve.ts";
import type { ActivityId } from "../../domain/activity/activity.ts";
import type { EvidenceId } from "../../domain/evidence.ts";
import type { Environment } from "./environment.ts";
import type { PhoneSession } from "./phone-session.ts";
import type { PhotoServices } from "./photos.ts";
import { asStorageResult } from "./storage-result.ts";

type Photos = readonly DraftEvidenceRow[];

export const createPhotoServices = (session: PhoneSession, { clock }: Environment): PhotoServices => {
  const changeDraft = async (id: ActivityId, next: (photos: Photos) => Photos): Promise<void> => {
    const { db } = await session.own();
    await writeText(db, () =>
      db.transaction("rw", db.drafts, async () => {
        const row = await db.drafts.get(id);
        if (row) await db.drafts.update(id, { photos: [...next(row.photos)], updatedAt: clock.now() });
      }),
    );
  };

  return {
    standIn: (draft, fresh, instead) =>
      asStorageResult(() => changeDraft(draft, (photos) => stoodIn(photos, fresh, instead))),
  };
};

/** In the row of photos, and later in the record, the new one is where the old one was. */
const stoodIn = (photos: Photos, freshId: EvidenceId, insteadId: EvidenceId): Photos => {
  const fresh = photos.find(({ id }) => id === freshId);
  const instead = photos.find(({ id }) => id === insteadId);
  if (!fresh || !instead || instead.isRemoved || fresh.id === instead.id) return photos;
  return photos
    .filter(({ id }) => id !== freshId)
    .flatMap((photo) =>
      photo.id === insteadId
        ? [
            { ...photo, isRemoved: true },
            { ...fresh, order: photo.order },
          ]
        : [photo],
    );
};
