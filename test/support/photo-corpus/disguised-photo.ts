import sharp, { type Sharp } from "sharp";
import { createSeededRandom } from "../seeded-random.ts";
import { between, type Chance, oneOf } from "./drawn-place.ts";
import { sharpOf, type TakenPhoto } from "./taken-photo.ts";

/** What happens to a photo on its way through other hands. */
export const DISGUISES = [
  "recompressed",
  "resized",
  "brightened",
  "darkened",
  "sent by a messenger",
  "stamped",
  "cropped",
  "screenshot",
] as const;
export type Disguise = (typeof DISGUISES)[number];

const pixelsOf = async (picture: Sharp): Promise<TakenPhoto> => {
  const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { rgb: data, widthPx: info.width, heightPx: info.height };
};

const throughJpeg = async (picture: Sharp, quality: number): Promise<TakenPhoto> =>
  pixelsOf(sharp(await picture.jpeg({ quality }).toBuffer()));

const line = (text: string, x: number, y: number, size: number, fill: string): string =>
  `<text x="${x}" y="${y}" font-family="Noto Sans, sans-serif" font-weight="600" font-size="${size}" fill="${fill}" stroke="#000" stroke-opacity=".5" stroke-width=".6">${text}</text>`;

/** Date, place and position over the lowest seventh, as a timestamp camera does it. */
const stamped = (photo: TakenPhoto, chance: Chance): Promise<TakenPhoto> => {
  const { widthPx, heightPx } = photo;
  const tall = heightPx * between(chance, 0.13, 0.16);
  const top = heightPx - tall;
  const size = tall / 4.2;
  const ground = oneOf(chance, ["#000", "#000", "#123a6b", "#fff"]);
  const ink = ground === "#fff" ? "#222" : oneOf(chance, ["#fff", "#ffd54a"]);
  const texts = [
    `${1 + chance.below(28)}/0${1 + chance.below(9)}/2025 ${7 + chance.below(10)}:${10 + chance.below(50)}:${10 + chance.below(50)}`,
    `Thôn ${1 + chance.below(12)}, xã Sơn Kim 1, Hà Tĩnh`,
    `${(18.4 + chance.next()).toFixed(5)}N ${(105.2 + chance.next()).toFixed(5)}E ±${3 + chance.below(30)}m`,
  ];
  const words = texts.map((text, at) => line(text, 14, top + size * (1.15 + at * 1.3), size, ink));
  const logo = `<circle cx="${widthPx - tall * 0.6}" cy="${top + tall / 2}" r="${tall * 0.34}" fill="${ink}" opacity=".8"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}"><rect y="${top}" width="${widthPx}" height="${tall}" fill="${ground}" opacity="${oneOf(chance, [0.35, 0.6, 1])}"/>${words.join("")}${logo}</svg>`;
  return throughJpeg(sharpOf(photo).composite([{ input: Buffer.from(svg) }]), 80);
};

/** A twentieth of both sides is gone, wherever. */
const cropped = (photo: TakenPhoto, chance: Chance): Promise<TakenPhoto> => {
  const [width, height] = [Math.round(photo.widthPx * 0.95), Math.round(photo.heightPx * 0.95)];
  const left = Math.round(chance.next() * (photo.widthPx - width));
  const top = Math.round(chance.next() * (photo.heightPx - height));
  return throughJpeg(sharpOf(photo).extract({ left, top, width, height }), 80);
};

const SCREEN_WIDTH = 540;

/** The photo as a phone shows it, the viewer's bars above and below it. */
const screenshot = async (photo: TakenPhoto, chance: Chance): Promise<TakenPhoto> => {
  const height = Math.round(SCREEN_WIDTH * between(chance, 1.9, 2.25));
  const shown = Math.round((photo.heightPx / photo.widthPx) * SCREEN_WIDTH);
  const top = Math.round((height - shown) / 2 + between(chance, -40, 40));
  const isDark = chance.next() < 0.65;
  const [ground, ink] = isDark ? [oneOf(chance, ["#000", "#111", "#1c1c1e"]), "#eee"] : ["#fff", "#333"];
  const icons = Array.from(
    { length: 4 },
    (_none, at) =>
      `<circle cx="${70 + at * 133}" cy="${height - 75}" r="13" fill="none" stroke="${ink}" stroke-width="3"/>`,
  );
  const caption = chance.next() < 0.5 ? line("Ảnh đã nhận hôm qua", 20, top + shown + 60, 17, ink) : "";
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SCREEN_WIDTH}" height="${height}"><rect width="${SCREEN_WIDTH}" height="${height}" fill="${ground}"/>${line(`${7 + chance.below(12)}:${10 + chance.below(49)}`, 22, 26, 15, ink)}<rect x="470" y="12" width="46" height="15" rx="4" fill="${ink}"/>${line("‹ Nguyễn Thị Hoa", 18, 72, 20, ink)}${caption}${icons.join("")}<rect x="190" y="${height - 14}" width="160" height="5" rx="2" fill="${ink}"/></svg>`;
  const small = await sharpOf(photo).resize(SCREEN_WIDTH, shown, { fit: "fill" }).png().toBuffer();
  return throughJpeg(
    sharp(Buffer.from(svg))
      .composite([{ input: small, left: 0, top }])
      .flatten(),
    80,
  );
};

const disguises: Readonly<Record<Disguise, (photo: TakenPhoto, chance: Chance) => Promise<TakenPhoto>>> = {
  recompressed: (photo, chance) => throughJpeg(sharpOf(photo), 30 + chance.below(40)),
  resized: (photo, chance) =>
    pixelsOf(sharpOf(photo).resize(Math.round(photo.widthPx * between(chance, 0.35, 0.8)))),
  brightened: (photo, chance) =>
    pixelsOf(sharpOf(photo).linear(between(chance, 1.1, 1.3), between(chance, 0, 20))),
  darkened: (photo, chance) => pixelsOf(sharpOf(photo).linear(between(chance, 0.6, 0.85), 0)),
  "sent by a messenger": (photo, chance) =>
    throughJpeg(sharpOf(photo).resize(Math.round(photo.widthPx * between(chance, 0.5, 0.7))), 55),
  stamped,
  cropped,
  screenshot,
};

/** The same photo, disguised; the same seed gives the same bytes. */
export const disguise = (photo: TakenPhoto, as: Disguise, seed: number): Promise<TakenPhoto> =>
  disguises[as](photo, createSeededRandom(seed * 31 + DISGUISES.indexOf(as) * 7 + 3));
