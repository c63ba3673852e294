import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ActivityId } from "../../../src/domain/activity/activity.ts";
import { MAX_FILE_BYTES } from "../../../src/domain/evidence.ts";
import { aChangeBy, anActivityBy, anEvidenceBy } from "../../support/builders/changes.ts";
import { at, shared, unitId } from "../../support/builders/ids.ts";
import { anActor, anOfficer, aSupervisor, aWriter, type Writer } from "../../support/builders/people.ts";
import {
  aPhoto,
  aPhotoWithThumbnail,
  aThumbnail,
  type Photo,
  sha256Of,
} from "../../support/builders/photos.ts";
import { aSmallCountry } from "../../support/builders/units.ts";
import { openTestServer, type TestServer } from "../test-server.ts";
import { beginUpload, createUpload, getFile, headUpload, patchUpload, uploadWhole } from "../upload.ts";

let server: TestServer;
let officer: Writer;
beforeEach(async () => {
  server = await openTestServer();
  officer = anOfficer();
});
afterEach(() => server.close());

/** An activity with one photo whose bytes are still on the phone. */
const anUnsentPhoto = async (photos = aPhotoWithThumbnail(), writer = officer) => {
  const activity = anActivityBy(writer);
  const evidence = anEvidenceBy(writer, activity.recordId, photos);
  const { results } = await server.sync(writer, { changes: [activity, evidence] });
  expect(results.map(({ status }) => status)).toEqual(["applied", "applied"]);
  return { ...photos, activity, evidence };
};

const isStored = async (photo: Photo, writer = officer) =>
  (await server.sync(writer, { files: [photo.hash] })).files[0]?.isStored;

/** Sơn Kim 2 took over Sơn Kim 1. */
const mergedCountry = () =>
  aSmallCountry().map((unit) =>
    unit.id === "son-kim-2" ? { ...unit, predecessors: [unitId("son-kim-1")] } : unit,
  );

const summaryOf = () => server.db.selectFrom("activity_summaries").selectAll().executeTakeFirstOrThrow();

