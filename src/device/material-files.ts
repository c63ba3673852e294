import type { FileType } from "../domain/evidence.ts";
import type { Sha256 } from "../domain/hash.ts";
import { err, ok, type Result } from "../domain/result.ts";
import type { PhoneDb } from "./phone-db.ts";
import { sha256Of } from "./sha256.ts";
import { withReopening } from "./storage-failure.ts";
import { type Answered, type Fetch, timedFetch } from "./timed-fetch.ts";

/** Asked for at once: on a poor link a part comes within the time that a request is waited for. */
const PART_BYTES = 256 * 1024;

const NOT_THERE: ReadonlySet<number> = new Set([403, 404, 410]);

/** What has come of files so far, while the page lives. */
export type BegunFiles = Map<Sha256, readonly Uint8Array<ArrayBuffer>[]>;

interface Wanted {
  readonly file: Sha256;
  readonly sizeBytes: number;
}

export type FileFailure = "offline" | "signedOut" | "notThere";

/**
 * A file from the server by parts; what broke off goes on where it ended. The bytes are what the hash says, or nothing of
 * them is kept.
 */
export const fetchFile = async (
  fetch: Fetch,
  { file, sizeBytes }: Wanted,
  begun: BegunFiles,
  onBytes: (bytes: number) => void,
): Promise<Result<ArrayBuffer, FileFailure>> => {
  for (;;) {
    const parts = begun.get(file) ?? [];
    const from = sizeOf(parts);
    onBytes(Math.min(from, sizeBytes));
    if (from >= sizeBytes) break;
    const part = await fetchPart(fetch, file, from, Math.min(from + PART_BYTES, sizeBytes));
    if (!part.ok) return part;
    // A server that knows no parts sends the whole; one that sends nothing would be asked for ever.
    if (part.value.body.byteLength === 0) return err("offline");
    begun.set(file, part.value.status === 206 ? [...parts, part.value.body] : [part.value.body]);
  }
  const whole = await new Blob([...(begun.get(file) ?? [])]).arrayBuffer();
  begun.delete(file);
  return (await sha256Of(whole)) === file ? ok(whole) : err("offline");
};

const sizeOf = (parts: readonly Uint8Array[]): number =>
  parts.reduce((sum, { byteLength }) => sum + byteLength, 0);

const fetchPart = async (
  fetch: Fetch,
  file: Sha256,
  from: number,
  to: number,
): Promise<Result<Answered, FileFailure>> => {
  const headers = { Range: `bytes=${from}-${to - 1}` };
  const answered = await timedFetch(fetch, `/files/${file}`, { method: "GET", headers }, 0);
  if (!answered.ok) return err("offline");
  const { status } = answered.value;
  if (status === 200 || status === 206) return ok(answered.value);
  if (status === 401) return err("signedOut");
  return err(NOT_THERE.has(status) ? "notThere" : "offline");
};

/** Chosen to be kept: it does not go with the pictures of others that nobody has looked at for long. */
export const keepFile = (db: PhoneDb, file: Sha256, type: FileType, bytes: ArrayBuffer): Promise<void> =>
  withReopening(db, () =>
    db.transaction("rw", db.fileBytes, db.othersPictures, async () => {
      await db.fileBytes.put({ file, type, bytes });
      await db.othersPictures.delete(file);
    }),
  );

/** Files that this phone made itself stay: they may still have to be sent. */
export const dropFiles = (db: PhoneDb, files: readonly Sha256[]): Promise<void> =>
  withReopening(db, () =>
    db.transaction("rw", db.files, db.fileBytes, db.othersPictures, async () => {
      const own = await db.files.bulkGet([...files]);
      const gone = files.filter((_file, index) => !own[index]);
      await db.fileBytes.bulkDelete(gone);
      await db.othersPictures.bulkDelete(gone);
    }),
  );

/** Which of these files lie on this phone whole. */
export const filesHere = async (db: PhoneDb, files: readonly Sha256[]): Promise<ReadonlySet<Sha256>> =>
  new Set(
    await db.fileBytes
      .where("file")
      .anyOf([...files])
      .primaryKeys(),
  );
