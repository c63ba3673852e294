import { assertNever, err, ok, type Result } from "../domain/result.ts";
import { offline, type UploadFailure } from "../sync/link-failure.ts";
import type { ServerLink, WaitingFile } from "../sync/ports.ts";
import { type Answered, type Fetch, timedFetch } from "./timed-fetch.ts";
import { failureOf } from "./upload-failure.ts";

/** A tus 1.0 upload in the browser's own words (https://tus.io/protocols/resumable-upload). */
const TUS = { "Tus-Resumable": "1.0.0" } as const;
const BYTES = { "Content-Type": "application/offset+octet-stream" } as const;
const UPLOADS = "/files";

/** The server's word that it verified and stored exactly this file. */
const STORED_HEADER = "Loa-Stored";

/**
 * A shrunk photo in one request, together with its beginning: what a cut one brought is kept and found again by its hash,
 * so a small slice saves nothing.
 */
const FIRST_SLICE = 256 * 1024;
const LEAST_SLICE = 16 * 1024;
const LARGEST_SLICE = 1024 * 1024;
/** So small that it begins anew with all its bytes when its beginning got no answer: to ask first costs more than them. */
const SENT_AT_ONCE = 32 * 1024;
/** A slice should take about so long on this link. */
const SLICE_S = 15;
/** Beginnings of one file within one call: after a mismatch, or when the server forgot it. */
const MAX_BEGINNINGS = 3;
/** Answers in a row that bring the upload no further than it was: something talks, but not a server that takes bytes. */
const MAX_IDLE_TURNS = 6;

type Upload = NonNullable<WaitingFile["upload"]>;

/** Begun as far as this phone knows, but not answered: the server says where it stands when asked without any bytes. */
const BEGUN: Upload = { url: UPLOADS, offset: 0 };

const isLarge = (bytes: ArrayBuffer): boolean => bytes.byteLength > SENT_AT_ONCE;

type Turn =
  | { readonly kind: "stored" }
  | { readonly kind: "at"; readonly upload: Upload }
  /** The server does not have this upload any more, or its bytes do not match: begin anew. */
  | { readonly kind: "gone" }
  /** Somebody else moved it: ask where it stands. */
  | { readonly kind: "unsure" };

/** Uploads one file after the other and remembers what the link carries. */
export const createUploader = (fetch: Fetch): ServerLink["upload"] => {
  const pace: Pace = { slice: FIRST_SLICE, carried: 0 };

  return async (file, bytes, note) => {
    let place = placeAtStart(file);
    let progress: Progress = { furthest: 0, idleTurns: 0 };
    // A page that is killed while the first bytes travel must not send them a second time.
    if (isFirst(place, bytes)) await note(BEGUN);
    while (progress.idleTurns < MAX_IDLE_TURNS) {
      const turn = await takeTurn(fetch, file, bytes, place, pace);
      const next = turn.ok
        ? placeAfter(place, turn.value, bytes, pace)
        : placeAfterBreak(place, turn.error, bytes, pace);
      if (!next.ok) return next;
      if (next.value === null) return ok(undefined);
      place = next.value;
      progress = progressAt(progress, place.upload);
      await note(place.upload);
    }
    return err(offline("notOurs"));
  };
};

interface Progress {
  /** Bytes that the server said it has of this beginning. */
  readonly furthest: number;
  readonly idleTurns: number;
}

const progressAt = ({ furthest, idleTurns }: Progress, upload: WaitingFile["upload"]): Progress => {
  if (upload === null || upload.url === UPLOADS) return { furthest: 0, idleTurns: idleTurns + 1 };
  return upload.offset > furthest
    ? { furthest: upload.offset, idleTurns: 0 }
    : { furthest, idleTurns: idleTurns + 1 };
};

/**
 * What is known of the link. A pass that fails costs a pause, which a link that breaks every few seconds must not cost
 * each time: as long as something was carried since the last break, what broke off is tried again at once. A link that
 * carries nothing is left alone.
 */
