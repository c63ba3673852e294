import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { serve } from "@hono/node-server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { anActivityBy, anEvidenceBy } from "../../support/builders/changes.ts";
import { anOfficer, type Writer } from "../../support/builders/people.ts";
import { aPhotoWithThumbnail, type Photo } from "../../support/builders/photos.ts";
import { until } from "../../support/until.ts";
import { openTestServer, type TestServer } from "../test-server.ts";
import { beginUpload, createUpload, getFile, headUpload, patchUpload } from "../upload.ts";

let server: TestServer;
let listening: ReturnType<typeof serve>;
let officer: Writer;
let photo: Photo;
beforeEach(async () => {
  server = await openTestServer();
  await new Promise<void>((resolve) => {
    listening = serve({ fetch: server.app.fetch, port: 0, hostname: "127.0.0.1" }, () => resolve());
  });
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
  tornRequest(`PATCH ${location}`, [`Upload-Offset: ${offset}`], photo.bytes.subarray(offset), bytes, isRude);

const tornRequest = (
  what: string,
  headers: readonly string[],
  rest: Buffer,
  bytes: number,
  isRude: boolean,
): Promise<void> =>
  new Promise((resolve) => {
    const port = portOf();
    const socket = connect(port, "127.0.0.1", () => {
      socket.write(
        [
          `${what} HTTP/1.1`,
          `Host: 127.0.0.1:${port}`,
          `Origin: http://127.0.0.1:${port}`,
          `Cookie: ${officer.device}`,
          "Tus-Resumable: 1.0.0",
          ...headers,
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

test.each([
  [1, true],
  [33_333, true],
  [150_000, false],
  [199_999, false],
])(
  "[S28] a beginning that breaks off after %i bytes is found again with all of them",
  async (bytes, isRude) => {
    const about = [
      `Upload-Length: ${photo.bytes.length}`,
      `Upload-Metadata: sha256 ${Buffer.from(photo.hash).toString("base64")}`,
    ];
    await tornRequest("POST /files", about, photo.bytes, bytes, isRude);
    let location = "";
    await until(
      async () => {
        const asked = await createUpload(server, officer, {
          hash: photo.hash,
          sizeBytes: photo.bytes.length,
        });
        location = asked.headers.get("location") ?? "";
        return asked.status === 201 && asked.headers.get("upload-offset") === String(bytes);
      },
      { what: `${bytes} bytes are found again`, timeoutMs: 5_000 },
    );
    const last = await patchUpload(server, officer, location, bytes, photo.bytes.subarray(bytes));
    expect([last.status, last.headers.get("loa-stored")]).toEqual([204, photo.hash]);
  },
);
