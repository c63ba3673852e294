import { ApiError, type ApiErrorKind } from "../domain/api.ts";
import { offline, type UploadFailure } from "../sync/link-failure.ts";
import { type Answered, failureOfStatus } from "./timed-fetch.ts";

/** Our server's 4xx concerns this file, but for the one that concerns the day; whatever else is not understood is no connection. */
export const failureOf = (answered: Answered): UploadFailure => {
  const failure = failureOfStatus(answered);
  if (failure) return failure;
  const { status, headers } = answered;
  const isJson = /^application\/json/i.test(headers.get("Content-Type") ?? "");
  if (status < 400 || !(isJson || headers.has("Tus-Resumable"))) return offline("notOurs");
  if (isJson && status === 403 && kindOf(answered) === "dailyLimit") return { kind: "enoughToday" };
  return { kind: "refused", status };
};

/** Null when the body says nothing that we know. */
const kindOf = ({ body }: Answered): ApiErrorKind | null => {
  try {
    const parsed = ApiError.safeParse(JSON.parse(new TextDecoder().decode(body)));
    return parsed.success ? parsed.data.error.kind : null;
  } catch {
    return null;
  }
};
