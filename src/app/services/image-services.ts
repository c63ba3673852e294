import { imageTypeOf } from "../../device/image-type.ts";
import type { BytesRow } from "../../device/phone-db.ts";
import { sha256Of } from "../../device/sha256.ts";
import { storageFailureOf, withReopening } from "../../device/storage-failure.ts";
import { type Answered, timedFetch } from "../../device/timed-fetch.ts";
import { FileType } from "../../domain/evidence.ts";
import type { Sha256 } from "../../domain/hash.ts";
import type { DrawnImages } from "./drawn-images.ts";
import type { Environment } from "./environment.ts";
import type { FoundImage, ImageSize } from "./images.ts";
import type { OpenPhone, PhoneSession } from "./phone-session.ts";
import { readReducedData } from "./reduced-data.ts";
import type { ImageServices } from "./services.ts";

export const createImageServices = (session: PhoneSession, environment: Environment): ImageServices => {
  let drawn: Promise<DrawnImages> | null = null;
  /** Most photos never need it. */
  const loadDrawn = (): Promise<DrawnImages> => {
    drawn ??= import("./drawn-images.ts").then(
      ({ createDrawnImages }) => createDrawnImages(environment),
      (error: unknown) => {
        drawn = null;
        throw error;
      },
    );
    return drawn;
  };

  const find = async (phone: OpenPhone, file: Sha256, size: ImageSize): Promise<FoundImage> => {
    const here = await phone.db.fileBytes.get(file);
    if (here) {
      void ofOthers(({ noteSeen }) => noteSeen(phone.db, file, environment.clock.now()));
      return found(here);
    }
    const answered = await fetchStored(environment, file);
    if (!answered) return MISSING;
    if (answered.status !== 200) return (await loadDrawn()).afterRefusal(phone.db, file, size, answered);
    const fetched = await rowOf(file, answered.body);
    if (!fetched) return MISSING;
    await ofOthers(({ keepOthersPicture }) =>
      withReopening(phone.db, () => keepOthersPicture(phone.db, fetched, size, environment.clock.now())),
    );
    return found(fetched);
  };

  const isHeld = async ({ db }: OpenPhone, file: Sha256): Promise<boolean> =>
    (await readReducedData(db, environment)) && (await db.fileBytes.where("file").equals(file).count()) === 0;

  const bytesOf = async (file: Sha256, size: ImageSize): Promise<Blob | null> => {
    const phone = await session.phone();
    const image = phone && (await find(phone, file, size));
    return image?.kind === "found" ? image.bytes : null;
  };

  return {
    thumbnail: (file) => bytesOf(file, "thumbnail"),
    photo: (file) => bytesOf(file, "photo"),
    ofEvidence: async ({ file, thumbnail, fileType }, size, mayHold = false) => {
      const phone = await session.phone();
      if (!phone) return MISSING;
      if (mayHold && size === "photo" && (await isHeld(phone, file))) return { kind: "held" };
      const stored = size === "photo" ? file : thumbnail;
      // No browser that kept the original could show it.
      const isOnlyDrawn = stored === undefined || (size === "photo" && fileType === "image/heic");
      return isOnlyDrawn ? (await loadDrawn()).show(phone.db, file, size) : find(phone, stored, size);
    },
    attachment: async (file, type) => {
      const phone = await session.phone();
      if (!phone) return null;
      const here = await phone.db.fileBytes.get(file);
      if (here) return new Blob([here.bytes], { type });
      const answered = await fetchStored(environment, file);
      const isIt = answered?.status === 200 && (await sha256Of(answered.body)) === file;
      return isIt ? new Blob([answered.body], { type }) : null;
    },
  };
};

const MISSING: FoundImage = { kind: "missing" };

const found = ({ bytes, type }: BytesRow): FoundImage => ({
  kind: "found",
  bytes: new Blob([bytes], { type }),
});

const fetchStored = async ({ fetch }: Environment, file: Sha256): Promise<Answered | null> => {
  const answered = await timedFetch(fetch, `/files/${file}`, { method: "GET" }, 0);
  return answered.ok ? answered.value : null;
};

/** The bytes are what the hash says, or they are nothing. */
const rowOf = async (file: Sha256, body: Answered["body"]): Promise<BytesRow | null> => {
  const type = FileType.safeParse(imageTypeOf(body));
  return type.success && (await sha256Of(body)) === file
    ? { file, type: type.data, bytes: body.buffer }
    : null;
};

/** What is not kept now, or not known to be seen, is fetched again some time. */
const ofOthers = async (
  work: (part: typeof import("../../device/others-pictures.ts")) => Promise<void>,
): Promise<void> => {
  try {
    await work(await import("../../device/others-pictures.ts"));
  } catch (error) {
    if (storageFailureOf(error) === null) throw error;
  }
};