interface Pace {
  slice: number;
  /** Bytes since the last break. */
  carried: number;
}

/** A slice broke off. The server keeps what arrived of it, so it is asked how much that was. */
interface Break {
  /** Where the upload stood before. */
  readonly offset: number;
  /** What the link had carried since the break before. */
  readonly carried: number;
  readonly failure: UploadFailure;
}

/** Where an upload stands; sure only once the server has said so in this very call. */
interface Place {
  readonly upload: WaitingFile["upload"];
  readonly isSure: boolean;
  readonly beginnings: number;
  readonly broken: Break | null;
}

const placeAtStart = ({ upload }: WaitingFile): Place => ({
  upload,
  isSure: false,
  beginnings: upload ? 0 : 1,
  broken: null,
});

const takeTurn = (
  fetch: Fetch,
  file: WaitingFile,
  bytes: ArrayBuffer,
  { upload, isSure }: Place,
  pace: Pace,
): Promise<Result<Turn, UploadFailure>> => {
  if (!upload) return begin(fetch, file, bytes.slice(0, Math.max(pace.slice, SENT_AT_ONCE)), pace);
  if (upload.url === UPLOADS) return begin(fetch, file, null, pace);
  return isSure ? sendSlice(fetch, file, bytes, upload, pace) : askOffset(fetch, file, upload);
};

/** Where it stands after a turn; null: the server has it all. */
const placeAfter = (
  place: Place,
  turn: Turn,
  bytes: ArrayBuffer,
  pace: Pace,
): Result<Place | null, UploadFailure> => {
  switch (turn.kind) {
    case "stored":
      return ok(null);
    case "at":
      return place.broken
        ? placeAfterAsking(place, place.broken, turn.upload, pace)
        : ok({ ...place, upload: turn.upload, isSure: true });
    case "gone":
      if (place.beginnings >= MAX_BEGINNINGS) return err({ kind: "refused", status: 460 });
      return ok({
        upload: isLarge(bytes) ? BEGUN : null,
        isSure: false,
        beginnings: place.beginnings + 1,
        broken: null,
      });
    case "unsure":
      return ok({ ...place, isSure: false });
    default:
      return assertNever(turn);
  }
};

const placeAfterAsking = (
  place: Place,
  broken: Break,
  upload: Upload,
  pace: Pace,
): Result<Place, UploadFailure> => {
  pace.carried = Math.max(0, upload.offset - broken.offset);
  if (pace.carried < LEAST_SLICE) shrink(pace);
  return broken.carried + pace.carried < LEAST_SLICE
    ? err(broken.failure)
    : ok({ ...place, upload, isSure: true, broken: null });
};

const placeAfterBreak = (
  place: Place,
  failure: UploadFailure,
  bytes: ArrayBuffer,
  pace: Pace,
): Result<Place, UploadFailure> => {
  if (failure.kind === "enoughToday") return err(failure);
  const { carried } = pace;
  pace.carried = 0;
  // A slice, or a beginning with bytes, may have brought some of them: the server is asked before anything is judged.
  const sent = place.isSure ? place.upload : isFirst(place, bytes) ? BEGUN : null;
  if (isBreak(failure) && sent)
    return ok({ ...place, upload: sent, isSure: false, broken: { offset: sent.offset, carried, failure } });
  if (place.broken || !isBreak(failure)) shrink(pace);
  return isBreak(failure) && carried >= LEAST_SLICE ? ok(place) : err(failure);
};

const isFirst = ({ upload }: Place, bytes: ArrayBuffer): boolean => upload === null && isLarge(bytes);

/** Proxies that hand on only whole requests let nothing of a torn slice through. */
const shrink = (pace: Pace): void => {
  pace.slice = Math.max(LEAST_SLICE, pace.slice >> 1);
};

const isBreak = (failure: UploadFailure): boolean =>
  failure.kind === "offline" && failure.cause !== "serverFailed" && failure.cause !== "notOurs";

