import type { Result } from "../domain/result.ts";
import { err, ok } from "../domain/result.ts";
import { type LinkFailure, offline } from "../sync/link-failure.ts";

export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

/** Silence after which a request is given up, beside the time that its body needs on a poor link. */
const SILENCE_MS = 30_000;
/** The slowest link that is waited for: a 2G link in the mountains, halved. */
const SLOWEST_BYTES_PER_S = 4_000;
const DEFAULT_RETRY_MS = 30_000;
/** «Retry-After: 0» of a proxy must not make a phone ask without a pause. */
const LEAST_RETRY_S = 5;

/** Body bytes that the request carries; `fetch` tells nothing of how far it came. */
export const patienceMs = (bodyBytes: number): number =>
  SILENCE_MS + Math.ceil((bodyBytes / SLOWEST_BYTES_PER_S) * 1000);

/** What no cache answers needs no word against it: two headers less with every request that sends something. */
const CACHEABLE: ReadonlySet<string> = new Set(["GET", "HEAD"]);

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer>;
}

/**
 * One request with everything that a mountain link can do to it turned into values: time-outs follow progress, a
 * redirect or a portal is "no connection", a body that ends early is torn.
 */
export const timedFetch = async (
  fetch: Fetch,
  url: string,
  init: RequestInit,
  bodyBytes: number,
): Promise<Result<Answered, LinkFailure>> => {
  const controller = new AbortController();
  let timer = setTimeout(() => controller.abort(), patienceMs(bodyBytes));
  const heard = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => controller.abort(), SILENCE_MS);
  };
  try {
    const response = await fetch(url, {
      ...init,
      redirect: "error",
      credentials: "same-origin",
      ...(CACHEABLE.has(init.method ?? "GET") ? { cache: "no-store" as const } : {}),
      signal: controller.signal,
    });
    heard();
    const body = await readBody(response, heard);
    return body
      ? ok({ status: response.status, headers: response.headers, body })
      : err(offline(controller.signal.aborted ? "timeout" : "torn"));
  } catch {
    return err(offline(controller.signal.aborted ? "timeout" : "unreachable"));
  } finally {
    clearTimeout(timer);
    // It is over: whoever has joined this signal to one that lives longer lets go of that.
    controller.abort();
  }
};

/** Null when it broke off. */
const readBody = async (response: Response, heard: () => void): Promise<Uint8Array<ArrayBuffer> | null> => {
  if (!response.body) return new Uint8Array(0);
  const chunks: Uint8Array[] = [];
  const reader = response.body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return joined(chunks);
      chunks.push(value);
      heard();
    }
  } catch {
    return null;
  }
};

const joined = (chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
};

/** What a status that is no success means for the whole link; null when it means nothing for it. */
export const failureOfStatus = ({
  status,
  headers,
}: Pick<Answered, "status" | "headers">): LinkFailure | null => {
  if (status === 401) return { kind: "signedOut" };
  if (status === 413) return { kind: "tooLarge" };
  if (status === 429) return { kind: "throttled", retryAfterMs: retryAfterMs(headers) ?? DEFAULT_RETRY_MS };
  const retryAfter = retryAfterMs(headers);
  if (status === 503 && retryAfter !== null) return { kind: "throttled", retryAfterMs: retryAfter };
  return status >= 500 ? offline("serverFailed") : null;
};

/** Seconds only; a date would need a clock that we do not trust. Never longer than an hour, and never at once. */
const retryAfterMs = (headers: Headers): number | null => {
  const seconds = Number(headers.get("Retry-After") ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0
    ? Math.min(Math.max(seconds, LEAST_RETRY_S), 3600) * 1000
    : null;
};
