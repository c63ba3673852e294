import { createHash } from "node:crypto";
import sharp, { type OutputInfo } from "sharp";
import type { Sha256 } from "../../domain/hash.ts";
import { type SceneName, sceneFor } from "./scenes.ts";

/** A generated photo with its thumbnail. */
export interface DemoPicture {
  readonly file: Sha256;
  readonly bytes: Buffer;
  readonly thumbnail: Sha256;
  readonly thumbnailBytes: Buffer;
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface DemoPictures {
  /**
   * The picture of a scene as this unit would take it. Tint and crop differ from unit to unit and from one `variant` to
   * the next; `mark` goes into the file unseen, so that no two activities share one.
   */
  readonly take: (
    scene: SceneName,
    unitName: string,
    village: string,
    variant: number,
    mark: string,
  ) => Promise<DemoPicture>;
}

const WIDTH_PX = 1280;
const HEIGHT_PX = 960;
/** The drawings are 800 wide at 72 dpi. */
const DENSITY = (72 * WIDTH_PX) / 800;
const MOST_CROPPED_PX = 80;
const THUMBNAIL_WIDTH_PX = 240;

type Rendered = Pick<DemoPicture, "bytes" | "thumbnailBytes" | "widthPx" | "heightPx">;
type Raster = { readonly data: Buffer; readonly info: OutputInfo };

export const createDemoPictures = (): DemoPictures => {
  const rasters = new Map<string, Promise<Raster>>();
  const rendered = new Map<string, Promise<Rendered>>();

  const rasterOf = (key: string, svg: string): Promise<Raster> => {
    const raster = rasters.get(key) ?? rasterise(svg);
    rasters.set(key, raster);
    return raster;
  };

  return {
    take: async (scene, unitName, village, variant, mark) => {
      const { key, svg } = sceneFor(scene, unitName, village);
      const own = `${scene} ${unitName} ${variant}`;
      const known = rendered.get(own) ?? rasterOf(key, svg).then((raster) => develop(raster, own));
      rendered.set(own, known);
      const picture = await known;
      const bytes = withComment(picture.bytes, mark);
      return { ...picture, bytes, file: hashOf(bytes), thumbnail: hashOf(picture.thumbnailBytes) };
    },
  };
};

const rasterise = (svg: string): Promise<Raster> =>
  sharp(Buffer.from(svg), { density: DENSITY })
    .resize(WIDTH_PX, HEIGHT_PX)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });

/** Another hour of the day, another step to the side. */
const develop = async ({ data, info }: Raster, own: string): Promise<Rendered> => {
  const chance = createHash("sha256").update(own).digest();
  const at = (index: number): number => (chance[index] ?? 0) / 255;
  const cropped = Math.round(at(0) * MOST_CROPPED_PX);
  const light = 0.9 + at(1) * 0.14;
  const widthPx = WIDTH_PX - cropped;
  const heightPx = HEIGHT_PX - cropped;
  const bytes = await sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
    .extract({
      left: Math.round(at(2) * cropped),
      top: Math.round(at(3) * cropped),
      width: widthPx,
      height: heightPx,
    })
    .linear([light + at(4) * 0.06, light, light - at(5) * 0.06], [0, 0, 0])
    .jpeg({ quality: 70 })
    .toBuffer();
  const thumbnailBytes = await sharp(bytes).resize(THUMBNAIL_WIDTH_PX).jpeg({ quality: 50 }).toBuffer();
  return { bytes, thumbnailBytes, widthPx, heightPx };
};

/** Puts a JPEG comment right behind the start of the file: other bytes, the same picture. */
const withComment = (jpeg: Buffer, text: string): Buffer => {
  const comment = Buffer.from(text, "latin1");
  const header = Buffer.from([0xff, 0xfe, 0, 0]);
  header.writeUInt16BE(comment.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), header, comment, jpeg.subarray(2)]);
};

const hashOf = (bytes: Buffer): Sha256 => createHash("sha256").update(bytes).digest("hex") as Sha256;