describe("sending", () => {
  test("[S28] the last PATCH says what was stored, and everything agrees afterwards", async () => {
    const { photo, thumbnail } = await anUnsentPhoto();
    expect(await summaryOf()).toMatchObject({ photos: 1, missing_photos: 1, thumbnail: null });

    for (const file of [thumbnail, photo]) {
      const last = await uploadWhole(server, officer, file);
      expect(last.status).toBe(204);
      expect(last.headers.get("loa-stored")).toBe(file.hash);
      expect(await isStored(file)).toBe(true);
    }
    expect(await summaryOf()).toMatchObject({ photos: 1, missing_photos: 0, thumbnail: thumbnail.hash });
    expect(readdirSync(join(server.dataFolder, "spool"))).toEqual([]);
    expect(await server.db.selectFrom("uploads").selectAll().execute()).toEqual([]);
    const served = await getFile(server, officer, photo.hash);
    expect(sha256Of(Buffer.from(await served.arrayBuffer()))).toBe(photo.hash);
  });

  test("[S28] an upload that is cut every few kilobytes goes on where it was cut", async () => {
    const { photo } = await anUnsentPhoto(aPhotoWithThumbnail(100_000));
    const location = await beginUpload(server, officer, photo);
    let offset = 0;
    let stored: string | null = null;
    while (stored === null) {
      const torn = photo.bytes.subarray(offset, offset + 7_000);
      const response = await patchUpload(server, officer, location, offset, torn);
      stored = response.headers.get("loa-stored");
      if (stored !== null) break;
      const head = await headUpload(server, officer, location);
      offset = Number(head.headers.get("upload-offset"));
      expect(offset).toBe(Math.min(photo.bytes.length, Number(response.headers.get("upload-offset"))));
    }
    expect(stored).toBe(photo.hash);
  });

  test("[S28] what arrived before the link broke in the middle of a slice is kept", async () => {
    const { photo } = await anUnsentPhoto(aPhotoWithThumbnail(60_000));
    const location = await beginUpload(server, officer, photo);
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new Uint8Array(photo.bytes.subarray(0, 10_000))),
      pull: (controller) => controller.error(new Error("cut")),
    });
    await patchUpload(server, officer, location, 0, broken).catch(() => null);
    const head = await headUpload(server, officer, location);
    const offset = Number(head.headers.get("upload-offset"));
    expect(offset).toBeLessThanOrEqual(10_000);
    const rest = await patchUpload(server, officer, location, offset, photo.bytes.subarray(offset));
    expect(rest.headers.get("loa-stored")).toBe(photo.hash);
  });

  test("[S28] one flipped bit: 460, nothing is kept, and the same file can start again", async () => {
    const { photo } = await anUnsentPhoto();
    const flipped = Buffer.from(photo.bytes);
    flipped[1234] = (flipped[1234] ?? 0) ^ 1;
    const location = await beginUpload(server, officer, photo);
    const response = await patchUpload(server, officer, location, 0, flipped);
    expect(response.status).toBe(460);
    expect(response.headers.get("loa-stored")).toBeNull();
    expect((await headUpload(server, officer, location)).status).toBe(404);
    expect(await isStored(photo)).toBe(false);
    expect((await uploadWhole(server, officer, photo)).headers.get("loa-stored")).toBe(photo.hash);
  });

  test("bytes that are no picture are refused for good, whatever they are called", async () => {
    const html = Buffer.from("<html><script>alert(1)</script>".padEnd(500, " "));
    const page = { bytes: html, hash: sha256Of(html) };
    await anUnsentPhoto({ photo: page, thumbnail: aThumbnail() });
    const response = await uploadWhole(server, officer, page);
    expect(response.status).toBe(415);
    expect((await getFile(server, officer, page.hash)).status).toBe(404);
  });

  test("[S28] a crash between the last byte and the confirmation is healed by asking again", async () => {
    const { photo } = await anUnsentPhoto();
    const location = await beginUpload(server, officer, photo);
    const id = location.slice(location.lastIndexOf("/") + 1);
    // The bytes arrived, then the process died before it looked at them.
    await server.shelf.spool.handle(
      new Request(`http://localhost${location}`, {
        method: "PATCH",
        headers: {
          "tus-resumable": "1.0.0",
          "upload-offset": "0",
          "content-type": "application/offset+octet-stream",
        },
        body: new Uint8Array(photo.bytes),
      }),
    );
    expect(await server.shelf.uploads.find(id, officer.actor.user)).not.toBeNull();
    const head = await headUpload(server, officer, location);
    expect([head.status, head.headers.get("loa-stored")]).toEqual([200, photo.hash]);
    expect(await isStored(photo)).toBe(true);
  });

  test("[S28] a crash between moving the file and recording it means sending it once more", async () => {
    const { photo } = await anUnsentPhoto();
    const location = await beginUpload(server, officer, photo);
    const id = location.slice(location.lastIndexOf("/") + 1);
    await patchUpload(server, officer, location, 0, photo.bytes.subarray(0, 100));
    // Moved into place, but no row: what is not recorded is not there.
    await server.shelf.store.keep(photo.hash, server.shelf.spool.pathOf(id));
    expect(await isStored(photo)).toBe(false);
    expect((await getFile(server, officer, photo.hash)).status).toBe(404);
    expect((await headUpload(server, officer, location)).status).toBe(410);
    expect((await uploadWhole(server, officer, photo)).headers.get("loa-stored")).toBe(photo.hash);
    const served = await getFile(server, officer, photo.hash);
    expect(sha256Of(Buffer.from(await served.arrayBuffer()))).toBe(photo.hash);
  });

  test("two tabs that send the last slice at once do no harm", async () => {
    const { photo } = await anUnsentPhoto();
    const location = await beginUpload(server, officer, photo);
    await Promise.all([1, 2].map(() => patchUpload(server, officer, location, 0, photo.bytes)));
    await headUpload(server, officer, location);
    expect(await isStored(photo)).toBe(true);
  });
});

