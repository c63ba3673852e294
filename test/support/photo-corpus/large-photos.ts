import sharp from "sharp";
import { sharpOf, takePhoto } from "./taken-photo.ts";

const SIZE = { width: 4000, height: 3000 } as const;
const WAYS_TO_HOLD = 8;
const FIRST_PLACE = 5001;

/** JPEGs of 12 megapixels and some MB, grainy as a phone's: a few places, each held in all ways, so that all differ. */
export const largePhotos = async (count: number): Promise<readonly Buffer[]> => {
  const noise = { type: "gaussian", mean: 128, sigma: 22 } as const;
  const grain = await sharp({ create: { ...SIZE, channels: 3, background: "#808080", noise } })
    .png({ compressionLevel: 0 })
    .toBuffer();
  const places: Buffer[] = [];
  for (let place = 0; place * WAYS_TO_HOLD < count; place += 1)
    places.push(
      await sharpOf(await takePhoto(FIRST_PLACE + place, 0))
        .resize({ ...SIZE, fit: "fill", kernel: "cubic" })
        .composite([{ input: grain, blend: "soft-light" }])
        .jpeg({ quality: 88 })
        .toBuffer(),
    );
  return Array.from({ length: count }, (_none, index) =>
    turned(places[Math.floor(index / WAYS_TO_HOLD)] ?? Buffer.alloc(0), 1 + (index % WAYS_TO_HOLD)),
  );
};

/** Puts nothing but an orientation (EXIF 2.32, tag 0x0112) in front of a JPEG's own segments. */
const turned = (jpeg: Buffer, orientation: number): Buffer => {
  const exif = Buffer.from(
    "457869660000 4d4d002a00000008 0001 0112 0003 00000001 00000000 00000000".replaceAll(" ", ""),
    "hex",
  );
  exif.writeUInt16BE(orientation, exif.length - 8);
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
};
