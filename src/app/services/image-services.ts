import { imageTypeOf } from "../../device/image-type.ts";
import type { BytesRow } from "../../device/phone-db.ts";
import { sha256Of } from "../../device/sha256.ts";
import { storageFailureOf, withReopening } from "../../device/storage-failure.ts";
import { timedFetch } from "../../device/timed-fetch.ts";
import { FileType } from "../../domain/evidence.ts";
import type { Sha256 } from "../../domain/hash.ts";
import type { Environment } from "./environment.ts";
import type { OpenPhone, PhoneSession } from "./phone-session.ts";
import type { ImageServices } from "./services.ts";

export const createImageServices = (session: PhoneSession, environment: Environment): ImageServices => {
  const find = async (phone: OpenPhone, file: Sha256): Promise<BytesRow | null> =>
    (await phone.db.fileBytes.get(file)) ?? (await fetchFile(environment, file));

  return {
    thumbnail: async (file) => {
      const phone = await session.phone();
      if (!phone) return null;
      const here = await phone.db.fileBytes.get(file);
      if (here) return blobOf(here);
      const fetched = await fetchFile(environment, file);
      if (!fetched) return null;
      await keep(phone, fetched);
      return blobOf(fetched);
    },
    attachment: async (file, type) => {
      const phone = await session.phone();
      if (!phone) return null;
      const here = await phone.db.fileBytes.get(file);
      const bytes = here?.bytes ?? (await fetchBytes(environment, file))?.buffer;
      return bytes ? new Blob([bytes], { type }) : null;
    },
    photo: async (file) => {
      const phone = await session.phone();
      const found = phone && (await find(phone, file));
      return found ? blobOf(found) : null;
    },
  };
};

const blobOf = ({ bytes, type }: BytesRow): Blob => new Blob([bytes], { type });

/** The bytes are what the hash says, or they are nothing. */
const fetchBytes = async ({ fetch }: Environment, file: Sha256) => {
  const answered = await timedFetch(fetch, `/files/${file}`, { method: "GET" }, 0);
  if (!answered.ok || answered.value.status !== 200) return null;
  const { body } = answered.value;
  return (await sha256Of(body)) === file ? body : null;
};

const fetchFile = async (environment: Environment, file: Sha256): Promise<BytesRow | null> => {
  const body = await fetchBytes(environment, file);
  const type = FileType.safeParse(body && imageTypeOf(body));
  return body && type.success ? { file, type: type.data, bytes: body.buffer } : null;
};

/** A thumbnail that does not fit is fetched again next time. */
const keep = async ({ db }: OpenPhone, row: BytesRow): Promise<void> => {
  try {
    await withReopening(db, () => db.fileBytes.put(row));
  } catch (error) {
    if (storageFailureOf(error) === null) throw error;
  }
};
