import Dexie from "dexie";
import type { ActivityId } from "../domain/activity/activity.ts";
import type { PhoneDb } from "./phone-db.ts";
import type { RecordingId, RecordingPartRow, RecordingRow } from "./recording-row.ts";

// Recordings that are no evidence yet: a page that is killed in the middle of one leaves here what it had.

/** Three minutes in parts of five seconds, and some more: what a browser gone wild brings is not kept. */
const MOST_PARTS = 64;
const MOST_PART_BYTES = 1024 * 1024;

/** Before its first part. The draft counts as written in from now on; recordings whose draft is gone go. */
export const beginRecording = (db: PhoneDb, recording: RecordingRow): Promise<void> =>
  db.transaction("rw", db.drafts, db.recordings, db.recordingParts, async () => {
    await dropOrphans(db);
    if (!(await db.drafts.get(recording.draft))) return;
    await db.drafts.update(recording.draft, { updatedAt: recording.beganAt });
    await db.recordings.put(recording);
  });

/** Nothing happens when the recording is no longer kept. Safe to repeat. */
export const keepRecordingPart = (db: PhoneDb, part: RecordingPartRow, durationMs: number): Promise<void> =>
  db.transaction("rw", db.recordings, db.recordingParts, async () => {
    if (!(await db.recordings.get(part.recording))) return;
    if (part.number >= MOST_PARTS || part.bytes.byteLength > MOST_PART_BYTES) return;
    await db.recordingParts.put(part);
    await db.recordings.update(part.recording, { durationMs });
  });

/** Of a draft, the oldest first; those that ended before their first part are none. */
export const readRecordings = (db: PhoneDb, draft: ActivityId): Promise<RecordingRow[]> =>
  db.recordings
    .where("draft")
    .equals(draft)
    .filter(({ durationMs }) => durationMs > 0)
    .sortBy("beganAt");

/** What of it can be played: behind a part that is missing, nothing can. */
export const readRecording = async (
  db: PhoneDb,
  recording: RecordingId,
): Promise<{ readonly type: string; readonly parts: readonly ArrayBuffer[] }> => {
  const row = await db.recordings.get(recording);
  const parts = await partsOf(db, recording).toArray();
  const gap = parts.findIndex(({ number }, index) => number !== index);
  const whole = gap === -1 ? parts : parts.slice(0, gap);
  return { type: row?.type ?? "", parts: whole.map(({ bytes }) => bytes) };
};

/** It has become evidence, or was thrown away. */
export const dropRecording = (db: PhoneDb, recording: RecordingId): Promise<void> =>
  db.transaction("rw", db.recordings, db.recordingParts, () => drop(db, [recording]));

/** With its draft. Inside a transaction of both tables. */
export const dropRecordingsOf = async (db: PhoneDb, draft: ActivityId): Promise<void> =>
  drop(db, await db.recordings.where("draft").equals(draft).primaryKeys());

const dropOrphans = async (db: PhoneDb): Promise<void> => {
  const drafts = new Set(await db.drafts.toCollection().primaryKeys());
  const orphans = (await db.recordings.toArray()).filter(({ draft }) => !drafts.has(draft));
  await drop(
    db,
    orphans.map(({ id }) => id),
  );
};

const drop = async (db: PhoneDb, recordings: readonly RecordingId[]): Promise<void> => {
  for (const recording of recordings) {
    await partsOf(db, recording).delete();
    await db.recordings.delete(recording);
  }
};

const partsOf = (db: PhoneDb, recording: RecordingId) =>
  db.recordingParts.where("[recording+number]").between([recording, Dexie.minKey], [recording, Dexie.maxKey]);
