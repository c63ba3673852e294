import type { Json } from "../../../src/domain/canonical-json.ts";
import { type Change, SCHEMA_VERSION } from "../../../src/domain/change.ts";
import { shownContent } from "../../../src/domain/review.ts";
import { aChangeId, aDeviceId, aRecordId, at, aUserId, shared } from "./ids.ts";
import type { Writer } from "./people.ts";
import { type Photo, sha256Of } from "./photos.ts";

type Given = Partial<Change>;

/** A change of a new broadcast; name only what the test is about. */
export const aChange = (given: Given = {}): Change => ({
  id: aChangeId(),
  device: aDeviceId(),
  seq: 1,
  user: aUserId(),
  scope: shared("son-kim-1"),
  collection: "activity",
  recordId: aRecordId(),
  fields: { kind: "broadcast", on: "2025-05-12", title: "Số 1" },
  base: { epoch: null, number: 0 },
  at: at("2025-05-12T08:00+07:00"),
  clockOffsetMs: 0,
  schemaVersion: SCHEMA_VERSION,
  ...given,
});

/** A change made by `writer`, in the shared part of their own unit unless said otherwise. */
export const aChangeBy = (writer: Writer, given: Given = {}): Change =>
  aChange({
    device: writer.device,
    user: writer.actor.user,
    seq: writer.nextSeq(),
    scope: shared(writer.actor.unit),
    ...given,
  });

/** A new activity: a broadcast of 12 May 2025 for PL8 of the plan of Hương Sơn. */
export const anActivityBy = (
  writer: Writer,
  fields: Readonly<Record<string, Json>> = {},
  given: Given = {},
): Change =>
  aChangeBy(writer, {
    fields: { kind: "broadcast", on: "2025-05-12", tasks: ["huong-son-2025/PL8"], title: "Số 1", ...fields },
    ...given,
  });

export const anEvidenceBy = (
  writer: Writer,
  activity: string,
  { photo, thumbnail }: { readonly photo: Photo; readonly thumbnail: Photo },
  fields: Readonly<Record<string, Json>> = {},
): Change =>
  aChangeBy(writer, {
    collection: "evidence",
    fields: {
      kind: "photo",
      activity,
      file: photo.hash,
      fileType: "image/jpeg",
      sizeBytes: photo.bytes.length,
      thumbnail: thumbnail.hash,
      thumbnailBytes: thumbnail.bytes.length,
      widthPx: 1600,
      heightPx: 1200,
      source: "camera",
      takenAt: at("2025-05-12T07:30+07:00"),
      ...fields,
    },
  });

/** A verdict on what the activity shows: its values and live evidence. */
export const aReviewBy = (
  writer: Writer,
  activity: Change,
  verdict: "accepted" | "returned",
  evidence: readonly Change[] = [],
): Change =>
  aChangeBy(writer, {
    scope: activity.scope,
    collection: "review",
    fields: {
      activity: activity.recordId,
      verdict,
      shown: sha256Of(
        shownContent(
          activity.fields,
          evidence.map(({ recordId, fields }) => ({ id: recordId, file: String(fields["file"]) })),
        ),
      ),
    },
  });
