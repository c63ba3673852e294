import { identityDb } from "../auth/identity-tables.ts";
import type { Destination } from "../files/delivery.ts";
import type { Reader } from "../store/open-database.ts";

/** What one device may have in custody: photo and thumbnail of every change that it may hand in, and a disk that bears it. */
const MAX_HELD_FILES = 4000;
const MAX_HELD_BYTES = 1024 ** 3;

interface Arriving {
  readonly device: string;
  readonly sizeBytes: number;
}

/** Whether bytes may come that lie apart and nowhere else; what does not fit stays on the phone (S46). */
export const hasRoomForFile = async (
  db: Reader,
  { isApart, scopes }: Pick<Destination, "isApart" | "scopes">,
  { device, sizeBytes }: Arriving,
): Promise<boolean> => {
  if (!isApart || scopes.length > 0) return true;
  const held = await identityDb(db)
    .selectFrom("custody_files")
    .innerJoin("files", "files.sha256", "custody_files.sha256")
    .select(({ fn }) => [
      fn.countAll<number>().as("files"),
      fn.sum<number | null>("files.size_bytes").as("bytes"),
    ])
    .where("custody_files.device", "=", device)
    .executeTakeFirstOrThrow();
  return Number(held.files) < MAX_HELD_FILES && Number(held.bytes ?? 0) + sizeBytes <= MAX_HELD_BYTES;
};
