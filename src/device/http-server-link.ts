import type { Json } from "../domain/canonical-json.ts";
import { err, ok, type Result } from "../domain/result.ts";
import type { SyncRequest } from "../domain/wire.ts";
import { type LinkFailure, offline } from "../sync/link-failure.ts";
import type { ServerLink } from "../sync/ports.ts";
import { gzip } from "./gzip.ts";
import { type Answered, type Fetch, failureOfStatus, timedFetch } from "./timed-fetch.ts";
import { createUploader } from "./upload-file.ts";

/** Below this, gzip gains less than its header; a request that brings nothing new gets a third smaller by it. */
const GZIP_FROM_BYTES = 256;

/** The way to our own server over HTTP; same origin, so the session's cookie goes along. */
export const createHttpServerLink = (fetch: Fetch): ServerLink => ({
  sync: (request) => postSync(fetch, request),
  upload: createUploader(fetch),
});

const postSync = async (fetch: Fetch, request: SyncRequest): Promise<Result<Json, LinkFailure>> => {
  const plain = new TextEncoder().encode(JSON.stringify(request));
  const packed = plain.byteLength > GZIP_FROM_BYTES ? await gzip(plain) : null;
  const body = packed ?? plain;
  const headers = {
    "Content-Type": "application/json",
    ...(packed ? { "Content-Encoding": "gzip" } : {}),
  };
  const answered = await timedFetch(fetch, "/api/sync", { method: "POST", headers, body }, body.byteLength);
  return answered.ok ? readJson(answered.value) : answered;
};

const readJson = (answered: Answered): Result<Json, LinkFailure> => {
  const failure = failureOfStatus(answered);
  // A portal may well say 401 or 413; only our server says so in JSON.
  if (failure) return err(isJson(answered) || failure.kind === "offline" ? failure : offline("notOurs"));
  // 403 carries the answer to a revoked device (S46); any other is told from it by its content.
  if ((answered.status !== 200 && answered.status !== 403) || !isJson(answered))
    return err(offline("notOurs"));
  try {
    return ok(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(answered.body)) as Json);
  } catch {
    return err(offline("torn"));
  }
};

const isJson = ({ headers }: Answered): boolean =>
  /^application\/json\s*(;|$)/i.test(headers.get("Content-Type") ?? "");
