import type { StampLine } from "./stamp-facts.ts";
import {
  LEAST_STRIP_PX,
  layoutStamp,
  type MeasureText,
  type StampBox,
  type StampLayout,
} from "./stamp-layout.ts";

const FONT = "Be Vietnam Pro";
const QUALITY = 0.9;
const PAPER = "#ffffff";
const BRAND = "#0b5a47";
const ACCENT = "#f28a1c";
const INK: Readonly<Record<StampBox["kind"], string>> = {
  place: "#10201a",
  when: "#10201a",
  coordinates: "#3c4e46",
  work: "#10201a",
  officer: "#3c4e46",
  source: "#7a3d00",
  clock: "#7a3d00",
};

/**
 * A photo with its stamp as a strip under it, as a JPEG without any metadata: made when it is shared, saved or printed,
 * and never stored. The picture itself is drawn as it is, pixel by pixel. Null when this browser cannot read the photo.
 */
export const stampPhoto = async (photo: Blob, lines: readonly StampLine[]): Promise<Blob | null> => {
  const picture = await createImageBitmap(photo).catch(() => null);
  if (!picture) return null;
  try {
    await loadLetters(lines);
    const canvas = document.createElement("canvas");
    const pen = canvas.getContext("2d", { alpha: false });
    if (!pen) return null;
    const layout = layoutStamp(lines, Math.max(picture.width, LEAST_STRIP_PX), measureWith(pen));
    canvas.width = layout.widthPx;
    canvas.height = picture.height + layout.heightPx;
    pen.fillStyle = PAPER;
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, Math.floor((canvas.width - picture.width) / 2), 0);
    pen.translate(0, picture.height);
    drawStrip(pen, layout);
    return await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
  } finally {
    picture.close();
  }
};

/** Letters that have not arrived would be drawn in another font, and measured in it. */
const loadLetters = async (lines: readonly StampLine[]): Promise<void> => {
  const text = lines.map((line) => line.text).join(" ");
  await Promise.all([400, 600, 700].map((weight) => document.fonts.load(fontOf(weight, 26), text)));
};

const fontOf = (weight: number, fontPx: number): string =>
  `${weight} ${fontPx}px "${FONT}", "Noto Sans", Roboto, sans-serif`;

const measureWith =
  (pen: CanvasRenderingContext2D): MeasureText =>
  (text, weight, fontPx) => {
    pen.font = fontOf(weight, fontPx);
    return pen.measureText(text).width;
  };

const drawStrip = (pen: CanvasRenderingContext2D, { widthPx, logo, boxes }: StampLayout): void => {
  pen.fillStyle = BRAND;
  pen.fillRect(0, 0, widthPx, Math.max(2, Math.round(widthPx / 200)));
  drawLogo(pen, logo);
  pen.textBaseline = "alphabetic";
  for (const { kind, text, left, baseline, weight, fontPx } of boxes) {
    pen.font = fontOf(weight, fontPx);
    pen.fillStyle = INK[kind];
    pen.fillText(text, left, baseline);
  }
};

/** The closed tally square, in the proportions of `Logo`: 48 parts wide. */
const drawLogo = (pen: CanvasRenderingContext2D, { left, top, sizePx }: StampLayout["logo"]): void => {
  const part = sizePx / 48;
  pen.save();
  pen.translate(left, top);
  pen.scale(part, part);
  pen.lineWidth = 6;
  pen.lineCap = "round";
  pen.lineJoin = "round";
  pen.strokeStyle = ACCENT;
  pen.stroke(new Path2D("M12 36L36 12"));
  pen.strokeStyle = BRAND;
  pen.stroke(new Path2D("M9 7H39M41 9V39M39 41H9M7 39V9"));
  pen.restore();
};
