// @vitest-environment node
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { FoundImage } from "../../../src/app/services/images.ts";
import type { ShrinkPhoto } from "../../../src/device/photo-shrinker.ts";
import type { Sha256 } from "../../../src/domain/hash.ts";
import { addMs } from "../../../src/domain/instant.ts";
import { ok } from "../../../src/domain/result.ts";
import { type BuiltProgram, buildProgram } from "../../support/build-program.ts";
import { onDisk } from "../../support/phone-contents.ts";
import { createScriptedServer, json } from "../../support/scripted-server.ts";
import { COMMUNE, closeServers, openServerWithPhones } from "../../support/server-with-phones.ts";
import { USER } from "../../support/sync-builders.ts";
import { type Answer, createTestPhone, type TestPhone } from "../../support/test-phone.ts";

const hashOf = (bytes: Uint8Array): Sha256 => createHash("sha256").update(bytes).digest("hex") as Sha256;
const bufferOf = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer;

const HEIC = readFileSync(join(import.meta.dirname, "../../fixtures/pictures/board.heic"));

/** A picture with what a camera writes of itself: the server gives none of it out. */
const fromACamera = (): Promise<Buffer> =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: "#157a4e" } })
    .withExif({ IFD0: { Artist: "Nguyễn Thị Hoa" } })
    .jpeg()
    .toBuffer();

/** A phone that cannot read HEIC, and one that leaves what a camera wrote. */
const keepOriginal: ShrinkPhoto = async (photo) => {
  const bytes = Buffer.from(await photo.arrayBuffer());
  return ok({
    ...{ kind: "original", fileType: "image/heic", file: hashOf(bytes), bytes: bufferOf(bytes) },
    ...{ widthPx: 40, heightPx: 30 },
  });
};
const keepFacts: ShrinkPhoto = async (photo) => {
  const bytes = Buffer.from(await photo.arrayBuffer());
  const small = await sharp(bytes).resize(8).jpeg().toBuffer();
  return ok({
    ...{ kind: "shrunk", fileType: "image/jpeg", file: hashOf(bytes), bytes: bufferOf(bytes) },
    ...{ widthPx: 64, heightPx: 48, likeness: [], sharpness: 600, brightness: 128 },
    ...{ thumbnail: hashOf(small), thumbnailBytes: bufferOf(small) },
  });
};

const filesOn = async (phone: TestPhone): Promise<readonly string[]> => {
  const user = (await phone.services.account.current())?.user.id;
  if (!user) throw new Error("nobody is signed in");
  return onDisk(phone, user, async (db) => (await db.fileBytes.toArray()).map(({ file }) => file).sort());
};

const sizeOf = async (image: FoundImage) => {
  if (image.kind !== "found") throw new Error(image.kind);
  const { format, exif, width } = await sharp(Buffer.from(await image.bytes.arrayBuffer())).metadata();
  return { format, hasExif: exif !== undefined, width };
};

