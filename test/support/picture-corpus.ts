import { readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";

/** What must become of a chosen file. */
export type Fate = "kept" | "original" | "notPhoto" | "tooLarge" | "damaged";

/** A file as a phone or a desk may offer it. */
export interface CorpusPicture {
  readonly name: string;
  readonly bytes: Buffer;
  readonly fate: Fate;
  /** Red in its upper left and blue in its lower right, once it is turned as it says. */
  readonly hasCorners?: boolean;
}

const HEIC = join(import.meta.dirname, "../fixtures/pictures/board.heic");

/** Upright. Each `mark` is another picture: a green bar so wide stands in its middle. */
const corners = (width: number, height: number, mark: number) => {
  const patch = (background: string, wide: number, tall: number) => ({
    create: { width: Math.round(wide), height: Math.round(tall), channels: 3, background } as const,
  });
  return sharp(patch("#fff", width, height)).composite([
    { input: patch("#f00", width / 5, height / 5), left: 0, top: 0 },
    {
      input: patch("#00f", width / 5, height / 5),
      left: Math.floor(width * 0.8),
      top: Math.floor(height * 0.8),
    },
    { input: patch("#080", 40 + mark * 30, height / 10), gravity: "centre" },
  ]);
};

/** How the sensor saw what stands upright when the file says this orientation (EXIF 2.32, tag 0x0112). */
const asHeld = async (upright: Buffer, orientation: number): Promise<Buffer> => {
  const turned: Readonly<Record<number, number>> = { 3: 180, 4: 180, 5: 90, 6: 270, 7: 270, 8: 90 };
  const picture = await sharp(upright)
    .rotate(turned[orientation] ?? 0)
    .png()
    .toBuffer();
  const isMirrored = [2, 4, 5, 7].includes(orientation);
  return isMirrored ? sharp(picture).flop().png().toBuffer() : picture;
};

const SECRETS = {
  IFD0: { Artist: "Nguyễn Thị Bí Mật", Model: "SM-A055F" },
  IFD3: { GPSLatitudeRef: "N", GPSLatitude: "18/1 20/1 0/1" },
};

const held = async (orientation: number): Promise<CorpusPicture> => {
  const upright = await corners(2000, 1200, orientation).png().toBuffer();
  const bytes = await sharp(await asHeld(upright, orientation))
    .withExif(SECRETS)
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer();
  return { name: `huong-${orientation}.jpg`, bytes, fate: "kept", hasCorners: true };
};

/** A photo of each of the eight ways in which a phone can be held, with a name and a position in it. */
export const heldPhotos = (): Promise<readonly CorpusPicture[]> =>
  Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(held));

/** A HEIC must differ from the next one by its bytes: what stands behind the picture nobody reads. */
const heic = async (name: string, mark: number): Promise<CorpusPicture> => {
  const free = Buffer.from([0, 0, 0, 12, ...Buffer.from("free"), 0, 0, 0, mark]);
  return { name, bytes: Buffer.concat([await readFile(HEIC), free]), fate: "original" };
};

const MEGAPIXELS_48 = { width: 8000, height: 6000 } as const;

/** Genuine photos of every sort that must become a saved photo or be kept as they are. */
export const oddPhotos = async (): Promise<readonly CorpusPicture[]> => {
  const jpeg = await corners(1600, 1200, 9).jpeg().toBuffer();
  const large = await corners(MEGAPIXELS_48.width, MEGAPIXELS_48.height, 10).jpeg({ quality: 70 }).toBuffer();
  return [
    { name: "48-trieu-diem.jpg", bytes: large, fate: "kept", hasCorners: true },
    {
      name: "bon-muc.jpg",
      bytes: await corners(900, 700, 11).toColourspace("cmyk").jpeg().toBuffer(),
      fate: "kept",
    },
    { name: "hai-mat.jpg", bytes: Buffer.concat([jpeg, ZIP, HTML]), fate: "kept", hasCorners: true },
    {
      name: "anh.png",
      bytes: await corners(3000, 1000, 12).png().toBuffer(),
      fate: "kept",
      hasCorners: true,
    },
    {
      name: "anh.webp",
      bytes: await corners(1000, 3000, 13).webp().toBuffer(),
      fate: "kept",
      hasCorners: true,
    },
    { name: "../../Ảnh thôn/etc.jpg", bytes: await corners(640, 480, 14).jpeg().toBuffer(), fate: "kept" },
    {
      name: "Ảnh Khe Năm đã sửa.jpg".normalize("NFD"),
      bytes: await corners(640, 480, 15).jpeg().toBuffer(),
      fate: "kept",
    },
    await heic("IMG_0001.HEIC", 1),
    await heic("heic-mang-ten.jpg", 2),
  ];
};

const ZIP = Buffer.from("PK\u0003\u0004 not only a photo");
const HTML = Buffer.from("<html><script>document.title='nguy hiểm'</script></html>");

/** What must be refused in words, each for its own reason. */
export const refusedFiles = async (): Promise<readonly CorpusPicture[]> => {
  const jpeg = await corners(1600, 1200, 16).jpeg().toBuffer();
  const blank = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: "#a33" }, limitInputPixels: false });
  return [
    { name: "rong.jpg", bytes: Buffer.alloc(0), fate: "damaged" },
    { name: "dut-giua.jpg", bytes: jpeg.subarray(0, jpeg.length >> 1), fate: "damaged" },
    { name: "dut-dau.jpg", bytes: jpeg.subarray(0, 100), fate: "damaged" },
    { name: "dut.heic", bytes: (await readFile(HEIC)).subarray(0, 5_000), fate: "damaged" },
    { name: "ve.jpg", bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), fate: "notPhoto" },
    { name: "trang.jpg", bytes: HTML, fate: "notPhoto" },
    { name: "Đoạn chữ.jpg".normalize("NFD"), bytes: Buffer.from("đây là văn bản"), fate: "notPhoto" },
    { name: "bom.png", bytes: await blank(1, 100_000).png().toBuffer(), fate: "tooLarge" },
    { name: "60-trieu-diem.png", bytes: await blank(10_000, 6_000).png().toBuffer(), fate: "tooLarge" },
  ];
};
