import { createHash } from "node:crypto";
import type { Sha256 } from "../../../src/domain/hash.ts";

export interface Photo {
  readonly bytes: Buffer;
  readonly hash: Sha256;
}

export const sha256Of = (content: string | Buffer): Sha256 =>
  createHash("sha256").update(content).digest("hex") as Sha256;

let photos = 0;

/** Bytes that begin as a JPEG does and are like no others; no decoder is asked. */
export const aPhoto = (sizeBytes = 20_000): Photo => {
  photos += 1;
  const seed = createHash("sha256").update(`photo ${photos} ${process.pid}`).digest();
  const bytes = Buffer.alloc(sizeBytes, seed);
  Buffer.from([0xff, 0xd8, 0xff, 0xe0]).copy(bytes);
  return { bytes, hash: sha256Of(bytes) };
};

export const aThumbnail = (): Photo => aPhoto(2_000);

export const aPhotoWithThumbnail = (sizeBytes?: number) => ({
  photo: aPhoto(sizeBytes),
  thumbnail: aThumbnail(),
});
