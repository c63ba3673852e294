import { readFile } from "node:fs/promises";
import sharp, { type Sharp } from "sharp";
import { err, ok, type Result } from "../../domain/result.ts";
import { isWithinBounds, MAX_PIXELS } from "../files/picture-extras.ts";
import type { PictureJob } from "./picture-job.ts";

/** A picture whose head was read and found bearable; its pixels are decoded when it is drawn. */
export interface OpenPicture {
  /** Upright. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Begins a drawing; may be called again. */
  readonly draw: () => Sharp;
}

export type CannotOpen = "outOfBounds" | "undecodable";

/** Only these readers of files are left; whatever else the library could open never gets a byte. */
const READERS = ["Jpeg", "Png", "Webp"].flatMap((name) => [
  `VipsForeignLoad${name}File`,
  `VipsForeignLoad${name}Buffer`,
]);

/** For the process that draws, before it opens anything. */
export const restrictDecoders = (): void => {
  sharp.cache(false);
  sharp.concurrency(1);
  sharp.block({ operation: ["VipsForeignLoad"] });
  sharp.unblock({ operation: READERS });
};

export const openPicture = async ({
  path,
  type,
}: Pick<PictureJob, "path" | "type">): Promise<Result<OpenPicture, CannotOpen>> =>
  type === "image/heic" ? await openHeic(path) : await openByLibvips(path);

const openByLibvips = async (path: string): Promise<Result<OpenPicture, CannotOpen>> => {
  const open = (): Sharp => sharp(path, { limitInputPixels: MAX_PIXELS, failOn: "error", autoOrient: true });
  const head = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (!head) return err("undecodable");
  const { width, height, autoOrient } = head;
  if (!isWithinBounds(width, height)) return err("outOfBounds");
  return ok({ widthPx: autoOrient.width, heightPx: autoOrient.height, draw: open });
};

const openHeic = async (path: string): Promise<Result<OpenPicture, CannotOpen>> => {
  // Compiling its WebAssembly takes a third of a second and 20 MB, which most pictures never need.
  const { default: libheif } = await import("libheif-js/wasm-bundle.js");
  await libheif.ready;
  const [image, ...others] = new libheif.HeifDecoder().decode(await readFile(path));
  for (const other of others) other.free();
  if (!image) return err("undecodable");
  const [width, height] = [image.get_width(), image.get_height()];
  if (!isWithinBounds(width, height)) return err("outOfBounds");

  const data = new Uint8ClampedArray(width * height * 4);
  const isDecoded = await new Promise<boolean>((resolve) =>
    image.display({ data, width, height }, (displayed) => resolve(displayed !== null)),
  );
  image.free();
  if (!isDecoded) return err("undecodable");
  const raw = { width, height, channels: 4 } as const;
  return ok({
    widthPx: width,
    heightPx: height,
    draw: () => sharp(data, { raw, limitInputPixels: MAX_PIXELS }),
  });
};
