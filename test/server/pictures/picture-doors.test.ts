import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AlikePhotos } from "../../../src/domain/alike-photos.ts";
import { type BuiltProgram, buildProgram } from "../../support/build-program.ts";
import { anActivityBy, anEvidenceBy } from "../../support/builders/changes.ts";
import { anActor, anOfficer, aSupervisor, aWriter, type Writer } from "../../support/builders/people.ts";
import { aThumbnail, type Photo, sha256Of } from "../../support/builders/photos.ts";
import { aZip, box } from "../files/small-files.ts";
import { openTestServer, type TestServer } from "../test-server.ts";
import { getFile, uploadWhole } from "../upload.ts";

let program: BuiltProgram;
let server: TestServer;
let officer: Writer;
beforeAll(async () => {
  program = await buildProgram("src/server/picture-worker.ts");
  server = await openTestServer({ pictureProgram: program.file });
  officer = anOfficer();
}, 60_000);
afterAll(async () => {
  await server.close();
  program.dispose();
});

const of = (bytes: Buffer): Photo => ({ bytes, hash: sha256Of(bytes) });
const HEIC = of(readFileSync(join(import.meta.dirname, "../../fixtures/pictures/board.heic")));

let shades = 0;

/** Red above, blue below, and no two the same: what a server has is not sent to it again. */
const twoColours = (width = 640, height = 480) => {
  shades += 1;
  const background = { r: 0, g: shades, b: 255 };
  return sharp({ create: { width, height, channels: 3, background } }).composite([
    {
      input: { create: { width, height: height / 2, channels: 3, background: "#ff0000" } },
      gravity: "north",
    },
  ]);
};

/** A record names it, and its bytes arrive. */
const deliver = async (photo: Photo, fileType = "image/jpeg"): Promise<Response> => {
  const activity = anActivityBy(officer);
  const evidence = anEvidenceBy(officer, activity.recordId, { photo, thumbnail: aThumbnail() }, { fileType });
  const { results } = await server.sync(officer, { changes: [activity, evidence] });
  expect(results.map(({ status }) => status)).toEqual(["applied", "applied"]);
  return await uploadWhole(server, officer, photo);
};

const getSize = (writer: Writer, photo: Photo, size: string): Promise<Response> =>
  server.request(writer, `/files/${photo.hash}/${size}`);

const drawn = async (photo: Photo, size: string) => {
  const answer = await getSize(officer, photo, size);
  expect(answer.status).toBe(200);
  return sharp(Buffer.from(await answer.arrayBuffer()));
};

const colourAt = async (picture: Sharp, x: number, y: number) => {
  const pixel = { left: x, top: y, width: 1, height: 1 };
  const [red = 0, , blue = 0] = await picture.clone().extract(pixel).raw().toBuffer();
  return red > blue ? "red" : "blue";
};

const problemOf = async (answer: Response) =>
  ((await answer.json()) as { readonly error: { readonly kind: string } }).error.kind;