describe("a photo that only the server can show", { timeout: 60_000 }, () => {
  let program: BuiltProgram;
  beforeAll(async () => {
    program = await buildProgram("src/server/picture-worker.ts");
  }, 60_000);
  afterEach(closeServers);
  afterAll(() => program.dispose());

  const sentPhoto = async (shrinkPhoto: ShrinkPhoto, bytes: Buffer) => {
    const { enrolled, supervisor, time } = await openServerWithPhones(undefined, program.file);
    const officer = { name: "Nguyễn Thị Hoa", role: "officer", unit: COMMUNE } as const;
    const phone = await enrolled(officer, { environment: { shrinkPhoto } });
    const record = async (title: string) => {
      const { drafts, outbox } = phone.services;
      // Only what was made earlier is told of.
      time.now = addMs(time.now, 60_000);
      const draft = await drafts.start({ kind: "broadcast" });
      await drafts.update(draft.id, { title });
      await drafts.addPhoto(draft.id, new Blob([new Uint8Array(bytes)]), "gallery");
      const saved = await drafts.save(draft.id);
      const photo = saved.ok && saved.value.photos[0];
      if (!photo) throw new Error("not saved");
      await outbox.sendNow();
      return { ...saved.value, photo };
    };
    const desk = await supervisor();
    return { phone, desk, record };
  };

  test("an iPhone's original is shown small and large, on its own phone and at a desk, and lies nowhere among the files", async () => {
    const { phone, desk, record } = await sentPhoto(keepOriginal, HEIC);
    const { photo } = await record("Số 1");
    for (const device of [phone, desk]) {
      const before = await filesOn(device);
      for (const size of ["thumbnail", "photo"] as const)
        expect(await sizeOf(await device.services.images.ofEvidence(photo, size))).toMatchObject({
          format: "jpeg",
          hasExif: false,
        });
      expect(await filesOn(device)).toEqual(before);
    }
  });

  test("what the server does not give out as it came is shown as it drew it, and in memory without a network", async () => {
    const { desk, record } = await sentPhoto(keepFacts, await fromACamera());
    const { photo } = await record("Số 1");
    const { images } = desk.services;
    expect(await images.photo(photo.file)).not.toBeNull();
    expect(await sizeOf(await images.ofEvidence(photo, "photo"))).toEqual({
      ...{ format: "jpeg", hasExif: false, width: 64 },
    });
    expect(await filesOn(desk)).not.toContain(photo.file);

    desk.setOnline(false);
    expect((await images.ofEvidence({ file: photo.file }, "thumbnail")).kind).toBe("missing");
    desk.setOnline(true);
    expect((await images.ofEvidence({ file: photo.file }, "thumbnail")).kind).toBe("found");
    desk.setOnline(false);
    expect((await images.ofEvidence({ file: photo.file }, "thumbnail")).kind).toBe("found");
  });

  test("a supervisor's device is told which earlier record used the very same photo", async () => {
    const { desk, record } = await sentPhoto(keepFacts, await fromACamera());
    const first = await record("Số 1");
    const second = await record("Số 2");
    // Looked at once it is asked for, at the latest.
    await desk.services.images.ofEvidence({ file: second.photo.file }, "thumbnail");
    const told = await desk.services.supervision.alike(second.scope, second.id);
    expect(told).toMatchObject({
      value: {
        photos: [
          { evidence: second.photo.id, state: "looked", alike: [{ activity: first.id, isExact: true }] },
        ],
      },
    });
    desk.setOnline(false);
    expect(await desk.services.supervision.alike(second.scope, second.id)).toMatchObject({
      error: { kind: "offline" },
    });
  });
});

describe("what a server may answer instead of a picture", () => {
  const FILE = "a".repeat(64) as Sha256;
  const DRAWN = `/files/${FILE}/screen`;
  const refusal = (kind: string, status: number, more = {}) =>
    json({ error: { kind, reason: "", ...more } }, status);

  const aPhone = async (files: Answer) => {
    const server = createScriptedServer();
    const phone = createTestPhone((url, init) =>
      new URL(url).pathname.startsWith("/files/") ? files(url, init) : server.answer(url, init),
    );
    expect((await phone.services.account.enrol("ABCD-EFGH")).ok).toBe(true);
    return phone;
  };
  const ask = ({ services }: TestPhone) => services.images.ofEvidence({ file: FILE }, "photo");

  test("one that cannot be opened is said to be so, and is not asked for as a drawn one", async () => {
    const phone = await aPhone(() => refusal("unreadable", 415));
    expect(await ask(phone)).toEqual({ kind: "unreadable" });
    expect(phone.requests).not.toContain(`GET ${DRAWN}`);
  });

  test("a busy server is asked again later, never at once", async () => {
    let isBusy = true;
    const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0);
    const phone = await aPhone((url) => {
      if (!url.endsWith("/screen")) return refusal("onlyDrawn", 406);
      return isBusy ? refusal("busy", 503, { retryAfterS: 1 }) : new Response(jpeg);
    });
    expect(await ask(phone)).toEqual({ kind: "busy", retryAfterMs: 5_000 });
    isBusy = false;
    expect((await ask(phone)).kind).toBe("found");
    const asked = phone.requests.length;
    expect((await ask(phone)).kind).toBe("found");
    // The drawn one is remembered; whether the stored bytes may be had is asked anew.
    expect(phone.requests.slice(asked)).toEqual([`GET /files/${FILE}`]);
  });

  test.each([
    ["a portal's page", () => new Response("<html>", { status: 406 })],
    ["a portal's page where a picture should be", () => new Response("<html>", { status: 200 })],
    ["nothing known", () => refusal("notFound", 404)],
    ["another picture", () => new Response(Uint8Array.of(0xff, 0xd8, 0xff, 0xe1))],
  ])("%s is no picture, and nothing of it is kept", async (_name, answer) => {
    const phone = await aPhone(answer);
    expect(await ask(phone)).toEqual({ kind: "missing" });
    expect(await onDisk(phone, USER, (db) => db.fileBytes.count())).toBe(0);
  });
});