const begin = async (
  fetch: Fetch,
  file: WaitingFile,
  body: ArrayBuffer | null,
  pace: Pace,
): Promise<Result<Turn, UploadFailure>> => {
  const headers = {
    ...TUS,
    ...(body ? BYTES : {}),
    "Upload-Length": String(file.sizeBytes),
    "Upload-Metadata": `sha256 ${btoa(file.file)}`,
  };
  const answered = await timedFetch(fetch, UPLOADS, { method: "POST", headers, body }, body?.byteLength ?? 0);
  if (!answered.ok) return answered;
  pace.carried += body?.byteLength ?? 0;
  if (isStored(answered.value, file)) return ok({ kind: "stored" });
  if (answered.value.status === 460) return ok({ kind: "gone" });
  const url = pathOf(answered.value.headers.get("Location"));
  if (answered.value.status !== 201 || url === null) return err(failureOf(answered.value));
  // A server that does not take bytes with the beginning says nothing of them.
  return ok({ kind: "at", upload: { url, offset: offsetOf(answered.value) ?? 0 } });
};

/** Only an upload on our own server, as a path: a portal's redirect must not get a photo. */
const pathOf = (location: string | null): string | null => {
  if (!location) return null;
  const path = location.replace(/^https?:\/\/[^/]+/, "");
  return path.startsWith(`${UPLOADS}/`) ? path : null;
};

const askOffset = async (
  fetch: Fetch,
  file: WaitingFile,
  upload: Upload,
): Promise<Result<Turn, UploadFailure>> => {
  const answered = await timedFetch(fetch, upload.url, { method: "HEAD", headers: TUS }, 0);
  if (!answered.ok) return answered;
  if (isStored(answered.value, file)) return ok({ kind: "stored" });
  const { status } = answered.value;
  if (status === 404 || status === 410 || status === 460) return ok({ kind: "gone" });
  const offset = offsetOf(answered.value);
  if (offset === null || (status !== 200 && status !== 204)) return err(failureOf(answered.value));
  return ok({ kind: "at", upload: { ...upload, offset } });
};

const sendSlice = async (
  fetch: Fetch,
  file: WaitingFile,
  bytes: ArrayBuffer,
  upload: Upload,
  pace: Pace,
): Promise<Result<Turn, UploadFailure>> => {
  const body = bytes.slice(upload.offset, upload.offset + pace.slice);
  const headers = {
    ...TUS,
    ...BYTES,
    "Upload-Offset": String(upload.offset),
  };
  const began = performance.now();
  const answered = await timedFetch(fetch, upload.url, { method: "PATCH", headers, body }, body.byteLength);
  if (!answered.ok) return answered;
  pace.carried += body.byteLength;
  if (isStored(answered.value, file)) return ok({ kind: "stored" });

  const { status } = answered.value;
  if (status === 404 || status === 410 || status === 460) return ok({ kind: "gone" });
  if (status === 409) return ok({ kind: "unsure" });
  const offset = offsetOf(answered.value);
  if (status !== 204 || offset === null) return err(failureOf(answered.value));
  // Everything arrived, yet the server did not confirm: this upload leads nowhere.
  if (offset >= bytes.byteLength) return ok({ kind: "gone" });
  pace.slice = sliceFor(body.byteLength, performance.now() - began);
  return ok({ kind: "at", upload: { ...upload, offset } });
};

const sliceFor = (bytes: number, tookMs: number): number =>
  Math.round(Math.min(LARGEST_SLICE, Math.max(LEAST_SLICE, (bytes / Math.max(tookMs, 1)) * 1000 * SLICE_S)));

const offsetOf = ({ headers }: Answered): number | null => {
  const offset = Number(headers.get("Upload-Offset") || Number.NaN);
  return Number.isSafeInteger(offset) && offset >= 0 ? offset : null;
};

const isStored = ({ headers, status }: Answered, file: WaitingFile): boolean =>
  status >= 200 && status < 300 && headers.get(STORED_HEADER) === file.file;
