import type { NewChange } from "../../device/append-changes.ts";
import { commitChanges } from "../../device/commit-changes.ts";
import type { DraftEvidenceRow } from "../../device/draft-row.ts";
import { findRecord } from "../../device/local-records.ts";
import { writeText } from "../../device/reserve.ts";
import { withReopening } from "../../device/storage-failure.ts";
import type { ActivityId } from "../../domain/activity/activity.ts";
import type { Json } from "../../domain/canonical-json.ts";
import type { RecordId } from "../../domain/change.ts";
import type { EvidenceId } from "../../domain/evidence.ts";
import { recordKey } from "../../domain/record.ts";
import { scopeOf } from "../../domain/scope.ts";
import { toNfc } from "../../domain/text.ts";
import { unitSettingsId } from "../../domain/unit-settings.ts";
import type { Environment } from "./environment.ts";
import { newId } from "./new-id.ts";
import { changeOf, findActivity } from "./own-records.ts";
import type { OpenPhone, PhoneSession } from "./phone-session.ts";
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

  /** Field by field, so that words and other changes of the same photo on two devices both stay. */
  const changeSaved = async (
    activity: ActivityId,
    photo: EvidenceId,
    fields: Readonly<Record<string, Json>>,
  ): Promise<void> => {
    const phone = await session.own();
    const record = await withReopening(phone.db, async () => {
      const owner = await findActivity(phone, activity);
      const id = photo as string as RecordId;
      return owner && findRecord(phone.db, recordKey({ scope: owner.scope, collection: "evidence", id }));
    });
    if (!record) throw new Error("there is no such photo on this phone");
    await commitChanges(phone.db, phone.author, clock.now(), [changeOf(record, fields, activity)]);
    phone.loop.changed();
  };

  return {
    setCaption: (activity, photo, caption) =>
      asStorageResult(() => changeSaved(activity, photo, { caption: toNfc(caption).trim() })),
    setLongSide: (photoLongSidePx) =>
      asStorageResult(async () => {
        const phone = await session.own();
        const change = await withReopening(phone.db, () => settingsChange(phone, { photoLongSidePx }));
        await commitChanges(phone.db, phone.author, clock.now(), [change]);
        phone.loop.changed();
      }),
    standIn: (draft, fresh, instead) =>
      asStorageResult(() => changeDraft(draft, (photos) => stoodIn(photos, fresh, instead))),
  };
};

/** Two phones that set something meet in one record. */
const settingsChange = async (
  { db, unit }: OpenPhone,
  fields: Readonly<Record<string, Json>>,
): Promise<NewChange> => {
  const scope = scopeOf(unit.id, "shared");
  const recordId = unitSettingsId(unit.id);
  const collection = "unitSettings";
  const record = await findRecord(db, recordKey({ scope, collection, id: recordId }));
  const seen = record?.seen ?? { epoch: null, number: 0 };
  return { id: newId(), scope, collection, recordId, fields, seen, activity: null };
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
