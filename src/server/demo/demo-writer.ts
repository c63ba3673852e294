import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import type { Json } from "../../domain/canonical-json.ts";
import { type CollectionName, type RecordId, SCHEMA_VERSION } from "../../domain/change.ts";
import { Sha256 } from "../../domain/hash.ts";
import type { Instant } from "../../domain/instant.ts";
import type { Actor } from "../../domain/permission.ts";
import { findRegisterRule } from "../../domain/register.ts";
import { shownContent, shownFields } from "../../domain/review.ts";
import { type ScopeId, scopeOf } from "../../domain/scope.ts";
import type { UnitId } from "../../domain/unit.ts";
import type { DeviceId } from "../../domain/user.ts";
import type { FileShelf } from "../files/file-shelf.ts";
import { recordStoredFile } from "../files/record-stored-file.ts";
import type { History } from "../history/history.ts";
import type { Log } from "../log.ts";
import { takeChanges } from "../sync/take-changes.ts";
import type { DemoAmendment } from "./demo-amendment.ts";
import type { DemoVerdict } from "./demo-month.ts";
import type { DemoPicture } from "./demo-pictures.ts";
import type { DemoRandom } from "./demo-random.ts";
import type { DemoActivity } from "./recipe.ts";

/** A person with the device that they write on. */
export interface DemoAuthor {
  readonly actor: Actor;
  readonly device: DeviceId;
  /** Changes written so far. */
  seq: number;
}

export interface DemoWriterDeps {
  readonly history: History;
  readonly shelf: FileShelf;
  readonly log: Log;
  readonly random: DemoRandom;
}

/** An activity as a reviewer sees it. */
export interface WrittenActivity {
  readonly id: string;
  readonly scope: ScopeId;
  readonly values: Readonly<Record<string, Json>>;
  readonly evidence: readonly { readonly id: string; readonly file: Sha256; readonly caption: string }[];
}

export interface NewRecord {
  readonly collection: CollectionName;
  readonly id: string;
  readonly fields: Readonly<Record<string, Json>>;
}

/** Writes as phones do: through changes that are judged, merged and numbered, with files after their records. */
export interface DemoWriter {
  /** Puts the bytes of pictures in place for a unit. */
  readonly keep: (unit: UnitId, at: Instant, pictures: readonly DemoPicture[]) => Promise<void>;
  readonly change: (
    author: DemoAuthor,
    unit: UnitId,
    at: Instant,
    records: readonly NewRecord[],
  ) => Promise<void>;
  readonly activity: (
    author: DemoAuthor,
    unit: UnitId,
    at: Instant,
    activity: DemoActivity & { readonly on: string },
    pictures: readonly DemoPicture[],
  ) => Promise<WrittenActivity>;
  readonly review: (
    author: DemoAuthor,
    unit: UnitId,
    at: Instant,
    of: WrittenActivity,
    verdict: DemoVerdict,
  ) => Promise<void>;
  /** The unit alters what it had written, and puts another photo in the place of the first. */
  readonly amend: (
    author: DemoAuthor,
    unit: UnitId,
    amendment: DemoAmendment,
    of: WrittenActivity,
    picture: DemoPicture,
  ) => Promise<void>;
}

