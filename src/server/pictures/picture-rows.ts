import type { Sha256 } from "../../domain/hash.ts";
import { addMs, type Instant } from "../../domain/instant.ts";
import { Likeness } from "../../domain/photo/likeness.ts";
import { inTransaction } from "../store/in-transaction.ts";
import type { Database, Reader } from "../store/open-database.ts";
import { keysOf } from "./likeness-keys.ts";
import { MAKER } from "./picture-job.ts";
import type { Drawn } from "./picture-process.ts";

/** What is known of a picture. */
export type PictureState =
  /** Nobody has looked at it yet, or it is to be looked at once more. */
  | { readonly kind: "waiting" }
  | { readonly kind: "drawn"; readonly likeness: Likeness }
  | { readonly kind: "unreadable" };

/** Whatever killed the drawing process may have been the machine's fault: after this it is tried again. */
const AGAIN_AFTER_MS = 24 * 60 * 60 * 1000;

export const readPictureStates = async (
  db: Reader,
  files: readonly Sha256[],
  now: Instant,
): Promise<ReadonlyMap<Sha256, PictureState>> => {
  if (files.length === 0) return new Map();
  const rows = await db
    .selectFrom("pictures")
    .selectAll()
    .where("sha256", "in", [...files])
    .execute();
  return new Map(
    rows
      .filter(({ maker }) => maker === MAKER)
      .filter(({ why, looked_at }) => why !== "died" || addMs(looked_at, AGAIN_AFTER_MS) > now)
      .map(({ sha256, state, likeness }) => [
        sha256,
        state === "drawn"
          ? { kind: "drawn", likeness: likeness === "" ? [] : Likeness.parse(likeness.split(" ")) }
          : { kind: "unreadable" },
      ]),
  );
};

/** Keeps what the drawing process saw, and lays down by what keys the picture is found again. Safe to repeat. */
export const savePicture = (
  db: Database,
  file: Sha256,
  drawn: Exclude<Drawn, { kind: "busy" }>,
  now: Instant,
): Promise<void> =>
  inTransaction(db, async (tx) => {
    const isDrawn = drawn.kind === "drawn";
    const likeness = isDrawn ? drawn.likeness : [];
    await tx.deleteFrom("photo_likeness").where("sha256", "=", file).execute();
    const row = {
      state: isDrawn ? "drawn" : "unreadable",
      why: drawn.kind === "drawn" ? null : drawn.kind,
      maker: MAKER,
      looked_at: now,
      width_px: isDrawn ? drawn.widthPx : null,
      height_px: isDrawn ? drawn.heightPx : null,
      likeness: likeness.join(" "),
    } as const;
    await tx
      .insertInto("pictures")
      .values({ sha256: file, ...row })
      .onConflict((conflict) => conflict.column("sha256").doUpdateSet(row))
      .execute();
    const keys = likeness.flatMap((look) => keysOf(look).map((key) => ({ key, look, sha256: file })));
    if (keys.length > 0) await tx.insertInto("photo_likeness").values(keys).execute();
  });
