import { appendFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { anActivityBy, anEvidenceBy } from "../../support/builders/changes.ts";
import { anOfficer, type Writer } from "../../support/builders/people.ts";
import { aPhotoWithThumbnail, type Photo } from "../../support/builders/photos.ts";
import { until } from "../../support/until.ts";
import { openTestServer, type TestServer } from "../test-server.ts";
import { createUpload, getFile, patchUpload } from "../upload.ts";

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
const beginWith = (bytes: Buffer | ReadableStream<Uint8Array>): Promise<Response> =>
  server.request(officer, "/files", {
    method: "POST",
    headers: {
      "tus-resumable": "1.0.0",
      "content-type": "application/offset+octet-stream",
      "upload-length": String(thumbnail.bytes.length),
      "upload-metadata": `sha256 ${btoa(thumbnail.hash)},type ${btoa("image/jpeg")}`,
    },
    body: Buffer.isBuffer(bytes) ? new Uint8Array(bytes) : bytes,
    duplex: "half",
  } as RequestInit);

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

/** Asks for the place of what has arrived: a beginning without bytes. */
const askBeginning = (by: Writer = officer): Promise<Response> =>
  createUpload(server, by, { hash: thumbnail.hash, sizeBytes: thumbnail.bytes.length });

const spoolOf = (location: string | null): string =>
  join(server.dataFolder, "spool", (location ?? "").replace("/files/", ""));

test("[S28] a beginning whose answer was lost is found again by its hash, and goes on where it stood", async () => {
  const { headers } = await beginWith(thumbnail.bytes.subarray(0, 700));
  const asked = await askBeginning();
  expect([asked.status, asked.headers.get("upload-offset")]).toEqual([201, "700"]);
  const location = asked.headers.get("location") ?? "";
  expect(headers.get("location")).toContain(location);
  const last = await patchUpload(server, officer, location, 700, thumbnail.bytes.subarray(700));
  expect([last.status, last.headers.get("loa-stored")]).toEqual([204, thumbnail.hash]);
});

test("[S28] whose last byte came right before a crash is verified and confirmed when it is asked for", async () => {
  const { headers } = await beginWith(thumbnail.bytes.subarray(0, 700));
  appendFileSync(spoolOf(headers.get("location")), thumbnail.bytes.subarray(700));
  const asked = await askBeginning();
  expect([asked.status, asked.headers.get("loa-stored")]).toEqual([201, thumbnail.hash]);
});

test("[S28] what was found again and has other bytes than its hash says is thrown away, and begins anew", async () => {
  const { headers } = await beginWith(thumbnail.bytes.subarray(0, 700));
  appendFileSync(spoolOf(headers.get("location")), Buffer.alloc(thumbnail.bytes.length - 700, 1));
  expect((await askBeginning()).status).toBe(460);
  const anew = await askBeginning();
  expect([anew.status, anew.headers.get("upload-offset") ?? "0"]).toEqual([201, "0"]);
  expect(anew.headers.get("location")).not.toBe(headers.get("location"));
});

test("[S28] one whose bytes are lost begins anew", async () => {
  const { headers } = await beginWith(thumbnail.bytes.subarray(0, 700));
  const location = headers.get("location");
  await server.shelf.spool.remove((location ?? "").replace("/files/", ""));
  const anew = await askBeginning();
  expect([anew.status, anew.headers.get("upload-offset") ?? "0"]).toEqual([201, "0"]);
  expect(anew.headers.get("location")).not.toBe(location);
});

test("[S29] what another has begun is nobody else's to find, not even for a colleague who may send the same file", async () => {
  const { headers } = await beginWith(thumbnail.bytes.subarray(0, 700));
  const asked = await askBeginning(anOfficer());
  expect([asked.status, asked.headers.get("upload-offset") ?? "0"]).toEqual([201, "0"]);
  expect(asked.headers.get("location")).not.toBe(headers.get("location"));
});

test("[S28] a beginning that hangs on a dead line is ended by asking, and keeps what it brought", async () => {
  const hanging = beginWith(
    new ReadableStream({ start: (controller) => controller.enqueue(thumbnail.bytes.subarray(0, 700)) }),
  );
  const size = async (): Promise<number> => {
    const [begun] = await server.shelf.uploads.ofUser(officer.actor.user);
    return begun ? ((await server.shelf.spool.inspect(begun.id))?.sizeBytes ?? 0) : 0;
  };
  await until(async () => (await size()) === 700, { what: "the first bytes are there" });
  const asked = await askBeginning();
  expect([asked.status, asked.headers.get("upload-offset")]).toEqual([201, "700"]);
  await hanging;
  const location = asked.headers.get("location") ?? "";
  const last = await patchUpload(server, officer, location, 700, thumbnail.bytes.subarray(700));
  expect([last.status, last.headers.get("loa-stored")]).toEqual([204, thumbnail.hash]);
}, 15_000);

test("a file that was begun twice and is whole leaves nothing of the other beginning", async () => {
  await beginWith(thumbnail.bytes.subarray(0, 700));
  const answer = await beginWith(thumbnail.bytes);
  expect([answer.status, answer.headers.get("loa-stored")]).toEqual([201, thumbnail.hash]);
  expect(await server.shelf.uploads.ofUser(officer.actor.user)).toEqual([]);
  expect(readdirSync(join(server.dataFolder, "spool"))).toEqual([]);
});

test("a beginning that fails with bytes already on disk leaves none of them lying there for ever", async () => {
  const answer = await beginWith(Buffer.concat([thumbnail.bytes, Buffer.alloc(100_000)]));
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(await server.shelf.uploads.ofUser(officer.actor.user)).toEqual([]);
  expect(readdirSync(join(server.dataFolder, "spool"))).toEqual([]);
});
