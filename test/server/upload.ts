import type { Sha256 } from "../../src/domain/hash.ts";
import type { Writer } from "../support/builders/people.ts";
import type { Photo } from "../support/builders/photos.ts";
import type { TestServer } from "./test-server.ts";

const TUS = { "tus-resumable": "1.0.0" } as const;

export const createUpload = (
  server: TestServer,
  writer: Writer,
  { hash, sizeBytes }: { readonly hash: Sha256 | string; readonly sizeBytes: number },
): Promise<Response> =>
  server.request(writer, "/files", {
    method: "POST",
    headers: {
      ...TUS,
      "upload-length": String(sizeBytes),
      "upload-metadata": `sha256 ${btoa(hash)},type ${btoa("image/jpeg")}`,
    },
  });

/** Begins an upload that must be allowed; answers its path. */
export const beginUpload = async (server: TestServer, writer: Writer, photo: Photo): Promise<string> => {
  const response = await createUpload(server, writer, { hash: photo.hash, sizeBytes: photo.bytes.length });
  const location = response.headers.get("location");
  if (response.status !== 201 || !location) throw new Error(`no upload: ${response.status}`);
  return location;
};

export const headUpload = (server: TestServer, writer: Writer, location: string): Promise<Response> =>
  server.request(writer, location, { method: "HEAD", headers: TUS });

export const patchUpload = (
  server: TestServer,
  writer: Writer,
  location: string,
  offset: number,
  bytes: Buffer | ReadableStream<Uint8Array>,
): Promise<Response> =>
  server.request(writer, location, {
    method: "PATCH",
    headers: {
      ...TUS,
      "upload-offset": String(offset),
      "content-type": "application/offset+octet-stream",
    },
    body: Buffer.isBuffer(bytes) ? new Uint8Array(bytes) : bytes,
    duplex: "half",
  } as RequestInit);

export const uploadWhole = async (server: TestServer, writer: Writer, photo: Photo): Promise<Response> =>
  patchUpload(server, writer, await beginUpload(server, writer, photo), 0, photo.bytes);

export const getFile = (server: TestServer, writer: Writer, hash: string): Promise<Response> =>
  server.request(writer, `/files/${hash}`);
