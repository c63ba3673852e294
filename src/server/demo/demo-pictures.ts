import { createHash } from "node:crypto";
import sharp from "sharp";
import type { Sha256 } from "../../domain/hash.ts";
import type { UnitId } from "../../domain/unit.ts";
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

/** Who takes it: the unit as its pictures name it. */
export interface Photographer {
  readonly unit: UnitId;
  readonly unitName: string;
  readonly village: string;
}

export interface DemoPictures {
  /**
   * The picture of a scene as this unit would take it, with light and crop of its own among a few. `mark` goes into the
   * file unseen, so that no two activities share one; thumbnails are shared within a unit, never between units.
   */
  readonly take: (scene: SceneName, by: Photographer, mark: string) => Promise<DemoPicture>;
}

const WIDTH_PX = 1280;
const HEIGHT_PX = 960;
/** The drawings are 800 wide at 72 dpi. */
const DENSITY = (72 * WIDTH_PX) / 800;
const MOST_CROPPED_PX = 80;
const THUMBNAIL_WIDTH_PX = 240;
/** Drawing and packing is what takes time: units that look at the same thing share so many looks of it. */
const LOOKS = 5;

type Rendered = Pick<DemoPicture, "bytes" | "thumbnailBytes" | "widthPx" | "heightPx">;

export const createDemoPictures = (): DemoPictures => {
  const rendered = new Map<string, Promise<Rendered>>();
  return {
    take: async (scene, { unit, unitName, village }, mark) => {
      const { key, svg } = sceneFor(scene, unitName, village);
      const look = `${key} ${(hashBytes(unit)[0] ?? 0) % LOOKS}`;
      const known = rendered.get(look) ?? render(svg, look);
      rendered.set(look, known);
      const picture = await known;
      const bytes = withComment(picture.bytes, `${unit} ${mark}`);
      const thumbnailBytes = withComment(picture.thumbnailBytes, unit);
      return { ...picture, bytes, thumbnailBytes, file: hashOf(bytes), thumbnail: hashOf(thumbnailBytes) };
    },
  };
};

/** Another hour of the day, another step to the side. */
const render = async (svg: string, look: string): Promise<Rendered> => {
  const chance = hashBytes(look);
  const at = (index: number): number => (chance[index] ?? 0) / 255;
  const cropped = Math.round(at(0) * MOST_CROPPED_PX);
  const light = 0.9 + at(1) * 0.14;
  const widthPx = WIDTH_PX - cropped;
  const heightPx = HEIGHT_PX - cropped;
  const photo = await sharp(Buffer.from(svg), { density: DENSITY })
    .removeAlpha()
    .extract({
      left: Math.round(at(2) * cropped),
      top: Math.round(at(3) * cropped),
      width: widthPx,
      height: heightPx,
    })
    .linear([light + at(4) * 0.06, light, light - at(5) * 0.06], [0, 0, 0])
    .raw()
    .toBuffer();
  // Two readers, not a clone of one: that would copy the pixels slowly.
  const taken = () => sharp(photo, { raw: { width: widthPx, height: heightPx, channels: 3 } });
  const [bytes, thumbnailBytes] = await Promise.all([
    taken().jpeg({ quality: 70 }).toBuffer(),
    taken().resize(THUMBNAIL_WIDTH_PX).jpeg({ quality: 50 }).toBuffer(),
  ]);
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

const hashBytes = (text: string): Buffer => createHash("sha256").update(text).digest();