describe("sizes", () => {
  test("a photo is drawn for lists, for a screen and whole, never larger than it is", async () => {
    const photo = of(await twoColours(2000, 1500).jpeg().toBuffer());
    await deliver(photo);
    const sizes = [];
    for (const size of ["thumbnail", "screen", "full"]) {
      const { format, width, height } = await (await drawn(photo, size)).metadata();
      sizes.push([format, width, height]);
    }
    expect(sizes).toEqual([
      ["jpeg", 240, 180],
      ["jpeg", 1280, 960],
      ["jpeg", 2000, 1500],
    ]);
    expect((await getSize(officer, photo, "huge")).status).toBe(404);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    "what the camera noted as turned (%i) is drawn upright",
    async (turn) => {
      // Turned back by what the note says, it would lie as it was taken.
      const back = { 1: [0], 2: [0], 3: [180], 4: [180], 5: [90], 6: [270], 7: [270], 8: [90] }[turn] ?? [0];
      const taken = await twoColours().png().toBuffer();
      const stored = sharp(taken).rotate(back[0] ?? 0);
      if ([2, 4].includes(turn)) stored.flop();
      if ([5, 7].includes(turn)) stored.flip();
      const photo = of(await stored.withMetadata({ orientation: turn }).jpeg().toBuffer());
      await deliver(photo);
      const picture = await drawn(photo, "full");
      const { width, height } = await picture.metadata();
      expect([width, height]).toEqual([640, 480]);
      expect([await colourAt(picture, 320, 40), await colourAt(picture, 320, 440)]).toEqual(["red", "blue"]);
    },
  );

  test("nothing of what a camera writes about place and person comes out, and the stored bytes stay inside", async () => {
    const facts = {
      IFD0: { Artist: "Nguyễn Thị Hoa", Model: "SM-A155F" },
      IFD3: { GPSLatitude: "18/1 30/1 0/1" },
    };
    const photo = of(await twoColours().withExif(facts).jpeg().toBuffer());
    await deliver(photo);
    for (const size of ["thumbnail", "screen", "full"]) {
      const { exif, xmp, iptc, icc } = await (await drawn(photo, size)).metadata();
      expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined]);
    }
    const stored = await getFile(server, officer, photo.hash);
    expect([stored.status, await problemOf(stored)]).toEqual([406, "onlyDrawn"]);
  });

  test("what an iPhone wrote is drawn for everybody and given to nobody as it is", async () => {
    expect((await deliver(HEIC, "image/heic")).headers.get("loa-stored")).toBe(HEIC.hash);
    const { format, width, height } = await (await drawn(HEIC, "screen")).metadata();
    expect([format, width, height]).toEqual(["jpeg", 640, 480]);
    expect(await problemOf(await getFile(server, officer, HEIC.hash))).toBe("onlyDrawn");
  });

  test("colours for a printing press become colours for a screen", async () => {
    const press = await twoColours().toColourspace("cmyk").jpeg().toBuffer();
    expect((await sharp(press).metadata()).space).toBe("cmyk");
    await deliver(of(press));
    const { space, channels } = await (await drawn(of(press), "full")).metadata();
    expect([space, channels]).toEqual(["srgb", 3]);
  });

  test("each size is made once, may be kept for ever, and is asked for anew with its name", async () => {
    const photo = of(await twoColours().jpeg().toBuffer());
    await deliver(photo);
    const [one, other] = await Promise.all([
      getSize(officer, photo, "screen"),
      getSize(officer, photo, "screen"),
    ]);
    expect(Buffer.from(await one.arrayBuffer()).equals(Buffer.from(await other.arrayBuffer()))).toBe(true);
    expect(Object.fromEntries(one.headers)).toMatchObject({
      "content-type": "image/jpeg",
      "cache-control": "private, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      "content-security-policy": expect.stringContaining("sandbox"),
      "content-disposition": expect.stringContaining("attachment"),
    });
    const again = await server.request(officer, `/files/${photo.hash}/screen`, {
      headers: { "if-none-match": one.headers.get("etag") ?? "" },
    });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  test("[S29] those who may see the record see every size, nobody else any, and unknown looks the same", async () => {
    const photo = of(await twoColours().jpeg().toBuffer());
    await deliver(photo);
    const readers = [officer, anOfficer(), aSupervisor(), aSupervisor("ha-tinh")];
    const strangers = [
      anOfficer("son-kim-2"),
      anOfficer("lam-trung"),
      anOfficer("huong-son"),
      aSupervisor("duc-tho"),
      aWriter(anActor("leader", "son-kim-2")),
    ];
    const unknown = await (await getSize(officer, of(Buffer.from("unknown")), "screen")).text();
    // Twice: the second time it lies ready, and is no more anybody's than before.
    for (const size of ["thumbnail", "screen", "full", "thumbnail", "screen", "full"]) {
      for (const reader of readers) expect((await getSize(reader, photo, size)).status).toBe(200);
      for (const stranger of strangers) {
        const refused = await getSize(stranger, photo, size);
        expect([refused.status, await refused.text()]).toEqual([404, unknown]);
      }
    }
  });
});

describe("hostile and broken files", () => {
  const bomb = async (width: number, height: number): Promise<Photo> => {
    const png = await twoColours(40, 40).png().toBuffer();
    png.writeUInt32BE(width, 16);
    png.writeUInt32BE(height, 20);
    const { crc32 } = await import("node:zlib").then((zlib) => zlib as { crc32?: (bytes: Buffer) => number });
    if (crc32) png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
    return of(png);
  };

  test.each([
    [
      "a bomb of 1 × 100,000 pixels",
      async () => of(await twoColours(1, 100_000).png().toBuffer()),
      "image/png",
    ],
    ["a bomb of 19,000 × 19,000 pixels", () => bomb(19_000, 19_000), "image/png"],
    [
      "a photo that breaks off",
      async () => of((await twoColours().jpeg().toBuffer()).subarray(0, 700)),
      "image/jpeg",
    ],
    [
      "a head and noise",
      async () => of(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(900, 7)])),
      "image/jpeg",
    ],
    ["an iPhone's photo that breaks off", async () => of(HEIC.bytes.subarray(0, 3000)), "image/heic"],
  ])("%s is kept, told as what cannot be opened, and never served", async (_what, make, type) => {
    const photo = await make();
    expect((await deliver(photo, type)).headers.get("loa-stored")).toBe(photo.hash);
    for (const size of ["thumbnail", "screen", "full"]) {
      const answer = await getSize(officer, photo, size);
      expect([answer.status, await problemOf(answer)]).toEqual([415, "unreadable"]);
    }
    const stored = await getFile(server, officer, photo.hash);
    expect([406, 415]).toContain(stored.status);
  });

  test.each([
    ["nothing", "image/jpeg", Buffer.from("")],
    ["a drawing that may run scripts", "image/png", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ["a page", "image/jpeg", Buffer.from("<!doctype html><script>alert(1)</script>")],
    ["a program", "image/jpeg", Buffer.from(`MZ${"\0".repeat(300)}`)],
    ["an iPhone's photo named .jpg", "image/jpeg", Buffer.concat([HEIC.bytes, box("free", Buffer.alloc(4))])],
    ["a document that says it is a photo", "image/jpeg", aZip("[Content_Types].xml", "word/document.xml")],
  ])("%s is not taken as what it is not", async (_what, type, bytes) => {
    if (bytes.length === 0) return expect((await deliverAnnounced(bytes, type)).status).toBe(400);
    expect((await deliverAnnounced(bytes, type)).status).toBe(415);
    expect((await getFile(server, officer, of(bytes).hash)).status).toBe(404);
  });

  const deliverAnnounced = async (bytes: Buffer, type: string): Promise<Response> => {
    if (bytes.length > 0) return await deliver(of(bytes), type);
    return await server.request(officer, "/files", {
      method: "POST",
      headers: {
        "tus-resumable": "1.0.0",
        "upload-length": "0",
        "upload-metadata": `sha256 ${btoa(of(bytes).hash)}`,
      },
    });
  };

  test("a picture that is an archive as well comes out as a picture alone", async () => {
    const picture = await twoColours().jpeg().toBuffer();
    const both = of(Buffer.concat([picture, aZip("[Content_Types].xml", "word/document.xml")]));
    await deliver(both);
    expect((await getFile(server, officer, both.hash)).status).toBe(406);
    const answer = await getSize(officer, both, "full");
    expect(Buffer.from(await answer.arrayBuffer()).includes("Content_Types")).toBe(false);
  });

  test("twenty bombs leave the server as it was: they are opened elsewhere", async () => {
    const bombs = await Promise.all(
      Array.from({ length: 20 }, async (_none, index) => {
        const { bytes } = await bomb(16_000 + index, 16_000);
        return of(bytes);
      }),
    );
    for (const each of bombs) await deliver(each, "image/png");
    const before = process.memoryUsage().rss;
    const answers = await Promise.all(bombs.map((each) => getSize(officer, each, "screen")));
    expect(answers.map(({ status }) => status)).toEqual(bombs.map(() => 415));
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 ** 2);
    const photo = of(await twoColours().jpeg().toBuffer());
    await deliver(photo);
    expect((await getSize(officer, photo, "thumbnail")).status).toBe(200);
  });
});

