import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { serve } from "@hono/node-server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { anActivityBy, anEvidenceBy } from "../../support/builders/changes.ts";
import { anOfficer, type Writer } from "../../support/builders/people.ts";
import { aPhotoWithThumbnail, type Photo } from "../../support/builders/photos.ts";
import { until } from "../../support/until.ts";
import { openTestServer, type TestServer } from "../test-server.ts";
import { beginUpload, getFile, headUpload } from "../upload.ts";

let server: TestServer;
let listening: ReturnType<typeof serve>;
let officer: Writer;
let photo: Photo;
beforeEach(async () => {
  server = await openTestServer();
  listening = serve({ fetch: server.app.fetch, port: 0, hostname: "127.0.0.1" });
  officer = anOfficer();
  const photos = aPhotoWithThumbnail(200_000);
  ({ photo } = photos);
  const activity = anActivityBy(officer);
  await server.sync(officer, { changes: [activity, anEvidenceBy(officer, activity.recordId, photos)] });
});
afterEach(async () => {
  await new Promise((resolve) => listening.close(resolve));
  await server.close();
});

const portOf = (): number => (listening.address() as AddressInfo).port;

/** Sends a PATCH that announces everything from `offset`, but hangs up after `bytes`. */
const tornPatch = (location: string, offset: number, bytes: number, isRude: boolean): Promise<void> =>
  new Promise((resolve) => {
    const port = portOf();
    const rest = photo.bytes.subarray(offset);
    const socket = connect(port, "127.0.0.1", () => {
      socket.write(
        [
          `PATCH ${location} HTTP/1.1`,
          `Host: 127.0.0.1:${port}`,
          `Origin: http://127.0.0.1:${port}`,
          `Cookie: ${officer.device}`,
          "Tus-Resumable: 1.0.0",
          `Upload-Offset: ${offset}`,
          "Content-Type: application/offset+octet-stream",
          `Content-Length: ${rest.length}`,
          "",
          "",
        ].join("\r\n"),
      );
      socket.write(rest.subarray(0, bytes), () => {
        if (isRude) socket.resetAndDestroy();
        else socket.end();
      });
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve());
    socket.resume();
  });

/** Where the server says that the upload stands, once it has noticed that the caller is gone. */
const offsetOf = async (location: string): Promise<number> => {
  const head = await headUpload(server, officer, location);
  expect(head.status).toBe(200);
  return Number(head.headers.get("upload-offset"));
};

test("[S28] links that break at any byte, politely or not, lose no byte that arrived and never the server", async () => {
  const location = await beginUpload(server, officer, photo);
  let offset = 0;
  for (const [cut, bytes] of [1, 700, 4096, 9_999, 16_384, 20_001, 33_333, 50_000].entries()) {
    await tornPatch(location, offset, bytes, cut % 2 === 0);
    offset += bytes;
    await until(async () => (await offsetOf(location)) === offset, {
      what: `${offset} bytes are kept`,
      timeoutMs: 5_000,
    });
  }
  const last = await fetch(`http://127.0.0.1:${portOf()}${location}`, {
    method: "PATCH",
    headers: {
      cookie: officer.device,
      origin: `http://127.0.0.1:${portOf()}`,
      "tus-resumable": "1.0.0",
      "upload-offset": String(await offsetOf(location)),
      "content-type": "application/offset+octet-stream",
    },
    body: new Uint8Array(photo.bytes.subarray(await offsetOf(location))),
  });
  expect([last.status, last.headers.get("loa-stored")]).toEqual([204, photo.hash]);
  expect((await getFile(server, officer, photo.hash)).status).toBe(200);
});
