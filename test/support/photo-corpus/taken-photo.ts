import sharp, { type Sharp } from "sharp";
import { createSeededRandom } from "../seeded-random.ts";
import { between, type Chance, drawDay, drawPlace } from "./drawn-place.ts";

/** All that could be seen from there, in pixels; a camera sees a part of it. */
const AROUND = { width: 640, height: 480 } as const;

const PHOTO_LONG_SIDE = 512;

/** Pixels as a camera gives them, three bytes each. */
export interface TakenPhoto {
  readonly rgb: Buffer;
  readonly widthPx: number;
  readonly heightPx: number;
}

export const sharpOf = ({ rgb, widthPx, heightPx }: TakenPhoto): Sharp =>
  sharp(rgb, { raw: { width: widthPx, height: heightPx, channels: 3 } });

/** Unevenness at several sizes, as of leaves, plaster and ground: bytes around 128. */
const texture = async (chance: Chance): Promise<Uint8Array> => {
  const { width, height } = AROUND;
  const sum = new Uint8Array(width * height).fill(128);
  for (const cell of [4, 15, 60]) {
    const small = { width: Math.ceil(width / cell), height: Math.ceil(height / cell) };
    const grains = Buffer.from(Array.from({ length: small.width * small.height }, () => chance.below(256)));
    const wide = await sharp(grains, { raw: { ...small, channels: 1 } })
      .resize(width, height, { fit: "fill", kernel: "cubic" })
      .extractChannel(0)
      .raw()
      .toBuffer();
    for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + ((wide[at] ?? 128) - 128) / 3.2;
  }
  return sum;
};

/** Where the camera stood and how the light fell. */
interface View {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly gain: number;
  readonly gamma: number;
  readonly shade: readonly [number, number, number];
  readonly noise: number;
}

const viewOf = (place: number, visit: number): View => {
  const from = createSeededRandom(place * 7919 + 17);
  const isUpright = from.next() < 0.35;
  const base = isUpright
    ? { left: between(from, 60, 240), top: between(from, 20, 40), width: between(from, 300, 330) }
    : { left: between(from, 40, 90), top: between(from, 30, 65), width: between(from, 460, 512) };
  const across = isUpright ? 4 / 3 : 3 / 4;
  const chance = createSeededRandom(place * 104_729 + visit * 131 + 5);
  chance.next();
  // Another day nobody finds the same spot: 3 to 10 % aside, a step nearer or farther.
  const aside = visit === 0 ? 0 : between(chance, 0.03, 0.1) * base.width * Math.max(1, across);
  const way = chance.next() * 2 * Math.PI;
  const width = base.width * (visit === 0 ? 1 : between(chance, 0.96, 1.04));
  return {
    left: Math.max(0, Math.min(AROUND.width - width, base.left + aside * Math.cos(way))),
    top: Math.max(0, Math.min(AROUND.height - width * across, base.top + aside * Math.sin(way))),
    width,
    height: width * across,
    gain: between(chance, 0.72, 1.12),
    gamma: between(chance, 0.8, 1.25),
    shade: [between(chance, -0.35, 0.35), between(chance, -0.35, 0.35), between(chance, -0.25, 0.25)],
    noise: between(chance, 3, 12),
  };
};

const lit = (rgb: Buffer, grain: Uint8Array, view: View, chance: Chance): Buffer => {
  const { width, height } = AROUND;
  const pixels = Buffer.alloc(rgb.length);
  const toned = Float32Array.from({ length: 256 }, (_none, value) => (value / 255) ** view.gamma * 255);
  const noises = Float32Array.from(
    { length: 4096 },
    () => (chance.next() + chance.next() - 1) * view.noise * 1.7,
  );
  const [sideways, downwards, slanted] = view.shade;
  let random = chance.below(2 ** 31);
  for (let y = 0; y < height; y += 1) {
    const v = y / height - 0.5;
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const u = x / width - 0.5;
      random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0;
      const noise = noises[random >>> 20] ?? 0;
      const rough = 0.62 + (0.38 * (grain[at] ?? 128)) / 128;
      const light = view.gain * rough * (1 + sideways * u * 2 + downwards * v * 2 + slanted * u * v * 4);
      for (let channel = 3 * at; channel < 3 * at + 3; channel += 1)
        pixels[channel] = Math.max(0, Math.min(255, (toned[rgb[channel] ?? 0] ?? 0) * light + noise));
    }
  }
  return pixels;
};

const textures = new Map<number, Promise<Uint8Array>>();

const textureOf = (seed: number): Promise<Uint8Array> => {
  const known = textures.get(seed) ?? texture(createSeededRandom(seed));
  textures.set(seed, known);
  return known;
};

/** A photo of a place (by its seed) on a day: visit 0, or any other, when light, people and viewpoint have changed. */
export const takePhoto = async (place: number, visit: number): Promise<TakenPhoto> => {
  const { width, height } = AROUND;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 1000 750">${drawPlace(place)}${drawDay(place * 65_537 + visit)}</svg>`;
  const rgb = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer();
  const view = viewOf(place, visit);
  const pixels = lit(rgb, await textureOf(place % 16), view, createSeededRandom(place + visit));
  const photo = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .extract({
      left: Math.floor(view.left),
      top: Math.floor(view.top),
      width: Math.floor(view.width),
      height: Math.floor(view.height),
    })
    .resize(PHOTO_LONG_SIDE, PHOTO_LONG_SIDE, { fit: "inside" })
    .jpeg({ quality: 85 })
    .toBuffer();
  const { data, info } = await sharp(photo).raw().toBuffer({ resolveWithObject: true });
  return { rgb: data, widthPx: info.width, heightPx: info.height };
};