export const createDemoWriter = (deps: DemoWriterDeps): DemoWriter => {
  const { random } = deps;
  const change: DemoWriter["change"] = (author, unit, at, records) =>
    takeAll(deps, author, unit, at, records);

  return {
    change,
    keep: (unit, at, pictures) => keepAll(deps, pictures, scopeOf(unit, "shared"), at),
    activity: async (author, unit, at, { kind, fields, on, caption }, pictures) => {
      const id = random.uuid(at);
      const values = { ...fields, kind, on };
      const evidence = pictures.map((picture, order) => ({
        id: random.uuid(at),
        file: picture.file,
        caption,
        fields: evidenceFields(id, at, picture, order, caption),
      }));
      const records: NewRecord[] = [
        { collection: "activity", id, fields: values },
        ...evidence.map((photo) => ({ collection: "evidence" as const, id: photo.id, fields: photo.fields })),
      ];
      await change(author, unit, at, records);
      return {
        id,
        scope: scopeOf(unit, "shared"),
        values,
        evidence: evidence.map(({ fields: _fields, ...photo }) => photo),
      };
    },
    review: async (author, unit, at, written, { verdict, reasons, comment }) => {
      const content = shownContent(written.values, written.evidence);
      const shown = Sha256.parse(createHash("sha256").update(content).digest("hex"));
      const photos = verdict === "returned" ? written.evidence.slice(0, 1).map((photo) => photo.id) : [];
      const fields = {
        activity: written.id,
        verdict,
        reasons,
        comment,
        photos,
        ...shownFields(shown, content),
      };
      await change(author, unit, at, [{ collection: "review", id: random.uuid(at), fields }]);
    },
    amend: async (author, unit, { at, fields }, { id, evidence: [first] }, picture) => {
      const photo = evidenceFields(id, at, picture, 0, first?.caption ?? "");
      await change(author, unit, at, [
        { collection: "activity", id, fields },
        { collection: "evidence", id: random.uuid(at), fields: photo },
        ...(first ? [{ collection: "evidence" as const, id: first.id, fields: { deleted: true } }] : []),
      ]);
    },
  };
};

const takeAll = async (
  { history, log, random }: DemoWriterDeps,
  author: DemoAuthor,
  unit: UnitId,
  at: Instant,
  records: readonly NewRecord[],
): Promise<void> => {
  const changes = records.map(({ collection, id, fields }) => {
    author.seq += 1;
    return {
      id: random.uuid(at),
      device: author.device,
      seq: author.seq,
      user: author.actor.user,
      scope: scopeOf(unit, findRegisterRule(collection)?.part ?? "shared"),
      collection,
      recordId: id as RecordId,
      fields,
      base: { epoch: null, number: 0 },
      at,
      clockOffsetMs: 0,
      schemaVersion: SCHEMA_VERSION,
    };
  });
  // As if the server had taken them then.
  const then = { ...history, clock: { now: () => at } };
  const { results } = await takeChanges({ history: then, log }, author, changes);
  const refused = results.find((result) => result.status !== "applied");
  if (refused || results.length !== changes.length)
    throw new Error(`the demo wrote something that the server does not take: ${JSON.stringify(refused)}`);
};

const evidenceFields = (
  activity: string,
  at: Instant,
  picture: DemoPicture,
  order: number,
  caption: string,
): Readonly<Record<string, Json>> => ({
  kind: "photo",
  activity,
  file: picture.file,
  fileType: "image/jpeg",
  sizeBytes: picture.bytes.length,
  thumbnail: picture.thumbnail,
  thumbnailBytes: picture.thumbnailBytes.length,
  widthPx: picture.widthPx,
  heightPx: picture.heightPx,
  source: "camera",
  takenAt: at - (8 - order) * 60_000,
  clockOffsetMs: 0,
  place: null,
  order,
  caption,
});

/** Bytes first: nobody asks for them before their record is there, and so they count with it at once. */
const keepAll = async (
  { shelf, random }: DemoWriterDeps,
  pictures: readonly DemoPicture[],
  scope: ScopeId,
  at: Instant,
): Promise<void> => {
  const files = new Map<Sha256, Buffer>();
  for (const picture of pictures) {
    files.set(picture.thumbnail, picture.thumbnailBytes);
    files.set(picture.file, picture.bytes);
  }
  const spooled = [...files].map(([file, bytes]) => ({
    file,
    bytes,
    path: shelf.spool.pathOf(`demo-${random.uuid(at)}`),
  }));
  await Promise.all(
    spooled.map(async ({ file, bytes, path }) => {
      await writeFile(path, bytes, { mode: 0o600 });
      await shelf.store.keep(file, path);
    }),
  );
  for (const { file, bytes } of spooled)
    await recordStoredFile(shelf.db, { file, type: "image/jpeg", sizeBytes: bytes.length, storedAt: at }, [
      scope,
    ]);
};
