import type * as z from "zod/mini";
import { type Fetch, failureOfStatus, timedFetch } from "../../device/timed-fetch.ts";
import { ApiError } from "../../domain/api.ts";
import type { Json } from "../../domain/canonical-json.ts";
import { assertNever, err, ok, type Result } from "../../domain/result.ts";
import type { LinkFailure } from "../../sync/link-failure.ts";
import type { NetworkFailure } from "./services.ts";

const OFFLINE: NetworkFailure = { kind: "offline" };

export interface ApiCall<Answer> {
  readonly method: "GET" | "POST" | "DELETE";
  readonly path: string;
  readonly body?: Json;
  /** Null where the answer has no body (204). */
  readonly answer: z.ZodMiniType<Answer> | null;
}

/** Asks one door of our server; whatever is not its own word is "offline". */
export const callApi = async <Answer>(
  fetch: Fetch,
  { method, path, body, answer }: ApiCall<Answer>,
): Promise<Result<Answer, NetworkFailure>> => {
  const text = body === undefined ? null : JSON.stringify(body);
  const init: RequestInit = text === null ? { method } : { method, body: text, headers: JSON_HEADERS };
  const answered = await timedFetch(fetch, path, init, text?.length ?? 0);
  if (!answered.ok) return err(OFFLINE);

  const { status, body: bytes } = answered.value;
  if (status === 204 && answer === null) return ok(undefined as Answer);
  const json = jsonOf(bytes);
  if (status >= 400) {
    const refusal = ApiError.safeParse(json);
    if (refusal.success) return err(refusal.data.error);
    const failure = failureOfStatus(answered.value);
    return err(failure ? withoutWords(failure) : OFFLINE);
  }
  const parsed = answer?.safeParse(json);
  return parsed?.success ? ok(parsed.data) : err(OFFLINE);
};

const JSON_HEADERS = { "Content-Type": "application/json" };

const jsonOf = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
};

/** A status without our server's words: something on the way said it. */
const withoutWords = (failure: LinkFailure): NetworkFailure => {
  switch (failure.kind) {
    case "throttled":
      return { kind: "throttled", reason: "", retryAfterS: Math.ceil(failure.retryAfterMs / 1000) };
    case "offline":
    case "signedOut":
    case "tooLarge":
      return OFFLINE;
    default:
      return assertNever(failure);
  }
};