describe("who may send", () => {
  test("[S29] only what a live record of one's own names, in its recorded size", async () => {
    const { photo, evidence } = await anUnsentPhoto();
    const stranger = anOfficer("son-kim-2");
    const announced = { hash: photo.hash, sizeBytes: photo.bytes.length };
    expect((await createUpload(server, officer, { hash: aPhoto().hash, sizeBytes: 500 })).status).toBe(404);
    expect((await createUpload(server, stranger, announced)).status).toBe(404);
    expect((await createUpload(server, aSupervisor(), announced)).status).toBe(404);
    expect((await createUpload(server, officer, { ...announced, sizeBytes: 5 })).status).toBe(400);
    expect(
      (await createUpload(server, officer, { ...announced, sizeBytes: MAX_FILE_BYTES + 1 })).status,
    ).toBe(400);
    expect((await createUpload(server, officer, { ...announced, hash: "../../etc" })).status).toBe(400);

    const gone = aChangeBy(officer, {
      collection: "evidence",
      recordId: evidence.recordId,
      fields: { deleted: true },
    });
    await server.sync(officer, { changes: [gone] });
    expect((await createUpload(server, officer, announced)).status).toBe(404);
  });

  test("[S29] another person's upload is not there, whether one asks, goes on or finishes it", async () => {
    const { photo } = await anUnsentPhoto();
    const location = await beginUpload(server, officer, photo);
    for (const other of [anOfficer(), anOfficer("son-kim-2"), aSupervisor()]) {
      expect((await headUpload(server, other, location)).status).toBe(404);
      expect((await patchUpload(server, other, location, 0, photo.bytes)).status).toBe(404);
    }
    expect((await headUpload(server, officer, location)).headers.get("upload-offset")).toBe("0");
  });

  test("[S29] naming a stranger's hash in a record of one's own gives neither bytes nor a confirmation", async () => {
    const { photo } = await anUnsentPhoto();
    await uploadWhole(server, officer, photo);
    const thief = anOfficer("son-kim-2");
    await anUnsentPhoto({ photo, thumbnail: aThumbnail() }, thief);

    expect((await getFile(server, thief, photo.hash)).status).toBe(404);
    expect(await isStored(photo, thief)).toBe(false);
    const begun = await createUpload(server, thief, { hash: photo.hash, sizeBytes: photo.bytes.length });
    expect([begun.status, begun.headers.get("loa-stored")]).toEqual([201, null]);
    // Who really has the bytes may send them, and then has them.
    expect((await uploadWhole(server, thief, photo)).headers.get("loa-stored")).toBe(photo.hash);
    expect((await getFile(server, thief, photo.hash)).status).toBe(200);
  });

  test("a file that is stored already is confirmed at once to those who may read it", async () => {
    const { photo, activity } = await anUnsentPhoto();
    await uploadWhole(server, officer, photo);
    const again = await createUpload(server, officer, { hash: photo.hash, sizeBytes: photo.bytes.length });
    expect([again.status, again.headers.get("loa-stored")]).toEqual([200, photo.hash]);
    const second = anEvidenceBy(officer, activity.recordId, { photo, thumbnail: aThumbnail() });
    await server.sync(officer, { changes: [second] });
    expect(await summaryOf()).toMatchObject({ photos: 2, missing_photos: 0 });
  });

  test("[S28][S29] a photo named again in a scope of the successor is there for that scope's own readers", async () => {
    const merged = aWriter(anActor("officer", "son-kim-2", mergedCountry()));
    const before = { scope: shared("son-kim-1") };
    const photos = aPhotoWithThumbnail();
    const old = anActivityBy(merged, {}, before);
    await server.sync(merged, {
      changes: [old, { ...anEvidenceBy(merged, old.recordId, photos), ...before }],
    });
    for (const file of [photos.photo, photos.thumbnail]) await uploadWhole(server, merged, file);

    const { activity } = await anUnsentPhoto(photos, merged);

    expect(await isStored(photos.photo, merged)).toBe(true);
    expect((await getFile(server, anOfficer("son-kim-2"), photos.photo.hash)).status).toBe(200);
    const summaries = server.db.selectFrom("activity_summaries").select("missing_photos");
    const summary = summaries.where("activity", "=", activity.recordId as string as ActivityId);
    expect(await summary.executeTakeFirst()).toEqual({ missing_photos: 0 });
  });

  test("leftovers of killed pages do not pile up: the oldest uploads of a user go", async () => {
    const { photo } = await anUnsentPhoto();
    const first = await beginUpload(server, officer, photo);
    for (let count = 0; count < 12; count += 1) {
      server.time.now = (server.time.now + 1000) as typeof server.time.now;
      await beginUpload(server, officer, (await anUnsentPhoto()).photo);
    }
    expect((await server.shelf.uploads.ofUser(officer.actor.user)).length).toBeLessThanOrEqual(8);
    expect((await headUpload(server, officer, first)).status).toBe(404);
    server.time.now = at("2025-06-30T09:00+07:00");
    await server.shelf.dropAbandoned();
    expect(readdirSync(join(server.dataFolder, "spool"))).toEqual([]);
  });
});

