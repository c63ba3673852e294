import { afterEach, beforeEach, expect, test } from "vitest";
import { anActivityBy, anEvidenceBy } from "../../support/builders/changes.ts";
import { at } from "../../support/builders/ids.ts";
import { anOfficer, type Writer } from "../../support/builders/people.ts";
import { aPhotoWithThumbnail, type Photo } from "../../support/builders/photos.ts";
import { openTestServer, type TestServer } from "../test-server.ts";
import { createUpload, uploadWhole } from "../upload.ts";

let server: TestServer;
let officer: Writer;
beforeEach(async () => {
  server = await openTestServer({ perDay: { files: 3, bytes: 30_000 } });
  officer = anOfficer();
});
afterEach(() => server.close());

const aNamedPhoto = async (sizeBytes: number, by = officer): Promise<Photo> => {
  const photos = aPhotoWithThumbnail(sizeBytes);
  const activity = anActivityBy(by);
  await server.sync(by, { changes: [activity, anEvidenceBy(by, activity.recordId, photos)] });
  return photos.photo;
};

const begin = (photo: Photo, by = officer) =>
  createUpload(server, by, { hash: photo.hash, sizeBytes: photo.bytes.length });

test("who has sent as many bytes as one may hears it in words, loses nothing and goes on tomorrow", async () => {
  await uploadWhole(server, officer, await aNamedPhoto(20_000));
  const photo = await aNamedPhoto(20_000);
  const refused = await begin(photo);
  expect(refused.status).toBe(403);
  expect(await refused.json()).toEqual({
    error: {
      kind: "dailyLimit",
      reason: expect.stringContaining("ngày mai máy sẽ tự gửi tiếp"),
      retryAfterS: 15 * 3600,
    },
  });

  // Text goes on all day, and so do the colleagues.
  expect((await server.sync(officer, { files: [photo.hash] })).files[0]?.isStored).toBe(false);
  const colleague = anOfficer();
  expect((await begin(await aNamedPhoto(20_000, colleague), colleague)).status).toBe(201);

  server.time.now = at("2025-05-13T00:01+07:00");
  expect((await uploadWhole(server, officer, photo)).headers.get("loa-stored")).toBe(photo.hash);
  await server.shelf.dailyLimit.forgetOld();
  const rows = await server.db.selectFrom("upload_days").select(["day", "files", "bytes"]).execute();
  expect(rows).toEqual([{ day: "2025-05-13", files: 1, bytes: 20_000 }]);
});

test("files are counted as well, those that were no good included", async () => {
  for (let count = 0; count < 3; count += 1) {
    const photo = await aNamedPhoto(1_000);
    await uploadWhole(server, officer, count === 1 ? { ...photo, bytes: Buffer.alloc(1_000) } : photo);
  }
  expect((await begin(await aNamedPhoto(1_000))).status).toBe(403);
});

test("what the server has already is confirmed on any day", async () => {
  const photo = await aNamedPhoto(25_000);
  await uploadWhole(server, officer, photo);
  const again = await begin(photo);
  expect([again.status, again.headers.get("loa-stored")]).toEqual([200, photo.hash]);
});
