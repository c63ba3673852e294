import { randomUUID } from "node:crypto";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { type FileType, fileTypesOf, kindOfFileType } from "../../domain/evidence.ts";
import type { Sha256 } from "../../domain/hash.ts";
import type { Clock } from "../clock.ts";
import type { Log } from "../log.ts";
import type { Database } from "../store/open-database.ts";
import { MAKER, type PictureJob, type PictureSize } from "./picture-job.ts";
import type { Drawn, PictureProcess } from "./picture-process.ts";
import { type PictureState, readPictureStates, savePicture } from "./picture-rows.ts";

/** A picture in one of its sizes. */
export type Shown =
  | { readonly kind: "shown"; readonly path: string; readonly sizeBytes: number }
  /** What is stored cannot be opened, or must not be. It is kept, and never served. */
  | { readonly kind: "unreadable" }
  /** Its bytes are not on this disk. */
  | { readonly kind: "missing" }
  | { readonly kind: "busy" };

/** Pictures as they are shown: drawn anew, each size once, and kept beside the files. It knows nothing of rights. */
export interface Pictures {
  readonly show: (file: Sha256, type: FileType, size: PictureSize) => Promise<Shown>;
  /** Looks at a picture that has arrived, when there is time. */
  readonly lookAt: (file: Sha256, type: FileType) => void;
  readonly statesOf: (files: readonly Sha256[]) => Promise<ReadonlyMap<Sha256, PictureState>>;
  /** Looks at some that nobody has looked at yet: of earlier versions, and what a crash left. */
  readonly catchUp: () => Promise<void>;
  readonly close: () => void;
}

export interface PicturesDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly process: PictureProcess;
  /** Where sizes are kept; may be removed at any time. */
  readonly folder: string;
  readonly pathOf: (file: Sha256) => string;
}

type Drawing = Drawn | { readonly kind: "missing" };

/** Made together by the first who asks; nobody wants the whole one until they look closely. */
const SMALL_SIZES: readonly PictureSize[] = ["screen", "thumbnail"];

const CAUGHT_UP_AT_ONCE = 200;

export const isPicture = (type: FileType): boolean => kindOfFileType(type) === "photo";

export const createPictures = ({ db, clock, log, process, folder, pathOf }: PicturesDeps): Pictures => {
  const running = new Map<string, Promise<Drawing>>();
  const placeOf = (file: Sha256, size: PictureSize): string =>
    join(folder, file.slice(0, 2), `${file}.${size}.jpg`);
  const statesOf: Pictures["statesOf"] = (files) => readPictureStates(db, files, clock.now());

  /** Once more where the process ended: it may have done so for a reason of its own. */
  const drawTwice = async (job: Omit<PictureJob, "id">, isUrgent: boolean): Promise<Drawn> => {
    const drawn = await process.draw(job, isUrgent);
    return drawn.kind === "died" ? await process.draw(job, isUrgent) : drawn;
  };

  const drawNow = async (
    file: Sha256,
    type: FileType,
    sizes: readonly PictureSize[],
    isUrgent: boolean,
  ): Promise<Drawing> => {
    const path = pathOf(file);
    if ((await sizeOf(path)) === null) return { kind: "missing" };
    await mkdir(join(folder, file.slice(0, 2)), { recursive: true, mode: 0o700 });
    const drafts = sizes.map((size) => ({ size, to: `${placeOf(file, size)}.${randomUUID()}.new` }));
    try {
      const drawn = await drawTwice({ path, type, sizes: drafts }, isUrgent);
      if (drawn.kind === "busy") return drawn;
      if (drawn.kind === "drawn") await publish(file, drafts);
      // The whole one tells nothing new of a picture but that it could not be drawn after all.
      if (drawn.kind !== "drawn" || sizes === SMALL_SIZES) await savePicture(db, file, drawn, clock.now());
      return drawn;
    } finally {
      for (const { to } of drafts) await rm(to, { force: true });
    }
  };

  const publish = async (file: Sha256, drafts: PictureJob["sizes"]): Promise<void> => {
    for (const { size, to } of drafts) await rename(to, placeOf(file, size));
  };

  const draw: typeof drawNow = (file, type, sizes, isUrgent) => {
    const key = `${file} ${sizes.join()}`;
    const known = running.get(key);
    if (known) return known;
    const drawing = drawNow(file, type, sizes, isUrgent).finally(() => running.delete(key));
    running.set(key, drawing);
    return drawing;
  };

  /** False: not now. */
  const lookAt = async (file: Sha256, type: FileType): Promise<boolean> => {
    try {
      const { kind } = await draw(file, type, SMALL_SIZES, false);
      return kind !== "busy" && kind !== "missing";
    } catch (error) {
      // Whoever asks for it tries again, and so does the next round of catching up.
      log.error({ err: error }, "a picture was not looked at");
      return false;
    }
  };

  return {
    statesOf,
    lookAt: (file, type) => void (isPicture(type) && lookAt(file, type)),
    show: async (file, type, size) => {
      if (!isPicture(type)) return { kind: "unreadable" };
      const state = (await statesOf([file])).get(file);
      if (state?.kind === "unreadable") return state;
      const path = placeOf(file, size);
      const kept = await sizeOf(path);
      if (kept !== null) return { kind: "shown", path, sizeBytes: kept };
      const drawn = await draw(file, type, size === "full" ? ["full"] : SMALL_SIZES, true);
      if (drawn.kind === "busy" || drawn.kind === "missing") return drawn;
      const made = drawn.kind === "drawn" ? await sizeOf(path) : null;
      return made === null ? { kind: "unreadable" } : { kind: "shown", path, sizeBytes: made };
    },
    catchUp: async () => {
      for (let isGoingOn = true; isGoingOn; ) {
        isGoingOn = false;
        for (const { sha256, type } of await notLookedAt(db))
          if (await lookAt(sha256, type)) isGoingOn = true;
      }
    },
    close: process.close,
  };
};

/** Photos of records, not their thumbnails, that this version has not seen. */
const notLookedAt = (db: Database) =>
  db
    .selectFrom("files")
    .innerJoin("evidence_files", "evidence_files.sha256", "files.sha256")
    .leftJoin("pictures", "pictures.sha256", "files.sha256")
    .select(["files.sha256", "files.type"])
    .distinct()
    .where("evidence_files.role", "=", "file")
    .where("files.type", "in", fileTypesOf.photo)
    .where((where) => where.or([where("pictures.maker", "is", null), where("pictures.maker", "<>", MAKER)]))
    .limit(CAUGHT_UP_AT_ONCE)
    .execute();

const sizeOf = async (path: string): Promise<number | null> => {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
};