test("an abandoned upload is forgotten only when its bytes are gone, so that none lie there for ever", async () => {
  const { photo } = await anUnsentPhoto();
  const location = await beginUpload(server, officer, photo);
  const bytes = join(server.dataFolder, "spool", location.split("/").at(-1) ?? "");
  rmSync(bytes);
  mkdirSync(bytes);
  server.time.now = at("2025-05-21T09:00+07:00");
  const rows = () => server.db.selectFrom("uploads").selectAll().execute();

  await expect(server.shelf.dropAbandoned()).rejects.toThrow();
  expect(await rows()).toHaveLength(1);

  rmSync(bytes, { recursive: true });
  await server.shelf.dropAbandoned();
  expect(await rows()).toEqual([]);
});

describe("reading", () => {
  test("[S29] the unit and those who supervise it read a photo, nobody else, and unknown looks the same", async () => {
    const { photo, thumbnail } = await anUnsentPhoto();
    await uploadWhole(server, officer, photo);
    await uploadWhole(server, officer, thumbnail);
    for (const reader of [officer, anOfficer(), aSupervisor(), aSupervisor("ha-tinh")])
      expect((await getFile(server, reader, photo.hash)).status).toBe(200);
    const unknown = await (await getFile(server, officer, aPhoto().hash)).text();
    for (const stranger of [anOfficer("son-kim-2"), anOfficer("lam-trung"), aSupervisor("duc-tho")])
      for (const file of [photo, thumbnail]) {
        const refused = await getFile(server, stranger, file.hash);
        expect(refused.status).toBe(404);
        expect(await refused.text()).toBe(unknown);
      }
  });

  test("answers to an upload carry no word for other origins", async () => {
    const { photo } = await anUnsentPhoto();
    const begun = await createUpload(server, officer, { hash: photo.hash, sizeBytes: photo.bytes.length });
    const sent = await patchUpload(server, officer, begun.headers.get("location") ?? "", 0, photo.bytes);
    for (const { headers } of [begun, sent])
      expect([...headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
  });

  test("[S29] without a live record the photo is no longer given", async () => {
    const { photo, evidence } = await anUnsentPhoto();
    await uploadWhole(server, officer, photo);
    const { recordId } = evidence;
    await server.sync(officer, {
      changes: [aChangeBy(officer, { collection: "evidence", recordId, fields: { deleted: true } })],
    });
    expect((await getFile(server, officer, photo.hash)).status).toBe(404);
  });

  test("a photo can be kept for ever, is never sniffed and never runs anything", async () => {
    const { photo } = await anUnsentPhoto();
    await uploadWhole(server, officer, photo);
    const { headers } = await getFile(server, officer, photo.hash);
    expect(Object.fromEntries(headers)).toMatchObject({
      "content-type": "image/jpeg",
      "content-length": String(photo.bytes.length),
      "content-disposition": `attachment; filename="${photo.hash.slice(0, 12)}.jpg"`,
      "cache-control": "private, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
      "content-security-policy": expect.stringContaining("sandbox"),
    });
    expect(headers.get("access-control-allow-origin")).toBeNull();
  });

  test("bytes that are missing from the disk are missing, not a failure", async () => {
    const { photo } = await anUnsentPhoto();
    await uploadWhole(server, officer, photo);
    rmSync(join(server.dataFolder, "files", photo.hash.slice(0, 2), photo.hash));
    expect((await getFile(server, officer, photo.hash)).status).toBe(404);
  });
});
