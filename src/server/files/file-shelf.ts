import { join } from "node:path";
import { type FileType, MAX_PHOTO_BYTES } from "../../domain/evidence.ts";
import type { Sha256 } from "../../domain/hash.ts";
import { addMs } from "../../domain/instant.ts";
import type { Clock } from "../clock.ts";
import type { News } from "../events/news.ts";
import type { Log } from "../log.ts";
import { createPictureProcess } from "../pictures/picture-process.ts";
import { createPictures, isPicture, type Pictures } from "../pictures/pictures.ts";
import type { Database } from "../store/open-database.ts";
import type { Sender } from "../sync/take-changes.ts";
import { createDailyLimit, type DailyLimit, PER_DAY, type PerDay } from "./daily-limit.ts";
import { type Destination, destinationOf, isDelivered } from "./delivery.ts";
import type { FileClaim } from "./file-claims.ts";
import type { FileStore } from "./file-store.ts";
import { createLocalFileStore, localFilePath } from "./local-file-store.ts";
import { recordDelivery } from "./record-delivery.ts";
import { createSpool, type Inspected, type Spool } from "./spool.ts";
import { createUploadRegister, type Upload, type UploadRegister } from "./uploads.ts";

/** How an upload ended that has all its bytes. */
export type Finished =
  | { readonly kind: "stored"; readonly file: Sha256 }
  /** Bytes are not those of the hash: this file starts again, alone. */
  | { readonly kind: "mismatch" }
  /** Not of a type that is taken, or not what its record says: sending it again helps nobody. */
  | { readonly kind: "notTaken" }
  /** Another request finished or removed it meanwhile. */
  | { readonly kind: "gone" };

/** Everything about files but the protocol. */
export interface FileShelf {
  readonly db: Database;
  readonly store: FileStore;
  readonly spool: Spool;
  readonly uploads: UploadRegister;
  /** Null where no program was given that draws them. */
  readonly pictures: Pictures | null;
  readonly dailyLimit: DailyLimit;
  readonly begin: (upload: Omit<Upload, "createdAt">) => Promise<void>;
  readonly finish: (upload: Upload, sender: Sender) => Promise<Finished>;
  /** Throws away uploads that nobody went on with for a week. */
  readonly dropAbandoned: () => Promise<void>;
}

/** A phone sends one file at a time; more are leftovers of killed pages, and the oldest of them go. */
const MAX_UPLOADS_PER_USER = 8;

const ABANDONED_AFTER_MS = 7 * 24 * 60 * 60 * 1000;

interface ShelfDeps {
  readonly db: Database;
  readonly dataFolder: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Hears where a photo came in: open screens say which are missing (S49). */
  readonly news?: News;
  /** The program that draws pictures; without it they are only kept. */
  readonly pictureProgram?: string | undefined;
  readonly perDay?: PerDay;
  /** Bytes of drawn sizes that are kept; 0: no bound. */
  readonly maxPictureBytes?: number;
}

export const openFileShelf = (deps: ShelfDeps): FileShelf => {
  const { db, dataFolder, clock, log, news } = deps;
  const filesFolder = join(dataFolder, "files");
  const store = createLocalFileStore(filesFolder);
  const pictures = openPictures(deps, filesFolder);
  const dailyLimit = createDailyLimit(db, clock, deps.perDay ?? PER_DAY);
  const spool = createSpool(join(dataFolder, "spool"));
  const uploads = createUploadRegister(db);

  const drop = async ({ id }: Pick<Upload, "id">): Promise<void> => {
    // Bytes first: killed in between, the row still leads whoever tidies up to them; the other way they lie there for ever.
    await spool.remove(id);
    await uploads.remove(id);
  };

  const keepVerified = async (
    { id, file, sizeBytes }: Upload,
    type: FileType,
    destination: Destination | null,
    sender: Sender,
  ): Promise<void> => {
    await store.keep(file, spool.pathOf(id));
    const facts = { file, type, sizeBytes, storedAt: clock.now() };
    const { scopes, claims } = await recordDelivery(db, facts, sender, destination);
    for (const scope of scopes) news?.tell(scope, null);
    if (claims.some(({ role }) => role === "file")) pictures?.lookAt(file, type);
  };

  return {
    db,
    store,
    spool,
    uploads,
    pictures,
    dailyLimit,
    begin: async (upload) => {
      const others = await uploads.ofUser(upload.user);
      for (const old of others.slice(0, Math.max(0, others.length - MAX_UPLOADS_PER_USER + 1)))
        await drop(old);
      await uploads.add({ ...upload, createdAt: clock.now() });
    },
    finish: oneAtATime(async (upload, sender) => {
      const found = await spool.inspect(upload.id);
      if (!found) {
        return (await isDelivered(db, sender, upload.file)) ? stored(upload) : { kind: "gone" };
      }

      await dailyLimit.count(upload.user, found.sizeBytes);
      if (found.hash !== upload.file || found.sizeBytes !== upload.sizeBytes) {
        log.warn({ upload: upload.id, user: upload.user }, "an upload has other bytes than its hash says");
        await drop(upload);
        return { kind: "mismatch" };
      }
      const destination = await destinationOf(db, sender, upload.file);
      const type = typeTaken(found, destination?.claims ?? []);
      if (type !== null) await keepVerified(upload, type, destination, sender);
      await drop(upload);
      return type === null ? { kind: "notTaken" } : stored(upload);
    }),
    dropAbandoned: async () => {
      for (const old of await uploads.startedBefore(addMs(clock.now(), -ABANDONED_AFTER_MS))) await drop(old);
    },
  };
};

const openPictures = (
  { db, dataFolder, clock, log, pictureProgram, maxPictureBytes = 0 }: ShelfDeps,
  filesFolder: string,
): Pictures | null =>
  pictureProgram === undefined
    ? null
    : createPictures({
        ...{ db, clock, log },
        process: createPictureProcess(pictureProgram, log),
        folder: join(dataFolder, "pictures"),
        maxBytes: maxPictureBytes,
        pathOf: (file) => localFilePath(filesFolder, file),
      });

/** The type of what arrived, when it is one that is taken and that a record awaits; null otherwise. */
const typeTaken = ({ type, sizeBytes }: Inspected, claims: readonly FileClaim[]): FileType | null => {
  if (type === null || (isPicture(type) && sizeBytes > MAX_PHOTO_BYTES)) return null;
  const isAwaited = ({ role, type: declared }: FileClaim): boolean =>
    role === "thumbnail" ? isPicture(type) : declared === null || declared === type;
  return claims.length === 0 || claims.some(isAwaited) ? type : null;
};

const stored = ({ file }: Pick<Upload, "file">): Finished => ({ kind: "stored", file });

type Finish = FileShelf["finish"];

/** Two requests may both see the last byte: the second waits for what the first comes to. */
const oneAtATime = (finish: Finish): Finish => {
  const running = new Map<string, Promise<Finished>>();
  return (upload, sender) => {
    const known = running.get(upload.id);
    if (known) return known;
    const finishing = finish(upload, sender).finally(() => running.delete(upload.id));
    running.set(upload.id, finishing);
    return finishing;
  };
};