test("a photo that was used before is known again, smaller and packed anew, by what the server itself sees", async () => {
  const scene = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><rect width="900" height="600" fill="#7ac"/>
     <circle cx="250" cy="200" r="140" fill="#222"/><rect x="500" y="90" width="280" height="430" fill="#eee"/>
     <path d="M0 600 L420 330 L900 560 V600 Z" fill="#264"/></svg>`,
  );
  const taken = sharp(scene);
  const first = of(await taken.clone().jpeg({ quality: 92 }).toBuffer());
  const again = of(await taken.clone().resize(640).jpeg({ quality: 60 }).toBuffer());
  const other = of(await twoColours(900, 600).rotate(30).jpeg().toBuffer());
  for (const photo of [first, other]) await deliver(photo);
  server.time.now = (server.time.now + 60_000) as typeof server.time.now;
  await deliver(again);
  const { scope, activity } = await server.db
    .selectFrom("evidence_files")
    .select(["scope", "activity"])
    .where("sha256", "=", again.hash)
    .executeTakeFirstOrThrow();

  // Asked for on a screen, or waited for: whichever comes first lays down what was seen.
  for (const photo of [first, other, again]) await drawn(photo, "thumbnail");
  const answer = await server.request(aSupervisor(), `/api/alike/${scope}/${activity}`);
  const [told] = AlikePhotos.parse(await answer.json()).photos;
  expect([told?.state, told?.alike.map(({ file }) => file)]).toEqual(["looked", [first.hash]]);
  expect(told?.alike[0]?.isExact).toBe(false);
});
