import { imageTypeOf } from "../../device/image-type.ts";
import type { PhoneDb } from "../../device/phone-db.ts";
import { type Answered, timedFetch } from "../../device/timed-fetch.ts";
import { ApiError } from "../../domain/api.ts";
import type { Sha256 } from "../../domain/hash.ts";
import type { Environment } from "./environment.ts";
import type { FoundImage, ImageSize } from "./images.ts";

/** Pictures as the server draws them anew (decision 11): for files whose own bytes it does not give out. */
export interface DrawnImages {
  readonly show: (db: PhoneDb, file: Sha256, size: ImageSize) => Promise<FoundImage>;
  /** What is there instead, after the server refused the stored bytes of a file. */
  readonly afterRefusal: (
    db: PhoneDb,
    file: Sha256,
    size: ImageSize,
    refused: Answered,
  ) => Promise<FoundImage>;
}

const SIZE_OF = { thumbnail: "thumbnail", photo: "screen" } as const satisfies Record<ImageSize, string>;

/** So many stay in memory. They are never laid among the files: those are found by the hash of their bytes. */
const MOST_KEPT: Readonly<Record<ImageSize, number>> = { thumbnail: 60, photo: 8 };

const RETRY_MS = 5_000;
const MISSING: FoundImage = { kind: "missing" };

export const createDrawnImages = ({ fetch }: Environment): DrawnImages => {
  // By database: what one user has seen is not there for the next.
  const shelves = new WeakMap<PhoneDb, Readonly<Record<ImageSize, Shelf>>>();

  const show: DrawnImages["show"] = (db, file, size) => {
    const shelf = (shelves.get(db) ?? putUp(db))[size];
    const asked = shelf.get(file) ?? askOnce(shelf, file, size);
    // The one asked for last goes last.
    shelf.delete(file);
    shelf.set(file, asked);
    const [oldest] = shelf.keys();
    if (shelf.size > MOST_KEPT[size] && oldest) shelf.delete(oldest);
    return asked;
  };

  const putUp = (db: PhoneDb): Readonly<Record<ImageSize, Shelf>> => {
    const empty = { thumbnail: new Map(), photo: new Map() };
    shelves.set(db, empty);
    return empty;
  };

  const askOnce = async (shelf: Shelf, file: Sha256, size: ImageSize): Promise<FoundImage> => {
    const found = await ask(file, size);
    if (found.kind === "missing" || found.kind === "busy") shelf.delete(file);
    return found;
  };

  const ask = async (file: Sha256, size: ImageSize): Promise<FoundImage> => {
    const answered = await timedFetch(fetch, `/files/${file}/${SIZE_OF[size]}`, { method: "GET" }, 0);
    if (!answered.ok) {
      const { error } = answered;
      // It goes on drawing when nobody waits any more, and has it the next time.
      return error.kind === "offline" && error.cause === "timeout" ? busy(RETRY_MS) : MISSING;
    }
    const { status, body } = answered.value;
    if (status !== 200) return refusalOf(answered.value) ?? MISSING;
    const type = imageTypeOf(body);
    return type ? { kind: "found", bytes: new Blob([body], { type }) } : MISSING;
  };

  return {
    show,
    afterRefusal: async (db, file, size, refused) => refusalOf(refused) ?? (await show(db, file, size)),
  };
};

type Shelf = Map<Sha256, Promise<FoundImage>>;

const busy = (retryAfterMs: number): FoundImage => ({ kind: "busy", retryAfterMs });

/** Null where only the bytes as they are were refused: the drawn ones may be had. */
const refusalOf = ({ body }: Answered): FoundImage | null => {
  const refusal = ApiError.safeParse(jsonOf(body));
  if (!refusal.success) return MISSING;
  const { kind, retryAfterS } = refusal.data.error;
  switch (kind) {
    case "onlyDrawn":
      return null;
    case "unreadable":
      return { kind };
    case "busy":
    case "throttled":
      return busy(Math.max((retryAfterS ?? 0) * 1000, RETRY_MS));
    default:
      return MISSING;
  }
};

const jsonOf = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
};
