import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Sha256 } from "../../src/domain/hash.ts";
import type { Instant } from "../../src/domain/instant.ts";
import { type Likeness, likenessDistance } from "../../src/domain/photo/likeness.ts";
import type { UserId } from "../../src/domain/user.ts";
import { createDailyLimit } from "../../src/server/files/daily-limit.ts";
import { alikeFiles } from "../../src/server/pictures/alike-files.ts";
import { readPictureStates, savePicture } from "../../src/server/pictures/picture-rows.ts";
import { sha256Of } from "../support/builders/photos.ts";
import { createPGliteDialect } from "../support/pglite-dialect.ts";
import type { OpenStore } from "./change-store.ts";
import { openChangeStore } from "./open-change-store.ts";

const NOW = 1_700_000_000_000 as Instant;
const DAY_MS = 24 * 60 * 60 * 1000;

const look = fc.bigInt(0n, 2n ** 64n - 1n);
const hexOf = (bits: bigint): string => bits.toString(16).padStart(16, "0");

/** Photos that look like one another in few bits, in many, and in none. */
const photos = fc
  .tuple(
    look,
    fc.array(fc.array(fc.integer({ min: 0, max: 63 }), { maxLength: 14 }), { minLength: 1, maxLength: 12 }),
  )
  .map(([seen, flips]) =>
    flips.map((bits) => [hexOf(bits.reduce((changed, bit) => changed ^ (1n << BigInt(bit)), seen))]),
  );

const describeLikeness = (name: string, open: () => Promise<OpenStore>, numRuns: number) =>
  describe(name, () => {
    let store: OpenStore;
    beforeAll(async () => {
      store = await open();
      // PostgreSQL in process takes its time where everything else runs as well.
    }, 180_000);
    afterAll(() => store.close());

    const keep = async (photo: string, likeness: Likeness): Promise<Sha256> => {
      const { db } = store.history;
      const file = sha256Of(photo);
      const row = { sha256: file, type: "image/jpeg", size_bytes: 1, stored_at: NOW } as const;
      await db
        .insertInto("files")
        .values(row)
        .onConflict((c) => c.column("sha256").doNothing())
        .execute();
      await savePicture(db, file, { kind: "drawn", widthPx: 4, heightPx: 3, likeness }, NOW);
      return file;
    };

    test("every photo that differs in few enough bits is found by the index, and no other", async () => {
      let run = 0;
      await fc.assert(
        fc.asyncProperty(photos, fc.integer({ min: 0, max: 11 }), async (likenesses, within) => {
          const { db } = store.history;
          await db.deleteFrom("photo_likeness").execute();
          run += 1;
          const files: Sha256[] = [];
          for (const [at, likeness] of likenesses.entries()) files.push(await keep(`${run} ${at}`, likeness));
          const [asked = []] = likenesses;
          const expected = likenesses.flatMap((likeness, at) => {
            const distance = likenessDistance(asked, likeness);
            return distance <= within ? [[files[at], distance]] : [];
          });
          const found = await alikeFiles(db, asked, within);
          expect([...found].sort()).toEqual(expected.sort());
        }),
        { numRuns },
      );
    });

    test("a picture that is looked at again is laid down once, and one that cannot be opened under nothing", async () => {
      const { db } = store.history;
      const file = await keep("again", ["00000000ffffffff", "0f0f0f0f0f0f0f0f"]);
      await keep("again", ["00000000ffffffff"]);
      expect([...(await alikeFiles(db, ["00000000ffffffff"], 0))]).toEqual([[file, 0]]);
      expect((await alikeFiles(db, ["0f0f0f0f0f0f0f0f"], 0)).size).toBe(0);
      await savePicture(db, file, { kind: "died" }, NOW);
      expect((await alikeFiles(db, ["00000000ffffffff"], 10)).size).toBe(0);
      const stateAt = async (now: number) => (await readPictureStates(db, [file], now as Instant)).get(file);
      expect(await stateAt(NOW)).toEqual({ kind: "unreadable" });
      // What killed the process may have been the machine: the next day it is tried again.
      expect(await stateAt(NOW + DAY_MS)).toBeUndefined();
    });

    test("what people send is added up by day, each for themselves", async () => {
      const limit = createDailyLimit(store.history.db, { now: () => NOW }, { files: 2, bytes: 0 });
      const [one, other] = ["one", "other"] as unknown as readonly [UserId, UserId];
      for (let sent = 0; sent < 2; sent += 1) await limit.count(one, 5);
      expect([await limit.waitS(one, 1), await limit.waitS(other, 1)]).toEqual([expect.any(Number), 0]);
      expect(await limit.waitS(one, 1)).toBeGreaterThan(0);
    });
  });

describeLikeness("SQLite", () => openChangeStore((folder) => folder), 25);
describeLikeness(
  "PostgreSQL in process",
  () => openChangeStore(() => ({ dialect: createPGliteDialect() })),
  6,
);
