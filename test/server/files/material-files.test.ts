import { afterEach, beforeEach, expect, test } from "vitest";
import type { Change } from "../../../src/domain/change.ts";
import { aChangeBy, anEvidenceBy } from "../../support/builders/changes.ts";
import { published } from "../../support/builders/ids.ts";
import { anActor, anOfficer, aSupervisor, aWriter, type Writer } from "../../support/builders/people.ts";
import { aPhotoWithThumbnail } from "../../support/builders/photos.ts";
import { codeOf } from "../results.ts";
import { openTestServer, type TestServer } from "../test-server.ts";
import { createUpload, getFile, uploadWhole } from "../upload.ts";

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const OFFICE = published("huong-son");

const aMaterialBy = (writer: Writer): Change =>
  aChangeBy(writer, {
    scope: OFFICE,
    collection: "material",
    fields: { kind: "leaflet", title: "Một cửa điện tử", on: "2025-05-12", state: "published" },
  });

/** Handed out by the office, its bytes delivered. */
const aLeaflet = async (writer: Writer) => {
  const material = aMaterialBy(writer);
  const photos = aPhotoWithThumbnail();
  const evidence = { ...anEvidenceBy(writer, material.recordId, photos), scope: OFFICE };
  const { results } = await server.sync(writer, { changes: [material, evidence] });
  expect(results.map(({ status }) => status)).toEqual(["applied", "applied"]);
  for (const file of [photos.thumbnail, photos.photo])
    expect((await uploadWhole(server, writer, file)).status).toBe(204);
  return { material, evidence, ...photos };
};

test("[S7][S29] what an office hands out is fetched by it and every unit below, and by nobody else", async () => {
  const { photo } = await aLeaflet(aSupervisor());
  const statusFor = async (writer: Writer) => (await getFile(server, writer, photo.hash)).status;
  for (const role of ["officer", "leader"] as const)
    for (const unit of ["son-kim-1", "son-kim-2"])
      expect(await statusFor(aWriter(anActor(role, unit)))).toBe(200);
  expect(await statusFor(aSupervisor())).toBe(200);
  for (const unit of ["lam-trung", "duc-tho", "ha-tinh"])
    for (const role of ["officer", "leader", "supervisor", "administrator"] as const)
      expect(await statusFor(aWriter(anActor(role, unit))), `${role} of ${unit}`).toBe(404);
});

test("[S29] of a material that was withdrawn nobody below gets the bytes any more, until it is handed out again", async () => {
  const office = aSupervisor();
  const { photo, evidence } = await aLeaflet(office);
  const setGone = (deleted: boolean) =>
    server.sync(office, {
      changes: [
        aChangeBy(office, {
          scope: OFFICE,
          collection: "evidence",
          recordId: evidence.recordId,
          fields: { deleted },
        }),
      ],
    });
  await setGone(true);
  expect((await getFile(server, anOfficer(), photo.hash)).status).toBe(404);
  await setGone(false);
  expect((await getFile(server, anOfficer(), photo.hash)).status).toBe(200);
});

test("[S7][S29] nobody below hands anything out or adds a file to it, and nobody elsewhere", async () => {
  for (const writer of [
    anOfficer(),
    aSupervisor("duc-tho"),
    aSupervisor("ha-tinh"),
    anOfficer("huong-son"),
  ]) {
    const material = aMaterialBy(writer);
    const photos = aPhotoWithThumbnail();
    const evidence = { ...anEvidenceBy(writer, material.recordId, photos), scope: OFFICE };
    const { results } = await server.sync(writer, { changes: [material, evidence] });
    expect(results.map(codeOf)).toEqual(["rejected notAllowed", "rejected notAllowed"]);
    const upload = { hash: photos.photo.hash, sizeBytes: photos.photo.bytes.length };
    expect((await createUpload(server, writer, upload)).status).toBe(404);
  }
});
