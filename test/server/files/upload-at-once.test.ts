import { afterEach, beforeEach, expect, test } from "vitest";
import { anActivityBy, anEvidenceBy } from "../../support/builders/changes.ts";
import { anOfficer, type Writer } from "../../support/builders/people.ts";
import { aPhotoWithThumbnail, type Photo } from "../../support/builders/photos.ts";
import { openTestServer, type TestServer } from "../test-server.ts";
import { getFile } from "../upload.ts";

let server: TestServer;
let officer: Writer;
let thumbnail: Photo;
beforeEach(async () => {
  server = await openTestServer();
  officer = anOfficer();
  const photos = aPhotoWithThumbnail();
  ({ thumbnail } = photos);
  const activity = anActivityBy(officer);
  await server.sync(officer, { changes: [activity, anEvidenceBy(officer, activity.recordId, photos)] });
});
afterEach(() => server.close());

/** A beginning that brings bytes along (tus: creation-with-upload). */
const beginWith = (bytes: Buffer): Promise<Response> =>
  server.request(officer, "/files", {
    method: "POST",
    headers: {
      "tus-resumable": "1.0.0",
      "content-type": "application/offset+octet-stream",
      "upload-length": String(thumbnail.bytes.length),
      "upload-metadata": `sha256 ${btoa(thumbnail.hash)},type ${btoa("image/jpeg")}`,
    },
    body: new Uint8Array(bytes),
  });

test("[S28] bytes that come along with the beginning are verified, stored and confirmed at once", async () => {
  const answer = await beginWith(thumbnail.bytes);
  expect([answer.status, answer.headers.get("loa-stored")]).toEqual([201, thumbnail.hash]);
  const file = await getFile(server, officer, thumbnail.hash);
  expect(Buffer.from(await file.arrayBuffer()).equals(thumbnail.bytes)).toBe(true);
});

test("[S28] a part of them is kept, and the answer says how far it goes", async () => {
  const answer = await beginWith(thumbnail.bytes.subarray(0, 700));
  expect([answer.status, answer.headers.get("upload-offset")]).toEqual([201, "700"]);
  expect(answer.headers.has("loa-stored")).toBe(false);
});

test("[S28] bytes that are not those of the hash are not stored", async () => {
  const answer = await beginWith(Buffer.alloc(thumbnail.bytes.length, 1));
  expect(answer.status).toBe(460);
  expect((await getFile(server, officer, thumbnail.hash)).status).toBe(404);
});
