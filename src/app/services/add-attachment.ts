import { ATTACHMENT_START_BYTES, attachmentTypeOf } from "../../device/attachment-type.ts";
import type { PhoneDb } from "../../device/phone-db.ts";
import { dropRecording } from "../../device/recordings.ts";
import { sha256Of } from "../../device/sha256.ts";
import { withReopening } from "../../device/storage-failure.ts";
import type { ActivityId } from "../../domain/activity/activity.ts";
import { dayOf } from "../../domain/day.ts";
import { type FileType, kindOfFileType, MAX_ATTACHMENTS, MAX_FILE_BYTES } from "../../domain/evidence.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { AttachmentFailure, NewAttachment } from "./attachments.ts";
import { type Capture, type NewEvidence, storeWhole } from "./draft-evidence.ts";
import { isPhoto, toDraftAttachment } from "./draft-view.ts";
import type { Environment } from "./environment.ts";
import { newId } from "./new-id.ts";
import type { PhoneSession } from "./phone-session.ts";
import type { DraftServices } from "./services.ts";
import { asStorageResult } from "./storage-result.ts";

/** Takes sound, video and documents into a draft, as they are: nothing is compressed or converted. */
export const createAddAttachment =
  (session: PhoneSession, { clock }: Environment): DraftServices["addAttachment"] =>
  async (id, file) => {
    const { db, unit, now } = await session.own();
    const room = await roomIn(db, id);
    if (!room.ok) return room;
    const type = await acceptedType(file);
    if (!type.ok) return type;

    const capture: Capture = {
      source: file.source,
      takenAt: file.takenAt ?? clock.now(),
      place: null,
      today: dayOf(now(), unit.timeZone),
    };
    const evidence = await attachmentEvidence(file, type.value, capture);
    const stored = await asStorageResult(() => storeWhole(db, id, evidence, capture));
    if (!stored.ok) return stored;
    const [attachment] = stored.value ? toDraftAttachment(stored.value) : [];
    if (!attachment) return err({ kind: "storageLost" });
    const { recording } = file;
    // Only now. If it cannot be dropped, it is taken in once more, as the same file.
    if (recording) await asStorageResult(() => withReopening(db, () => dropRecording(db, recording)));
    return ok(attachment);
  };

const roomIn = async (db: PhoneDb, id: ActivityId): Promise<Result<void, AttachmentFailure>> => {
  const draft = await asStorageResult(() => withReopening(db, () => db.drafts.get(id)));
  if (!draft.ok) return draft;
  if (!draft.value) return err({ kind: "storageLost" });
  const attached = draft.value.photos.filter((each) => !each.isRemoved && !isPhoto(each)).length;
  return attached < MAX_ATTACHMENTS ? ok(undefined) : err({ kind: "tooManyFiles", max: MAX_ATTACHMENTS });
};

/** What a file is, by its first bytes; or why it is not taken. */
export const acceptedType = async ({
  bytes,
  fileName,
}: NewAttachment): Promise<Result<FileType, AttachmentFailure>> => {
  if (bytes.size > MAX_FILE_BYTES) return err({ kind: "tooLarge", fileName, maxBytes: MAX_FILE_BYTES });
  const start = new Uint8Array(await bytes.slice(0, ATTACHMENT_START_BYTES).arrayBuffer());
  const type = attachmentTypeOf(start, fileName, bytes.type);
  return type ? ok(type) : err({ kind: "unknownType", fileName });
};

export const attachmentEvidence = async (
  { bytes: blob, fileName, durationMs }: NewAttachment,
  type: FileType,
  { source, takenAt }: Capture,
): Promise<NewEvidence> => {
  const bytes = await blob.arrayBuffer();
  const file = await sha256Of(bytes);
  return {
    row: {
      id: newId(),
      kind: kindOfFileType(type),
      file,
      fileType: type,
      sizeBytes: bytes.byteLength,
      fileName: plainName(fileName),
      ...(durationMs !== undefined && { durationMs: Math.round(durationMs) }),
      source,
      takenAt,
      place: null,
      saved: null,
      isRemoved: false,
    },
    contents: [{ kind: "attachment", type, file, bytes }],
  };
};

const LONGEST_NAME = 200;

/** Without its folder, with its marks put together again, and short enough to keep its ending. */
const plainName = (name: string): string => {
  const plain = (name.split(/[\\/]/).at(-1) ?? "").normalize("NFC").trim();
  return plain.length <= LONGEST_NAME ? plain : `${plain.slice(0, LONGEST_NAME - 12)}…${plain.slice(-10)}`;
};
