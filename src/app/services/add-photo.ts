import { Place } from "../../domain/activity/common-fields.ts";
import { dayOf } from "../../domain/day.ts";
import { MAX_PHOTOS } from "../../domain/evidence.ts";
import { err, ok } from "../../domain/result.ts";
import { forgetPhoto, isStoredWhole, storePhoto } from "./draft-photos.ts";
import { toDraftPhoto } from "./draft-view.ts";
import type { Environment } from "./environment.ts";
import type { PhoneSession } from "./phone-session.ts";
import type { DraftServices } from "./services.ts";
import { asStorageResult } from "./storage-result.ts";

/** Everything slow is done before the transaction begins: inside it, nothing but the database is awaited. */
export const createAddPhoto =
  (session: PhoneSession, { clock, shrinkPhoto }: Environment): DraftServices["addPhoto"] =>
  async (id, photo, source) => {
    const { db, unit } = await session.own();
    const draft = await db.drafts.get(id);
    if (!draft) return err({ kind: "storageLost" });
    if (draft.photos.filter(({ isRemoved }) => !isRemoved).length >= MAX_PHOTOS)
      return err({ kind: "tooMany" });

    const takenAt = clock.now();
    const shrunk = await shrinkPhoto(photo);
    if (!shrunk) return err({ kind: "unreadable", fileName: photo instanceof File ? photo.name : "" });

    const place = Place.safeParse(draft.values["place"]).data ?? null;
    const capture = { source, takenAt, place, today: dayOf(takenAt, unit.timeZone) };
    const stored = await asStorageResult(async () => {
      const row = await storePhoto(db, id, shrunk, capture);
      if (!row) return null;
      if (await isStoredWhole(db, [row.file, row.thumbnail])) return row;
      await forgetPhoto(db, id, row);
      return null;
    });
    if (!stored.ok) return stored;
    return stored.value ? ok(toDraftPhoto(stored.value)) : err({ kind: "storageLost" });
  };
