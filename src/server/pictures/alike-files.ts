import type { Sha256 } from "../../domain/hash.ts";
import { ALIKE_WITHIN, type Likeness, lookDistance } from "../../domain/photo/likeness.ts";
import type { Reader } from "../store/open-database.ts";
import { keysWithin } from "./likeness-keys.ts";

/** Keys in one query: below what either database takes. */
const KEYS_AT_ONCE = 2_000;

/** Every file that looks like this one, with how far off it is; from the index alone, however many photos there are. */
export const alikeFiles = async (
  db: Reader,
  likeness: Likeness,
  within = ALIKE_WITHIN,
): Promise<ReadonlyMap<Sha256, number>> => {
  const found = new Map<Sha256, number>();
  for (const look of likeness)
    for (const { sha256, look: other } of await laidDownUnder(db, keysWithin(look, within))) {
      const distance = lookDistance(look, other);
      if (distance <= within) found.set(sha256, Math.min(distance, found.get(sha256) ?? distance));
    }
  return found;
};

const laidDownUnder = async (db: Reader, keys: readonly number[]) => {
  const rows: { readonly sha256: Sha256; readonly look: string }[] = [];
  for (let at = 0; at < keys.length; at += KEYS_AT_ONCE)
    rows.push(
      ...(await db
        .selectFrom("photo_likeness")
        .select(["sha256", "look"])
        .where("key", "in", keys.slice(at, at + KEYS_AT_ONCE))
        .execute()),
    );
  return rows;
};
