import { createHash } from "node:crypto";
import { createReadStream, mkdirSync } from "node:fs";
import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { FileStore as TusFileStore } from "@tus/file-store";
import { ERRORS, Server } from "@tus/server";
import { type FileType, MAX_FILE_BYTES } from "../../domain/evidence.ts";
import { Sha256 } from "../../domain/hash.ts";
import { isOutOfSpace } from "../api/failure.ts";
import { fileTypeOf } from "./file-type.ts";
import { bytesOfFile } from "./readable-bytes.ts";

/** What the bytes of an upload turned out to be. */
export interface Inspected {
  readonly hash: Sha256;
  readonly sizeBytes: number;
  readonly type: FileType | null;
}

/** Uploads on their way, by the tus 1.0 protocol, in a folder of their own. */
export interface Spool {
  /** Lets the protocol answer a creation that was allowed, under the name that it is to have. */
  readonly create: (request: Request, id: string) => Promise<Response>;
  /** Lets the protocol answer a HEAD or PATCH that was allowed. */
  readonly handle: (request: Request) => Promise<Response>;
  readonly pathOf: (id: string) => string;
  /** Reads the bytes once, whatever their size; null when they are no longer there. */
  readonly inspect: (id: string) => Promise<Inspected | null>;
  readonly remove: (id: string) => Promise<void>;
}

export const createSpool = (folder: string): Spool => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const pathOf = (id: string): string => join(folder, id);
  let made: Protocol | null = null;
  // Made when it is first needed: its store looks after the folder behind our back, even when we are long gone.
  const protocol = (): Protocol => {
    made ??= createProtocol(folder);
    return made;
  };

  return {
    create: (request, id) => protocol().create(request, id),
    handle: (request) => protocol().handle(request),
    pathOf,
    inspect: (id) => inspect(pathOf(id)),
    remove: async (id) => {
      await rm(pathOf(id), { force: true });
      await rm(`${pathOf(id)}.json`, { force: true });
    },
  };
};

type Protocol = Pick<Spool, "create" | "handle">;

const createProtocol = (folder: string): Protocol => {
  const idsByRequest = new WeakMap<Request, string>();
  const tus = new Server({
    path: "/files",
    datastore: new TusFileStore({ directory: folder }),
    relativeLocation: true,
    maxSize: MAX_FILE_BYTES,
    // Nobody else's page has anything to do here; without this every origin is allowed.
    allowedOrigins: [],
    onResponseError: (_request, error) => (isUnwritten(error) ? UNWRITTEN : undefined),
    namingFunction: (request) => {
      const id = idsByRequest.get(request);
      if (id === undefined) throw new Error("an upload was created without a name");
      return id;
    },
  });
  return {
    create: (request, id) => {
      idsByRequest.set(request, id);
      return tus.handleWeb(request);
    },
    handle: (request) => tus.handleWeb(request),
  };
};

/** The store does not say why its disk did not take the bytes. A link that broke looks the same, but then nobody hears. */
const UNWRITTEN = { status_code: 507, body: "" } as const;

const isUnwritten = (error: Error | { readonly body: string }): boolean =>
  isOutOfSpace(error) || ("body" in error && error.body === ERRORS.FILE_WRITE_ERROR.body);

const inspect = async (path: string): Promise<Inspected | null> => {
  const hash = createHash("sha256");
  let sizeBytes = 0;
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      sizeBytes += chunk.length;
    }
    const file = await open(path);
    try {
      const type = await fileTypeOf(bytesOfFile(file, sizeBytes));
      return { hash: Sha256.parse(hash.digest("hex")), sizeBytes, type };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
};
