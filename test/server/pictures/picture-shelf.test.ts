import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Sha256 } from "../../../src/domain/hash.ts";
import type { Instant } from "../../../src/domain/instant.ts";
import { recordStoredFile } from "../../../src/server/files/record-stored-file.ts";
import type { PictureSize } from "../../../src/server/pictures/picture-job.ts";
import { createPictureProcess } from "../../../src/server/pictures/picture-process.ts";
import { createPictures, type Pictures, type Shown } from "../../../src/server/pictures/pictures.ts";
import { type Database, openDatabase } from "../../../src/server/store/open-database.ts";
import { type BuiltProgram, buildProgram } from "../../support/build-program.ts";
import { at } from "../../support/builders/ids.ts";
import { sha256Of } from "../../support/builders/photos.ts";

const HOUR_MS = 60 * 60 * 1000;
const silent = { info: () => {}, warn: () => {}, error: () => {} };
const time = { now: at("2025-05-12T09:00+07:00") as Instant };
const clock = { now: () => time.now };

let program: BuiltProgram;
let originals: string;
const photos: Sha256[] = [];

let home: string;
let db: Database;
let pictures: Pictures;
/** How often the real process was asked to draw. */
let drawings: number;

beforeAll(async () => {
  program = await buildProgram("src/server/picture-worker.ts");
  originals = mkdtempSync(join(tmpdir(), "loa-originals-"));
  for (let number = 0; number < 8; number += 1) {
    // Noise: a picture that does not shrink to nothing, so that sizes are of the kind that photos have.
    const noise = { type: "gaussian", mean: 100 + number * 10, sigma: 30 } as const;
    const bytes = await sharp({ create: { width: 400, height: 300, channels: 3, background: "#000", noise } })
      .jpeg()
      .toBuffer();
    await writeFile(join(originals, sha256Of(bytes)), bytes);
    photos.push(sha256Of(bytes));
  }
}, 60_000);
afterAll(() => {
  program.dispose();
  rmSync(originals, { recursive: true, force: true });
});

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), "loa-shelf-"));
  db = await openDatabase(home);
  const stored = { type: "image/jpeg", sizeBytes: 1, storedAt: time.now } as const;
  for (const file of photos) await recordStoredFile(db, { ...stored, file }, []);
  drawings = 0;
});
afterEach(async () => {
  pictures.close();
  await db.destroy();
  rmSync(home, { recursive: true, force: true });
});

const keepAtMost = (maxBytes: number): void => {
  const process = createPictureProcess(program.file, silent);
  pictures = createPictures({
    ...{ db, clock, log: silent, maxBytes },
    process: {
      draw: (job, isUrgent) => {
        drawings += 1;
        return process.draw(job, isUrgent);
      },
      close: process.close,
    },
    folder: join(home, "pictures"),
    pathOf: (file) => join(originals, file),
  });
};

const photo = (number: number): Sha256 => photos[number] ?? ("" as Sha256);

/** Looks at it, and says how many bytes came of how many were announced. */
const look = async (number: number, size: PictureSize = "screen"): Promise<number> => {
  const shown: Shown = await pictures.show(photo(number), "image/jpeg", size);
  if (shown.kind !== "shown") throw new Error(shown.kind);
  const bytes = await shown.handle.readFile();
  await shown.handle.close();
  expect(bytes.length).toBe(shown.sizeBytes);
  expect((await sharp(bytes).metadata()).format).toBe("jpeg");
  await pictures.settled();
  return bytes.length;
};

const later = (hours: number): void => {
  time.now = (time.now + hours * HOUR_MS) as Instant;
};

const onDisk = async (): Promise<ReadonlyMap<string, number>> => {
  const folder = join(home, "pictures");
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.includes("."));
  return new Map(
    await Promise.all(
      names.map(async (name) => [name.slice(3), (await stat(join(folder, name))).size] as const),
    ),
  );
};

const bytesOnDisk = async (): Promise<number> =>
  [...(await onDisk()).values()].reduce((sum, bytes) => sum + bytes, 0);

const isKept = async (number: number): Promise<boolean> =>
  (await onDisk()).has(`${photo(number)}.screen.jpg`);

/** What one photo takes in its two small sizes; all of this test are alike. */
const measureOne = async (): Promise<number> => {
  keepAtMost(0);
  await look(0);
  const bytes = await bytesOnDisk();
  pictures.close();
  rmSync(join(home, "pictures"), { recursive: true });
  drawings = 0;
  return bytes;
};

test("drawn sizes never take more room than they may, and those go that nobody looked at for longest", async () => {
  const one = await measureOne();
  const most = Math.round(one * 4.2);
  keepAtMost(most);
  for (const number of [0, 1, 2, 3]) {
    await look(number);
    later(1);
  }
  // The oldest is looked at once more: it is not the next to go.
  await look(0);
  expect(drawings).toBe(4);
  later(1);
  for (const number of [4, 5, 6, 7]) {
    await look(number);
    expect(await bytesOnDisk()).toBeLessThanOrEqual(most);
    later(1);
    if (number === 4) expect([await isKept(0), await isKept(1)]).toEqual([true, false]);
  }
  expect(await isKept(7)).toBe(true);
  expect(await isKept(1)).toBe(false);
  expect(drawings).toBe(8);
});

test("what is gone is drawn again when it is asked for, once, however many ask at once", async () => {
  keepAtMost(Math.round((await measureOne()) * 1.5));
  await look(0);
  later(1);
  await look(1);
  expect(await isKept(0)).toBe(false);
  expect(drawings).toBe(2);

  const shown = await Promise.all(
    Array.from({ length: 10 }, () => pictures.show(photo(0), "image/jpeg", "screen")),
  );
  for (const each of shown) {
    expect(each.kind).toBe("shown");
    if (each.kind === "shown") await each.handle.close();
  }
  expect(drawings).toBe(3);
});

test("a picture that is let go while somebody reads it is read to its end", async () => {
  keepAtMost(Math.round((await measureOne()) * 1.5));
  const shown = await pictures.show(photo(0), "image/jpeg", "screen");
  if (shown.kind !== "shown") throw new Error(shown.kind);
  later(1);
  await look(1);
  expect(await isKept(0)).toBe(false);
  expect((await shown.handle.readFile()).length).toBe(shown.sizeBytes);
  await shown.handle.close();
});

test("what an earlier run left counts, and half-drawn sizes of a killed one are removed", async () => {
  const one = await measureOne();
  const old = join(home, "pictures", "ab");
  await mkdir(old, { recursive: true });
  await writeFile(join(old, `${"ab".repeat(32)}.screen.jpg`), Buffer.alloc(one * 2));
  await writeFile(join(old, `${"ab".repeat(32)}.screen.jpg.killed.new`), Buffer.alloc(one));
  keepAtMost(Math.round(one * 1.5));
  // Drawn later than what lies there, by the clock of the server that draws it.
  time.now = (Date.now() + HOUR_MS) as Instant;
  await look(0);
  expect([...(await onDisk()).keys()].sort()).toEqual([
    ...["screen", "thumbnail"].map((size) => `${photo(0)}.${size}.jpg`),
  ]);
});
