import type { DraftRow } from "../../device/draft-row.ts";
import type { PhoneDb } from "../../device/phone-db.ts";
import { withReopening } from "../../device/storage-failure.ts";
import type { ActivityId } from "../../domain/activity/activity.ts";
import { Place } from "../../domain/activity/common-fields.ts";
import { dayOf } from "../../domain/day.ts";
import { MAX_PHOTOS } from "../../domain/evidence.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { readUnitSettings } from "./directory.ts";
import { storeWhole } from "./draft-evidence.ts";
import { photoEvidence } from "./draft-photos.ts";
import { isPhoto, toDraftPhoto } from "./draft-view.ts";
import type { Environment } from "./environment.ts";
import type { PhoneSession } from "./phone-session.ts";
import type { DraftServices, PhotoFailure } from "./services.ts";
import { asStorageResult } from "./storage-result.ts";

/** Everything slow is done before the transaction begins: inside it, nothing but the database is awaited. */
export const createAddPhoto =
  (session: PhoneSession, { clock, shrinkPhoto }: Environment): DraftServices["addPhoto"] =>
  async (id, photo, source, measured) => {
    const phone = await session.own();
    const { db, unit, now } = phone;
    const draft = await draftWithRoom(db, id);
    if (!draft.ok) return draft;

    const takenAt = clock.now();
    const settings = await asStorageResult(() => withReopening(db, () => readUnitSettings(phone, unit.id)));
    if (!settings.ok) return settings;
    const prepared = await shrinkPhoto(photo, { longSidePx: settings.value.photoLongSidePx });
    if (!prepared.ok) return err({ kind: "unreadable", fileName: nameOf(photo), reason: prepared.error });

    const place =
      source === "camera" ? (measured === undefined ? placeOfDraft(draft.value) : measured) : null;
    const capture = { source, takenAt, place, today: dayOf(now(), unit.timeZone) };
    const stored = await asStorageResult(() =>
      storeWhole(db, id, photoEvidence(prepared.value, capture), capture),
    );
    if (!stored.ok) return stored;
    return stored.value ? ok(toDraftPhoto(stored.value)) : err({ kind: "storageLost" });
  };

/** Names from a Mac come with their marks taken apart. */
const nameOf = (photo: Blob): string => (photo instanceof File ? photo.name.normalize("NFC") : "");

const placeOfDraft = ({ values }: DraftRow): Place | null => Place.safeParse(values["place"]).data ?? null;

/** The camera app is the very moment in which some phones take the database away. */
const draftWithRoom = async (db: PhoneDb, id: ActivityId): Promise<Result<DraftRow, PhotoFailure>> => {
  const draft = await asStorageResult(() => withReopening(db, () => db.drafts.get(id)));
  if (!draft.ok) return draft;
  if (!draft.value) return err({ kind: "storageLost" });
  const taken = draft.value.photos.filter((each) => !each.isRemoved && isPhoto(each)).length;
  return taken < MAX_PHOTOS ? ok(draft.value) : err({ kind: "tooMany" });
};
