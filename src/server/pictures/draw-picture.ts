import { open } from "node:fs/promises";
import sharp from "sharp";
import { greyFromRgba } from "../../domain/photo/grey-picture.ts";
import type { Likeness } from "../../domain/photo/likeness.ts";
import { likenessOf } from "../../domain/photo/likeness-of.ts";
import { openPicture } from "./open-picture.ts";
import { LONGEST_SIDE_PX, type PictureJob, type PictureOutcome, type PictureSize } from "./picture-job.ts";

const QUALITY: Readonly<Record<PictureSize, number>> = { thumbnail: 72, screen: 80, full: 88 };

/** What it looks like shows at this size already. */
const LIKENESS_SIDE_PX = 256;

/**
 * Draws a picture anew in the sizes that were asked for, the largest first: upright, in sRGB, without any of the facts that its camera
 * wrote. Nothing of the stored bytes goes into what is written but its colours.
 */
export const drawPicture = async ({ sizes, ...source }: PictureJob): Promise<PictureOutcome> => {
  const opened = await openPicture(source);
  if (!opened.ok) return { kind: opened.error };

  const { widthPx, heightPx, draw } = opened.value;
  let likeness: Likeness = [];
  // What was drawn for the screen is enough for everything smaller: the large picture is decoded once.
  let drawn: Buffer | null = null;
  try {
    for (const { size, to } of sizes) {
      const side = LONGEST_SIDE_PX[size];
      const picture = (drawn ? sharp(drawn) : draw())
        .flatten({ background: "#ffffff" })
        .toColourspace("srgb");
      if (side !== null)
        picture.resize({ width: side, height: side, fit: "inside", withoutEnlargement: true });
      drawn = await picture.jpeg({ quality: QUALITY[size] }).toBuffer();
      await writeWhole(to, drawn);
      if (size === "screen") likeness = await likenessIn(drawn);
    }
  } catch (error) {
    // The library says by text alone what it could not read; a disk that is full is no fault of the picture.
    if (error instanceof Error && "code" in error) throw error;
    return { kind: "undecodable" };
  }
  return { kind: "drawn", widthPx, heightPx, likeness };
};

const likenessIn = async (drawn: Buffer): Promise<Likeness> => {
  const { data, info } = await sharp(drawn)
    .resize({ width: LIKENESS_SIDE_PX, height: LIKENESS_SIDE_PX, fit: "inside", withoutEnlargement: true })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return likenessOf(greyFromRgba(data, info.width, info.height));
};

const writeWhole = async (path: string, bytes: Buffer): Promise<void> => {
  const file = await open(path, "w", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
};
