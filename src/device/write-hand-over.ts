import type { Json } from "../domain/canonical-json.ts";
import type { Change } from "../domain/change.ts";
import type { Bytes } from "../domain/hand-over/frames.ts";
import { packFrame, packPreface } from "../domain/hand-over/frames.ts";
import { type HandOverPart, NOTHING_READ, packPart, withPart } from "../domain/hand-over/parts.ts";
import {
  HAND_OVER_VERSION,
  type HandOverAbout,
  type HandOverCounts,
  type HandOverId,
  MAX_PART_CHANGES,
} from "../domain/hand-over.ts";
import type { HandOverKeys } from "../domain/hand-over-keys.ts";
import type { UnitId } from "../domain/unit.ts";
import { createProver, fileKeyOf, sealPart, utf8 } from "./hand-over-seal.ts";
import type { FileRow, PhoneDb } from "./phone-db.ts";

export const HAND_OVER_TYPE = "application/octet-stream";

export interface WrittenHandOver {
  readonly blob: Blob;
  readonly counts: HandOverCounts;
  /** Photos of which this phone no longer has the bytes. */
  readonly missing: number;
}

export interface HandOverWriter {
  readonly file: HandOverId;
  readonly unit: UnitId;
  readonly keys: HandOverKeys;
  readonly about: HandOverAbout;
}

/**
 * Writes everything that only this phone has into one sealed file: changes exactly as first written, drafts, photos.
 * Reads one photo at a time; what is sealed already is the browser's to keep, on disk where it is much.
 */
export const writeHandOver = async (
  db: PhoneDb,
  { file, unit, keys, about }: HandOverWriter,
): Promise<WrittenHandOver> => {
  const prove = await createProver(keys.device);
  const header = { version: HAND_OVER_VERSION, file, unit, key: keys.unit.id };
  const headerBytes = utf8.encode(JSON.stringify(header)) as Bytes;
  const key = await fileKeyOf(keys.unit.key, headerBytes);

  const parts: Blob[] = [new Blob([packPreface(headerBytes)])];
  let counts = NOTHING_READ.counts;
  const write = async (part: HandOverPart): Promise<void> => {
    const sealed = await sealPart(key, packPart(part, utf8), parts.length - 1, part.kind === "end");
    parts.push(new Blob([packFrame(sealed)]));
    counts = withPart(counts, part);
  };

  const { changes, drafts, files } = await readUnsent(db);
  await write({ kind: "about", about });
  for (let at = 0; at < changes.length; at += MAX_PART_CHANGES) {
    const proven = changes.slice(at, at + MAX_PART_CHANGES).map(async (change) => {
      const json = change as unknown as Json;
      return { change: json, mac: await prove(json) };
    });
    await write({ kind: "changes", changes: await Promise.all(proven) });
  }
  for (const draft of drafts) await write({ kind: "drafts", drafts: [draft as unknown as Json] });
  let missing = 0;
  for (const row of files) {
    const bytes = (await db.fileBytes.get(row.file))?.bytes;
    if (bytes?.byteLength === row.sizeBytes) await write(filePart(row, new Uint8Array(bytes)));
    else missing += 1;
  }
  await write({ kind: "end", counts });
  return { blob: new Blob(parts, { type: HAND_OVER_TYPE }), counts, missing };
};

/** Lists are small and read together, so that they fit each other; bytes follow one by one. */
const readUnsent = (db: PhoneDb) =>
  db.transaction("r", [db.outbox, db.setAside, db.drafts, db.files], async () => {
    const outbox = await db.outbox.toArray();
    const setAside = await db.setAside.toArray();
    const changes: readonly Change[] = [...outbox, ...setAside]
      .map(({ change }) => change)
      .sort((left, right) => left.seq - right.seq);
    const drafts = await db.drafts.toArray();
    const files = (await db.files.where("state").anyOf("waiting", "draft").toArray()).sort(
      (left, right) => Number(left.kind !== "thumbnail") - Number(right.kind !== "thumbnail"),
    );
    return { changes, drafts, files };
  });

const filePart = (
  { file, kind, type, sizeBytes, activity, on, state }: FileRow,
  bytes: Bytes,
): HandOverPart => ({
  kind: "file",
  file: { file, kind, type, sizeBytes, activity, on, isDraft: state === "draft" },
  bytes,
});
