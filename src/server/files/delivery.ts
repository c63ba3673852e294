import type { Sha256 } from "../../domain/hash.ts";
import type { Instant } from "../../domain/instant.ts";
import type { ScopeId } from "../../domain/scope.ts";
import { identityDb } from "../auth/identity-tables.ts";
import { isNamedInCustody, whichInCustody } from "../custody/custody-rows.ts";
import type { Reader } from "../store/open-database.ts";
import type { Sender } from "../sync/take-changes.ts";
import { type FileClaim, fileClaims } from "./file-claims.ts";
import { readableFiles } from "./readable-files.ts";

/** Where the bytes of a file go that this sender delivers. */
export interface Destination {
  readonly scopes: readonly ScopeId[];
  /** Kept apart for a person above to decide: sender revoked, or moved away before the evidence came (S46, S48). */
  readonly isApart: boolean;
  /** What its records that are merged say of it. */
  readonly claims: readonly FileClaim[];
  /** As its records say; null where none of them is merged. */
  readonly sizesBytes: readonly number[] | null;
}

/** Null: nobody awaits these bytes from this sender. */
export const destinationOf = async (
  db: Reader,
  { actor, formerly = [], isRevoked = false }: Sender,
  file: Sha256,
): Promise<Destination | null> => {
  const claims: FileClaim[] = [];
  for (const author of [actor, ...formerly]) claims.push(...(await fileClaims(db, author, file)));
  const isNamedApart = await isNamedInCustody(db, actor.user, file);
  if (claims.length === 0 && !isNamedApart) return null;
  return {
    scopes: isRevoked ? [] : claims.map(({ scope }) => scope),
    isApart: isRevoked || isNamedApart,
    claims,
    sizesBytes: isNamedApart ? null : claims.map(({ sizeBytes }) => sizeBytes),
  };
};

/**
 * Of these files, those whose bytes the server has and may say so to this sender. What a device delivered into custody
 * counts, or it would send it again and again.
 */
export const deliveredFiles = async (
  db: Reader,
  { actor, device, isRevoked = false }: Sender,
  files: readonly Sha256[],
): Promise<ReadonlySet<Sha256>> => {
  if (files.length === 0) return new Set();
  const apart = await whichInCustody(db, device, files);
  return isRevoked ? apart : new Set([...apart, ...(await readableFiles(db, actor, files))]);
};

export const isDelivered = async (db: Reader, sender: Sender, file: Sha256): Promise<boolean> =>
  (await deliveredFiles(db, sender, [file])).has(file);

export const keepApart = async (
  db: Reader,
  file: Sha256,
  device: string,
  storedAt: Instant,
): Promise<void> => {
  await identityDb(db)
    .insertInto("custody_files")
    .values({ sha256: file, device, stored_at: storedAt })
    .onConflict((conflict) => conflict.columns(["sha256", "device"]).doNothing())
    .execute();
};
