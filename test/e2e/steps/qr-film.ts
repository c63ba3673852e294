import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { encodeQR } from "qr";
import sharp from "sharp";

const [WIDTH, HEIGHT] = [640, 480];
const FRAMES = 30;

/** A film of a QR code held before a camera, as Chromium's fake camera takes it (MJPEG). Answers where it lies. */
export const filmQr = async (folder: string, text: string): Promise<string> => {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: 4 });
  const squares = rows.flatMap((row, y) =>
    row.map((isDark, x) => (isDark ? `<path d="M${x} ${y}h1v1h-1z"/>` : "")),
  );
  const code = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${rows.length} ${rows.length}" width="${HEIGHT}" height="${HEIGHT}">${squares.join("")}</svg>`;
  const frame = await sharp({
    create: { width: WIDTH, height: HEIGHT, channels: 3, background: "#fff" },
  })
    .composite([{ input: Buffer.from(code) }])
    .jpeg({ quality: 90 })
    .toBuffer();
  const path = join(folder, "qr.mjpeg");
  await writeFile(path, Buffer.concat(Array.from({ length: FRAMES }, () => frame)));
  return path;
};
