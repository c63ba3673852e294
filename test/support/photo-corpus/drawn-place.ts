import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createSeededRandom } from "../seeded-random.ts";

export type Chance = ReturnType<typeof createSeededRandom>;

export const between = (chance: Chance, least: number, most: number): number =>
  least + chance.next() * (most - least);

export const oneOf = <Value>(chance: Chance, choices: readonly Value[]): Value => {
  const chosen = choices[chance.below(choices.length)];
  if (chosen === undefined) throw new Error("nothing to choose from");
  return chosen;
};

const SCENES = join(import.meta.dirname, "../../../src/server/demo/scenes");
const scenes: readonly string[] = readdirSync(SCENES)
  .filter((name) => name.endsWith(".svg"))
  .sort()
  .map((name) => readFileSync(join(SCENES, name), "utf8"));

const color = (chance: Chance, saturation: number, least: number, most: number): string =>
  `hsl(${chance.below(360)} ${saturation}% ${between(chance, least, most).toFixed(0)}%)`;

const WORDS = ["CẢI CÁCH", "HÀNH CHÍNH", "DỊCH VỤ CÔNG", "NIÊM YẾT", "THÔN KHE NĂM", "ĐỐI THOẠI", "TIẾP DÂN"];

const hills = (chance: Chance, horizon: number): string => {
  let shapes = `<rect width="1000" height="750" fill="${color(chance, 35, 60, 90)}"/>`;
  for (let layer = 0; layer < 3; layer += 1) {
    const base = horizon + layer * between(chance, 30, 110);
    let path = `M0 750 L0 ${base}`;
    for (let x = 0; x <= 1000; x += 50) path += ` L${x} ${(base - chance.next() * 130).toFixed(0)}`;
    shapes += `<path d="${path} L1000 750Z" fill="${color(chance, 30, 25, 60)}"/>`;
  }
  return shapes;
};

const house = (chance: Chance): string => {
  const [x, y] = [between(chance, 0, 700), between(chance, 180, 420)];
  const [w, h] = [between(chance, 160, 380), between(chance, 120, 260)];
  const roof = `<path d="M${x - 20} ${y}L${x + w / 2} ${y - h * 0.4}L${x + w + 20} ${y}Z" fill="${color(chance, 40, 20, 50)}"/>`;
  let openings = "";
  const count = 2 + chance.below(4);
  for (let at = 0; at < count; at += 1)
    openings += `<rect x="${x + 12 + (at * (w - 20)) / count}" y="${y + h * 0.25}" width="${(w / count) * 0.55}" height="${h * between(chance, 0.3, 0.7)}" fill="${color(chance, 20, 10, 45)}"/>`;
  return `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${color(chance, 25, 55, 90)}"/>${roof}${openings}`;
};

const tree = (chance: Chance): string => {
  const [x, y, r] = [between(chance, 0, 1000), between(chance, 150, 500), between(chance, 30, 110)];
  const leaves = Array.from(
    { length: 6 },
    () =>
      `<circle cx="${x + between(chance, -r, r)}" cy="${y + between(chance, -r, r)}" r="${r * between(chance, 0.3, 0.7)}" fill="hsl(${90 + chance.below(50)} 35% ${between(chance, 18, 45).toFixed(0)}%)"/>`,
  );
  return `<rect x="${x - 8}" y="${y}" width="16" height="${750 - y}" fill="#5a4630"/>${leaves.join("")}`;
};

const sign = (chance: Chance): string => {
  const [x, y] = [between(chance, 0, 600), between(chance, 60, 450)];
  const [w, h] = [between(chance, 220, 600), between(chance, 50, 190)];
  const size = Math.min(h * 0.45, w / 9);
  return `<g transform="rotate(${between(chance, -5, 5).toFixed(1)} ${x} ${y})"><rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${color(chance, 70, 30, 60)}"/><text x="${x + 16}" y="${y + h * 0.62}" font-family="Noto Sans, sans-serif" font-weight="700" font-size="${size}" fill="#fff">${oneOf(chance, WORDS)} ${oneOf(chance, WORDS)}</text></g>`;
};

