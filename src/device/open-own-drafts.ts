import * as z from "zod/mini";
import { ActivityId } from "../domain/activity/activity.ts";
import { Place } from "../domain/activity/common-fields.ts";
import { ActivityKind } from "../domain/activity/kind.ts";
import { Json } from "../domain/canonical-json.ts";
import { Epoch } from "../domain/change.ts";
import { EvidenceId, evidenceFields } from "../domain/evidence.ts";
import type { Bytes } from "../domain/hand-over/frames.ts";
import { readParts } from "../domain/hand-over/read-hand-over.ts";
import type { HandOverFile } from "../domain/hand-over.ts";
import { Instant } from "../domain/instant.ts";
import { ScopeId } from "../domain/scope.ts";
import type { DraftRow } from "./draft-row.ts";
import type { OpenedHandOver } from "./hand-over-source.ts";
import type { PhoneDb } from "./phone-db.ts";

const Seen = z.object({ epoch: z.nullable(Epoch), number: z.int().check(z.gte(0)) });
const Values = z.record(z.string(), Json);

/** A draft as another phone of the same author wrote it. What it mends was set aside there, and stays there. */
const Draft = z.object({
  id: ActivityId,
  scope: ScopeId,
  kind: ActivityKind,
  values: Values,
  photos: z.array(
    z.object({
      ...z.pick(z.object(evidenceFields), {
        ...{ file: true, fileType: true, sizeBytes: true, source: true, takenAt: true, clockOffsetMs: true },
      }).shape,
      ...z.partial(
        z.pick(z.object(evidenceFields), {
          ...{ kind: true, thumbnail: true, thumbnailBytes: true, widthPx: true, heightPx: true },
          ...{ likeness: true, sharpness: true, brightness: true, framing: true },
          ...{ durationMs: true, fileName: true },
        }),
      ).shape,
      id: EvidenceId,
      place: z.nullable(Place),
      saved: z.nullable(Seen),
      isRemoved: z.boolean(),
    }),
  ),
  opened: z.nullable(z.object({ values: Values, seen: Seen })),
  startedAt: Instant,
  updatedAt: Instant,
});

/**
 * Opens the drafts of a verified file of the phone's own user, who went on to this phone, with their photos. A draft that
 * is here already, or that has become an activity, is left as it is. Answers how many are settled by that.
 */
export const openOwnDrafts = async (
  db: PhoneDb,
  { source, preface, tools }: OpenedHandOver,
): Promise<number> => {
  const drafts: DraftRow[] = [];
  const read = await readParts(source, preface, tools, async (part) => {
    if (part.kind === "file" && part.file.isDraft) await keepPhoto(db, part.file, part.bytes);
    if (part.kind !== "drafts") return;
    for (const json of part.drafts) {
      const draft = Draft.safeParse(json);
      if (draft.success) drafts.push({ ...draft.data, awaitsCapture: false });
    }
  });
  if (!read.ok) return 0;
  await db.transaction("rw", [db.drafts, db.records, db.outbox], async () => {
    for (const draft of drafts) {
      const isHere = (await db.drafts.get(draft.id)) !== undefined;
      if (!isHere && !(await isFinished(db, draft))) await db.drafts.add(draft);
    }
  });
  return drafts.length;
};

/** A new activity that was saved meanwhile, here or there. */
const isFinished = async (db: PhoneDb, { id, opened }: DraftRow): Promise<boolean> => {
  if (opened !== null) return false;
  const saved = await db.outbox.where("activity").equals(id).count();
  return saved + (await db.records.where("activity").equals(id).count()) > 0;
};

const keepPhoto = (db: PhoneDb, { isDraft: _draft, ...file }: HandOverFile, bytes: Bytes): Promise<void> =>
  db.transaction("rw", db.files, db.fileBytes, async () => {
    if (await db.files.get(file.file)) return;
    await db.files.put({ ...file, state: "draft", upload: null });
    await db.fileBytes.put({ file: file.file, type: file.type, bytes: bytes.buffer });
  });
