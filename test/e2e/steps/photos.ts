import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";

/** Real JPEGs of a phone's size, each with other pixels, so that each has a hash of its own. */
export const makePhotos = async (folder: string, count: number): Promise<readonly string[]> => {
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const path = join(folder, `IMG_${String(index + 1).padStart(4, "0")}.jpg`);
    await writeFile(path, await makePhoto(index));
    paths.push(path);
  }
  return paths;
};

/** As above, but so full of detail that they stay large on the phone. */
export const makeNoisyPhotos = async (folder: string, count: number): Promise<readonly string[]> => {
  const paths: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const path = join(folder, `NOISE_${index + 1}.jpg`);
    const noise = { type: "gaussian", mean: 90 + index * 10, sigma: 40 } as const;
    await sharp({ create: { width: 1600, height: 1200, channels: 3, background: "#000", noise } })
      .jpeg({ quality: 90 })
      .toFile(path);
    paths.push(path);
  }
  return paths;
};

const makePhoto = (index: number): Promise<Buffer> =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="2400" height="1800">
      <rect width="2400" height="1800" fill="hsl(${(index * 47) % 360} 40% 70%)"/>
      <circle cx="${400 + index * 150}" cy="700" r="360" fill="hsl(${(index * 83) % 360} 60% 40%)"/>
      <rect x="200" y="1200" width="2000" height="220" fill="#b3261e"/>
      <text x="260" y="1360" font-size="150" fill="#fff">${index + 1}</text>
    </svg>`),
  )
    .jpeg({ quality: 90 })
    .toBuffer();
