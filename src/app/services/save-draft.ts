import { type Author, appendChanges, type NewChange, outboxTables } from "../../device/append-changes.ts";
import type { DraftEvidenceRow, DraftRow } from "../../device/draft-row.ts";
import { type LastUsed, writeLastUsed } from "../../device/meta.ts";
import type { PhoneDb } from "../../device/phone-db.ts";
import { dropRecordingsOf } from "../../device/recordings.ts";
import { writeText } from "../../device/reserve.ts";
import type { Json } from "../../domain/canonical-json.ts";
import type { RecordId } from "../../domain/change.ts";
import { Day } from "../../domain/day.ts";
import type { Sha256 } from "../../domain/hash.ts";
import type { Instant } from "../../domain/instant.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { scopeOf, unitOfScope } from "../../domain/scope.ts";
import { existsOn, type Unit } from "../../domain/unit.ts";
import { deleteUnneededFiles, filesOf } from "./draft-evidence.ts";
import { fieldsOfEdit, fieldsOfNew } from "./draft-values.ts";
import { newId } from "./new-id.ts";

/** Everything that saving a draft writes, decided before the transaction begins. */
export interface DraftSaving {
  readonly changes: readonly NewChange[];
  /** Files that belong to a saved activity from now on. */
  readonly files: readonly Sha256[];
  /** Files of photos that were taken out again before they were ever saved. */
  readonly dropped: readonly DraftEvidenceRow[];
  readonly on: Day;
  readonly lastUsed: LastUsed;
}

/** New work that was begun in a unit which was merged meanwhile: from the merger on it is the successor's. */
export const inOwnUnit = (draft: DraftRow, unit: Unit): DraftRow => {
  const on = Day.safeParse(draft.values["on"]);
  const isSuccessors =
    draft.opened === null &&
    unit.predecessors.includes(unitOfScope(draft.scope)) &&
    on.success &&
    existsOn(unit, on.data);
  return isSuccessors ? { ...draft, scope: scopeOf(unit.id, "shared") } : draft;
};

/** Names of the fields that cannot be saved as they are. */
export const planSaving = (draft: DraftRow): Result<DraftSaving, readonly string[]> => {
  const fields = draft.opened
    ? fieldsOfEdit(draft.kind, draft.values, draft.opened.values)
    : fieldsOfNew(draft.kind, draft.values);
  if (!fields.ok) return fields;
  const on = Day.safeParse(draft.values["on"]);
  if (!on.success) return err(["on"]);

  const live = draft.photos.filter(({ isRemoved }) => !isRemoved);
  const isTouched = Object.keys(fields.value).length > 0;
  return ok({
    changes: [...(isTouched ? [activityChange(draft, fields.value)] : []), ...photoChanges(draft)],
    files: live.filter(({ saved }) => saved === null).flatMap(filesOf),
    dropped: draft.photos.filter(({ isRemoved, saved }) => isRemoved && saved === null),
    on: on.data,
    lastUsed: lastUsedOf(draft.values),
  });
};

const activityChange = (draft: DraftRow, fields: Record<string, Json>): NewChange => ({
  id: newId(),
  scope: draft.scope,
  collection: "activity",
  recordId: draft.id as string as RecordId,
  fields,
  // What the author saw when the form was opened, not what has arrived since.
  seen: draft.opened?.seen ?? { epoch: null, number: 0 },
  activity: draft.id,
  whole: draft.values,
});

const photoChanges = (draft: DraftRow): readonly NewChange[] => {
  const changes: NewChange[] = [];
  let next = 0;
  for (const photo of draft.photos) {
    if (photo.isRemoved) {
      if (photo.saved) changes.push(photoChange(draft, photo, { deleted: true }));
      continue;
    }
    const order = photo.order ?? next;
    if (!photo.saved) changes.push(photoChange(draft, photo, evidenceOf(draft, photo, order)));
    next = Math.max(next, order + 1);
  }
  return changes;
};

const photoChange = (
  draft: DraftRow,
  photo: DraftEvidenceRow,
  fields: Readonly<Record<string, Json>>,
): NewChange => ({
  id: newId(),
  scope: draft.scope,
  collection: "evidence",
  recordId: photo.id as string as RecordId,
  fields,
  seen: photo.saved ?? { epoch: null, number: 0 },
  activity: draft.id,
});

const evidenceOf = (draft: DraftRow, photo: DraftEvidenceRow, order: number): Record<string, Json> => ({
  kind: photo.kind ?? "photo",
  activity: draft.id,
  file: photo.file,
  fileType: photo.fileType,
  sizeBytes: photo.sizeBytes,
  ...known({
    thumbnail: photo.thumbnail,
    thumbnailBytes: photo.thumbnailBytes,
    widthPx: photo.widthPx,
    heightPx: photo.heightPx,
    likeness: photo.likeness,
    sharpness: photo.sharpness,
    brightness: photo.brightness,
    framing: photo.framing,
    durationMs: photo.durationMs,
    fileName: photo.fileName,
  }),
  source: photo.source,
  takenAt: photo.takenAt,
  clockOffsetMs: photo.clockOffsetMs,
  place: photo.place ? { ...photo.place } : null,
  order,
});

/** Absent means not known; nothing is sent for it. */
const known = (fields: Readonly<Record<string, Json | undefined>>): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

const lastUsedOf = ({ villages, themes, minutes }: Readonly<Record<string, Json>>): LastUsed => ({
  ...(isTexts(villages) ? { villages } : {}),
  ...(isTexts(themes) ? { themes } : {}),
  ...(typeof minutes === "number" ? { minutes } : {}),
});

const isTexts = (value: Json | undefined): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string");

/**
 * Record, evidence and draft in one strict transaction (S1). Answers false when the draft was gone, as when another tab
 * saved it: nothing is written then.
 */
export const writeSaving = (
  db: PhoneDb,
  author: Author,
  now: Instant,
  draft: DraftRow,
  saving: DraftSaving,
): Promise<boolean> =>
  writeText(db, () =>
    db.transaction("rw", tablesOfSaving(db), async () => {
      const there = await db.drafts.get(draft.id);
      if (!there) return false;
      await appendChanges(db, author, now, saving.changes);
      for (const file of saving.files) {
        const row = await db.files.get(file);
        if (row?.state === "draft" || row?.state === "withdrawn")
          await db.files.update(file, { state: "waiting", activity: draft.id, on: saving.on });
      }
      await writeLastUsed(db, draft.kind, saving.lastUsed);
      await db.drafts.delete(draft.id);
      await dropRecordingsOf(db, draft.id);
      await db.setAside.bulkDelete([...(draft.mends ?? [])]);
      await deleteUnneededFiles(db, saving.dropped);
      return true;
    }),
  );

const tablesOfSaving = (db: PhoneDb) => [
  ...outboxTables(db),
  ...[db.drafts, db.files, db.fileBytes, db.setAside, db.recordings, db.recordingParts],
];
