import type { PhoneDb } from "../../device/phone-db.ts";
import type { RecordingId } from "../../device/recording-row.ts";
import {
  beginRecording,
  dropRecording,
  keepRecordingPart,
  readRecording,
  readRecordings,
} from "../../device/recordings.ts";
import { withReopening } from "../../device/storage-failure.ts";
import { addMs } from "../../domain/instant.ts";
import type { Environment } from "./environment.ts";
import { newId } from "./new-id.ts";
import type { PhoneSession } from "./phone-session.ts";
import type { RecordingServices } from "./recordings.ts";
import type { DraftServices } from "./services.ts";
import { asStorageResult } from "./storage-result.ts";

/** Sound on its way from the microphone to the evidence of a draft. */
export const createRecordingServices = (
  session: PhoneSession,
  { clock }: Environment,
  addAttachment: DraftServices["addAttachment"],
): RecordingServices => {
  const begin: RecordingServices["begin"] = (draft, type) => {
    const id = newId<RecordingId>();
    const write = inOrder(session);
    write((db) => beginRecording(db, { id, draft, type, beganAt: clock.now(), durationMs: 0 }));
    let number = 0;
    return {
      id,
      keep: (blob, durationMs) => {
        const part = { recording: id, number };
        number += 1;
        write(async (db) => {
          const bytes = await blob.arrayBuffer();
          await keepRecordingPart(db, { ...part, bytes }, Math.round(durationMs));
        });
      },
      drop: () => write((db) => dropRecording(db, id)),
    };
  };

  return {
    begin,
    left: async (draft) => {
      const { db } = await session.own();
      const found = await asStorageResult(() => withReopening(db, () => readRecordings(db, draft)));
      // What cannot be read now is found the next time.
      return found.ok ? found.value : [];
    },
    takeIn: async ({ id, draft, beganAt, durationMs }, fileName) => {
      const { db } = await session.own();
      const read = await asStorageResult(() => withReopening(db, () => readRecording(db, id)));
      if (!read.ok) return read;
      const bytes = new Blob([...read.value.parts], { type: read.value.type });
      const takenAt = addMs(beganAt, durationMs);
      const sound = { bytes, fileName, source: "camera", durationMs, takenAt, recording: id } as const;
      const added = await addAttachment(draft, sound);
      // Without its beginning it is no sound, and never will be.
      if (!added.ok && added.error.kind === "unknownType")
        await asStorageResult(() => withReopening(db, () => dropRecording(db, id)));
      return added;
    },
  };
};

/** One write after the other. What cannot be written is a gap; what is in memory becomes evidence all the same. */
const inOrder = (session: PhoneSession) => {
  let last: Promise<unknown> = Promise.resolve();
  return async (work: (db: PhoneDb) => Promise<void>): Promise<void> => {
    const before = last;
    const mine = before.then(async () => {
      const { db } = await session.own();
      await asStorageResult(() => withReopening(db, () => work(db)));
    });
    last = mine;
    await mine;
  };
};
