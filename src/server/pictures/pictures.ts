import { stat } from "node:fs/promises";
import { type FileType, fileTypesOf, kindOfFileType } from "../../domain/evidence.ts";
import type { Sha256 } from "../../domain/hash.ts";
import type { Clock } from "../clock.ts";
import type { Log } from "../log.ts";
import type { Database } from "../store/open-database.ts";
import { MAKER, type PictureJob, type PictureSize } from "./picture-job.ts";
import type { Drawn, PictureProcess } from "./picture-process.ts";
import { type PictureState, readPictureStates, savePicture } from "./picture-rows.ts";
import { createPictureShelf, type OpenPicture } from "./picture-shelf.ts";

/** A picture in one of its sizes; whoever is shown one closes it. */
export type Shown =
  | ({ readonly kind: "shown" } & OpenPicture)
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
  /** When the kept sizes are within their bound. */
  readonly settled: () => Promise<void>;
  readonly close: () => void;
}

export interface PicturesDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly process: PictureProcess;
  /** Where sizes are kept; may be removed at any time. */
  readonly folder: string;
  /** So many bytes of sizes are kept; 0: no bound. */
  readonly maxBytes: number;
  readonly pathOf: (file: Sha256) => string;
}

type Drawing = Drawn | { readonly kind: "missing" };

/** Made together by the first who asks; nobody wants the whole one until they look closely. */
const SMALL_SIZES: readonly PictureSize[] = ["screen", "thumbnail"];
const FULL_SIZE: readonly PictureSize[] = ["full"];

const CAUGHT_UP_AT_ONCE = 200;

export const isPicture = (type: FileType): boolean => kindOfFileType(type) === "photo";

export const createPictures = (deps: PicturesDeps): Pictures => {
  const { db, clock, log, process, pathOf } = deps;
  const running = new Map<string, Promise<Drawing>>();
  const shelf = createPictureShelf(deps);
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
    if (!(await isThere(path))) return { kind: "missing" };
    const drafts = await shelf.draft(file, sizes);
    try {
      const drawn = await drawTwice({ path, type, sizes: [...drafts] }, isUrgent);
      if (drawn.kind === "busy") return drawn;
      if (drawn.kind === "drawn") await shelf.publish(file, drafts);
      // The whole one tells nothing new of a picture but that it could not be drawn after all.
      if (drawn.kind !== "drawn" || sizes === SMALL_SIZES) await savePicture(db, file, drawn, clock.now());
      return drawn;
    } finally {
      await shelf.dropDrafts(drafts);
    }
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
      const kept = await shelf.open(file, size);
      if (kept) return { kind: "shown", ...kept };
      const drawn = await draw(file, type, size === "full" ? FULL_SIZE : SMALL_SIZES, true);
      if (drawn.kind === "busy" || drawn.kind === "missing") return drawn;
      if (drawn.kind !== "drawn") return { kind: "unreadable" };
      const made = await shelf.open(file, size);
      // Gone again before anybody saw it: others were looked at meanwhile.
      return made ? { kind: "shown", ...made } : { kind: "busy" };
    },
    catchUp: async () => {
      for (let isGoingOn = true; isGoingOn; ) {
        isGoingOn = false;
        for (const { sha256, type } of await notLookedAt(db))
          if (await lookAt(sha256, type)) isGoingOn = true;
      }
    },
    settled: shelf.settled,
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

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return false;
      throw error;
    },
  );
