import { readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltProgram, buildProgram } from "../../support/build-program.ts";
import { anActivityBy, anEvidenceBy } from "../../support/builders/changes.ts";
import { anOfficer } from "../../support/builders/people.ts";
import { aThumbnail, type Photo, sha256Of } from "../../support/builders/photos.ts";
import { openTestServer, type TestServer } from "../test-server.ts";
import { uploadWhole } from "../upload.ts";

const officer = anOfficer();
const HEIC = readFileSync(join(import.meta.dirname, "../../fixtures/pictures/board.heic"));
const FACTS = { IFD0: { Artist: "Nguyễn Thị Hoa" }, IFD3: { GPSLatitude: "18/1 30/1 0/1" } };

let program: BuiltProgram;
let server: TestServer;
beforeAll(async () => {
  program = await buildProgram("src/server/picture-worker.ts");
  server = await openTestServer({ pictureProgram: program.file });
}, 60_000);
afterAll(async () => {
  await server.close();
  program.dispose();
});

/** A record names it, and its bytes arrive. */
const deliver = async (bytes: Buffer, fileType: string): Promise<Photo> => {
  const photo = { bytes, hash: sha256Of(bytes) };
  const activity = anActivityBy(officer);
  const evidence = anEvidenceBy(officer, activity.recordId, { photo, thumbnail: aThumbnail() }, { fileType });
  await server.sync(officer, { changes: [activity, evidence] });
  expect((await uploadWhole(server, officer, photo)).headers.get("loa-stored")).toBe(photo.hash);
  return photo;
};

const getSize = (photo: Photo, size: string): Promise<Response> =>
  server.request(officer, `/files/${photo.hash}/${size}`);

const drawnSizes = async (photo: Photo) => {
  const sizes: unknown[] = [];
  for (const size of ["thumbnail", "screen", "full"]) {
    const answer = await getSize(photo, size);
    expect([size, answer.status]).toEqual([size, 200]);
    const drawn = Buffer.from(await answer.arrayBuffer());
    const { format, width, height, exif, xmp, iptc, icc } = await sharp(drawn, {
      limitInputPixels: false,
    }).metadata();
    expect([format, exif, xmp, iptc, icc]).toEqual(["jpeg", undefined, undefined, undefined, undefined]);
    sizes.push([width, height]);
  }
  return sizes;
};

test("a photo of 48 megapixels, sent as its camera wrote it, is served in every size without the facts in it", async () => {
  const taken = sharp({ create: { width: 8000, height: 6000, channels: 3, background: "#4a7" } });
  const photo = await deliver(await taken.withExif(FACTS).jpeg({ quality: 70 }).toBuffer(), "image/jpeg");
  const before = process.memoryUsage().rss;
  const sizes = await drawnSizes(photo);
  expect(sizes).toEqual([
    [240, 180],
    [1280, 960],
    [8000, 6000],
  ]);
  // As pixels it has 144 MB: they never were in the server itself.
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 ** 2);
}, 120_000);

test("what an iPhone wrote is served in every size as a JPEG without facts", async () => {
  const photo = await deliver(HEIC, "image/heic");
  expect(await drawnSizes(photo)).toEqual([
    [240, 180],
    [640, 480],
    [640, 480],
  ]);
});

/** No larger than 50 megapixels and 20,000 pixels a side is opened. */
type Side = readonly [width: number, height: number];
const BEARABLE: Side = [8000, 6000];
const TOO_MANY: Side = [10_000, 6000];
const TOO_LONG: Side = [20_001, 1];

/** Heads that announce a size, with nothing behind them: whoever decodes one finds no picture. */
const heads = {
  "image/png": async ([width, height]: Side) => {
    const png = await aSmallPicture().png().toBuffer();
    png.writeUInt32BE(width, 16);
    png.writeUInt32BE(height, 20);
    png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
    return png.subarray(0, png.indexOf("IDAT") + 8);
  },
  "image/jpeg": async ([width, height]: Side) => {
    const jpeg = await aSmallPicture().jpeg().toBuffer();
    const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
    jpeg.writeUInt16BE(height, frame + 5);
    jpeg.writeUInt16BE(width, frame + 7);
    const scan = jpeg.indexOf(Buffer.from([0xff, 0xda]));
    return jpeg.subarray(0, scan + 2 + jpeg.readUInt16BE(scan + 2));
  },
  "image/heic": async ([width, height]: Side) => {
    const heic = Buffer.from(HEIC);
    const size = heic.indexOf("ispe") + 8;
    heic.writeUInt32BE(width, size);
    heic.writeUInt32BE(height, size + 4);
    return heic.fill(0, heic.indexOf("mdat") + 4);
  },
} as const;

const aSmallPicture = () => sharp({ create: { width: 40, height: 40, channels: 3, background: "#a33" } });

const whyNot = async ({ hash }: Photo) =>
  (await server.db.selectFrom("pictures").select("why").where("sha256", "=", hash).executeTakeFirst())?.why;

test.each(["image/png", "image/jpeg", "image/heic"] as const)(
  "how large a picture is (%s) is known from its head, before anything is decoded",
  async (type) => {
    for (const [side, why] of [
      [TOO_MANY, "outOfBounds"],
      [TOO_LONG, "outOfBounds"],
      [BEARABLE, "undecodable"],
    ] as const) {
      const photo = await deliver(await heads[type](side), type);
      expect((await getSize(photo, "screen")).status).toBe(415);
      expect([side, await whyNot(photo)]).toEqual([side, why]);
    }
  },
);

test("a whole picture that could well be decoded is not, when it is larger than what is looked at", async () => {
  const blank = { width: 10_000, height: 6_000, channels: 3, background: "#a33" } as const;
  const photo = await deliver(
    await sharp({ create: blank, limitInputPixels: false }).png().toBuffer(),
    "image/png",
  );
  expect((await getSize(photo, "thumbnail")).status).toBe(415);
  expect(await whyNot(photo)).toBe("outOfBounds");
});
