import { join } from "node:path";
import type { Sha256 } from "../../domain/hash.ts";
import { addMs } from "../../domain/instant.ts";
import type { Clock } from "../clock.ts";
import type { News } from "../events/news.ts";
import type { Log } from "../log.ts";
import type { Database } from "../store/open-database.ts";
import type { Sender } from "../sync/take-changes.ts";
import { destinationOf, isDelivered, keepApart } from "./delivery.ts";
import type { FileStore } from "./file-store.ts";
import { createLocalFileStore } from "./local-file-store.ts";
import { recordStoredFile } from "./record-stored-file.ts";
import { createSpool, type Spool } from "./spool.ts";
import { createUploadRegister, type Upload, type UploadRegister } from "./uploads.ts";

/** How an upload ended that has all its bytes. */
export type Finished =
  | { readonly kind: "stored"; readonly file: Sha256 }
  /** Bytes are not those of the hash: this file starts again, alone. */
  | { readonly kind: "mismatch" }
  /** No picture that we take: sending it again helps nobody. */
  | { readonly kind: "notAPicture" }
  /** Another request finished or removed it meanwhile. */
  | { readonly kind: "gone" };

/** Everything about files but the protocol. */
export interface FileShelf {
  readonly db: Database;
  readonly store: FileStore;
  readonly spool: Spool;
  readonly uploads: UploadRegister;
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
}

export const openFileShelf = ({ db, dataFolder, clock, log, news }: ShelfDeps): FileShelf => {
  const store = createLocalFileStore(join(dataFolder, "files"));
  const spool = createSpool(join(dataFolder, "spool"));
  const uploads = createUploadRegister(db);

  const drop = async ({ id }: Pick<Upload, "id">): Promise<void> => {
    // Bytes first: killed in between, the row still leads whoever tidies up to them; the other way they lie there for ever.
    await spool.remove(id);
    await uploads.remove(id);
  };

  return {
    db,
    store,
    spool,
    uploads,
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

      if (found.hash !== upload.file || found.sizeBytes !== upload.sizeBytes) {
        log.warn({ upload: upload.id, user: upload.user }, "an upload has other bytes than its hash says");
        await drop(upload);
        return { kind: "mismatch" };
      }
      if (found.type === null) {
        await drop(upload);
        return { kind: "notAPicture" };
      }
      await store.keep(upload.file, spool.pathOf(upload.id));
      const destination = await destinationOf(db, sender, upload.file);
      const { type, sizeBytes } = found;
      const storedAt = clock.now();
      const scopes = destination?.scopes ?? [];
      await recordStoredFile(db, { file: upload.file, type, sizeBytes, storedAt }, scopes);
      for (const scope of scopes) news?.tell(scope, null);
      if (destination?.isApart) await keepApart(db, upload.file, sender.device, storedAt);
      await drop(upload);
      return stored(upload);
    }),
    dropAbandoned: async () => {
      for (const old of await uploads.startedBefore(addMs(clock.now(), -ABANDONED_AFTER_MS))) await drop(old);
    },
  };
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
