import { commitChanges } from "../../device/commit-changes.ts";
import { imageTypeOf } from "../../device/image-type.ts";
import { findRecord, overlaid, rowsAround } from "../../device/local-records.ts";
import { filesAway } from "../../device/others-files.ts";
import type { PhoneDb } from "../../device/phone-db.ts";
import { withReopening } from "../../device/storage-failure.ts";
import type { EvidenceView } from "../../domain/activity/activity-view.ts";
import type { RecordId } from "../../domain/change.ts";
import { dayOf } from "../../domain/day.ts";
import { Evidence, EvidenceId, MAX_ATTACHMENTS, MAX_PHOTOS } from "../../domain/evidence.ts";
import { recordKey } from "../../domain/record.ts";
import { registerRules } from "../../domain/register.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { type ScopeId, scopeOf } from "../../domain/scope.ts";
import type { UnitId } from "../../domain/unit.ts";
import { acceptedType, attachmentEvidence } from "./add-attachment.ts";
import { readUnitSettings } from "./directory.ts";
import type { Capture, NewEvidence } from "./draft-evidence.ts";
import { photoEvidence } from "./draft-photos.ts";
import type { EntryFileFailure, EntryFileServices, NewEntryFile } from "./entry-files.ts";
import type { Environment } from "./environment.ts";
import { keepEntryFile } from "./keep-entry-file.ts";
import { newId } from "./new-id.ts";
import type { OpenPhone, PhoneSession } from "./phone-session.ts";
import { asStorageResult } from "./storage-result.ts";

/** Bytes enough to tell a photo from anything else. */
const START_BYTES = 16;

export const createEntryFileServices = (
  session: PhoneSession,
  environment: Environment,
): EntryFileServices => ({
  files: async (owner, unit) => {
    const phone = await session.phone();
    return phone ? readFiles(phone, owner, unit ?? phone.unit.id) : [];
  },
  addFile: async (owner, file) => {
    const phone = await session.own();
    const read = await asStorageResult(() =>
      withReopening(phone.db, () =>
        Promise.all([readFiles(phone, owner, phone.unit.id), scopeOfOwner(phone, owner)]),
      ),
    );
    if (!read.ok) return read;
    const [there, scope] = read.value;
    const today = dayOf(phone.now(), phone.unit.timeZone);
    const capture: Capture = { source: file.source, takenAt: environment.clock.now(), place: null, today };
    const made = await prepared(phone, environment, file, capture, there);
    if (!made.ok) return made;
    if (there.some((each) => each.file === made.value.row.file)) return ok(undefined);

    const order = Math.max(-1, ...there.map((each) => each.order)) + 1;
    const kept = await asStorageResult(() =>
      keepEntryFile(phone, environment.clock.now(), { owner, scope, order, on: today }, made.value),
    );
    if (!kept.ok) return kept;
    if (!kept.value) return err({ kind: "storageLost" });
    phone.loop.changed();
    return ok(undefined);
  },
  setFileRemoved: (file, owner, isRemoved) =>
    asStorageResult(async () => {
      const phone = await session.own();
      const scope = await scopeOfOwner(phone, owner);
      const place = { scope, collection: "evidence", recordId: file as string as RecordId } as const;
      const record = await findRecord(phone.db, recordKey({ ...place, id: place.recordId }));
      if (!record) return;
      await commitChanges(phone.db, phone.author, environment.clock.now(), [
        { id: newId(), ...place, fields: { deleted: isRemoved }, seen: record.seen, activity: owner },
      ]);
      phone.loop.changed();
    }),
});

/** Where an entry's files lie: beside it. */
const scopeOfOwner = async ({ db, unit }: OpenPhone, owner: RecordId): Promise<ScopeId> => {
  const published = scopeOf(unit.id, registerRules.material.part);
  const material = await findRecord(db, recordKey({ scope: published, collection: "material", id: owner }));
  return material ? published : scopeOf(unit.id, "shared");
};

const readFiles = async (
  { db }: OpenPhone,
  owner: RecordId,
  unit: UnitId,
): Promise<readonly EvidenceView[]> => {
  const live = overlaid(await rowsAround(db, [owner])).flatMap((record) => {
    if (record.collection !== "evidence" || !isBeside(record.scope, unit)) return [];
    const [id, evidence] = [EvidenceId.safeParse(record.id), Evidence.safeParse(record.values)];
    return id.success && evidence.success && !evidence.data.deleted
      ? [{ ...evidence.data, id: id.data }]
      : [];
  });
  const files = live.map(({ file }) => file);
  const [unsent, away] = await Promise.all([unsentOf(db, files), filesAway(db, files)]);
  return live
    .map((each) => ({
      ...each,
      isAway: away.has(each.file),
      isStored: !away.has(each.file) && !unsent.has(each.file),
    }))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
};

/** Files of what is shared with those above, or handed out to those below. */
const isBeside = (scope: ScopeId, unit: UnitId): boolean =>
  scope === scopeOf(unit, "shared") || scope === scopeOf(unit, "published");

const unsentOf = async (db: PhoneDb, files: readonly Evidence["file"][]): Promise<ReadonlySet<string>> => {
  const rows = await db.files.bulkGet([...files]);
  return new Set(
    rows.flatMap((row) => (row?.state === "waiting" || row?.state === "draft" ? [row.file] : [])),
  );
};

/** Everything slow, before a transaction begins. */
const prepared = async (
  phone: OpenPhone,
  { shrinkPhoto }: Environment,
  { bytes, fileName, source }: NewEntryFile,
  capture: Capture,
  there: readonly EvidenceView[],
): Promise<Result<NewEvidence, EntryFileFailure>> => {
  const photos = there.filter(({ kind }) => kind === "photo").length;
  const start = new Uint8Array(await bytes.slice(0, START_BYTES).arrayBuffer());
  if (imageTypeOf(start) === null) {
    if (there.length - photos >= MAX_ATTACHMENTS) return err({ kind: "tooManyFiles", max: MAX_ATTACHMENTS });
    const type = await acceptedType({ bytes, fileName, source });
    return type.ok ? ok(await attachmentEvidence({ bytes, fileName, source }, type.value, capture)) : type;
  }
  if (photos >= MAX_PHOTOS) return err({ kind: "tooMany" });
  const settings = await asStorageResult(() =>
    withReopening(phone.db, () => readUnitSettings(phone, phone.unit.id)),
  );
  if (!settings.ok) return settings;
  const shrunk = await shrinkPhoto(bytes, { longSidePx: settings.value.photoLongSidePx });
  return shrunk.ok
    ? ok(photoEvidence(shrunk.value, capture))
    : err({ kind: "unreadable", fileName, reason: shrunk.error });
};