/** A wall with sheets of paper in rows, as at any commune's office. */
const board = (chance: Chance): string => {
  const [x, y] = [between(chance, 40, 350), between(chance, 40, 250)];
  const [columns, rows] = [3 + chance.below(4), 1 + chance.below(3)];
  let sheets = `<rect x="${x - 14}" y="${y - 14}" width="${columns * 100 + 18}" height="${rows * 140 + 18}" fill="${color(chance, 30, 35, 75)}"/>`;
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const [left, top] = [x + column * 100, y + row * 140];
      sheets += `<rect x="${left}" y="${top}" width="${between(chance, 70, 92)}" height="${between(chance, 90, 128)}" fill="hsl(45 20% ${between(chance, 82, 98).toFixed(0)}%)"/>`;
      for (let line = 0; line < 8; line += 1)
        sheets += `<rect x="${left + 8}" y="${top + 12 + line * 12}" width="${between(chance, 20, 60)}" height="3" fill="#555"/>`;
    }
  return sheets;
};

const thing = (chance: Chance): string =>
  `<rect x="${between(chance, 0, 900)}" y="${between(chance, 300, 680)}" width="${between(chance, 40, 260)}" height="${between(chance, 30, 200)}" rx="8" fill="${color(chance, 45, 15, 80)}"/>`;

const several = (count: number, draw: () => string): string => Array.from({ length: count }, draw).join("");

const outdoors = (chance: Chance): string =>
  hills(chance, between(chance, 180, 420)) +
  several(1 + chance.below(3), () => house(chance)) +
  several(chance.below(5), () => tree(chance)) +
  several(chance.below(3), () => sign(chance)) +
  several(chance.below(5), () => thing(chance));

const indoors = (chance: Chance): string =>
  `<rect width="1000" height="750" fill="${color(chance, 18, 55, 92)}"/><rect y="${between(chance, 480, 620)}" width="1000" height="300" fill="${color(chance, 25, 25, 60)}"/>` +
  several(1 + chance.below(2), () => board(chance)) +
  several(chance.below(2), () => sign(chance)) +
  several(2 + chance.below(5), () => thing(chance));

/** One of the demo's drawings, seen closer, in other colours, with a few things that stand there. */
const known = (chance: Chance): string => {
  const drawing = oneOf(chance, scenes)
    .replace(/^<svg[^>]*>/, "")
    .replace(/<\/svg>\s*$/, "");
  const zoom = between(chance, 1.25, 1.9);
  const [x, y] = [between(chance, 0, 800 * zoom - 1000), between(chance, 0, 600 * zoom - 750)];
  return (
    `<g transform="translate(${-x} ${-y}) scale(${zoom})">${drawing}</g>` +
    several(1 + chance.below(3), () => thing(chance)) +
    several(chance.below(2), () => tree(chance)) +
    several(chance.below(2), () => sign(chance))
  );
};

/** What stands at a place whatever the day: the inside of an SVG of 1000 × 750. */
export const drawPlace = (place: number): string => {
  const chance = createSeededRandom(place);
  chance.next();
  return oneOf(chance, [outdoors, indoors, known])(chance);
};

const person = (chance: Chance): string => {
  const h = between(chance, 180, 430);
  const x = between(chance, 60, 940);
  const foot = between(chance, 620, 780);
  const head = h * 0.09;
  return `<rect x="${x - h * 0.13}" y="${foot - h * 0.8}" width="${h * 0.26}" height="${h * 0.45}" rx="${h * 0.06}" fill="${color(chance, 45, 20, 80)}"/><rect x="${x - h * 0.1}" y="${foot - h * 0.38}" width="${h * 0.2}" height="${h * 0.38}" fill="${color(chance, 20, 12, 40)}"/><circle cx="${x}" cy="${foot - h * 0.88}" r="${head}" fill="#c99a76"/><circle cx="${x}" cy="${foot - h * 0.91}" r="${head * 0.9}" fill="#221a14"/>`;
};

const paper = (chance: Chance): string =>
  `<rect x="${between(chance, 60, 860)}" y="${between(chance, 60, 480)}" width="${between(chance, 50, 130)}" height="${between(chance, 60, 170)}" fill="hsl(45 25% ${between(chance, 75, 98).toFixed(0)}%)"/>`;

/** Who and what is there on one day only. */
export const drawDay = (day: number): string => {
  const chance = createSeededRandom(day);
  chance.next();
  return several(1 + chance.below(4), () => person(chance)) + several(chance.below(4), () => paper(chance));
};
