import type * as z from "zod/mini";
import { ApiError } from "../domain/api.ts";
import { type HandOverId, HandOverOutcome, HandOverProgress } from "../domain/hand-over.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { type LinkFailure, offline } from "../sync/link-failure.ts";
import type { CarriedRow } from "./carried-row.ts";
import type { PhoneDb } from "./phone-db.ts";
import { carriedBytes, settleCarried } from "./take-in-hand-over.ts";
import { type Fetch, failureOfStatus, timedFetch } from "./timed-fetch.ts";

/** Bytes in one request: few on a link that breaks, many on one that holds. */
const LEAST_BYTES = 16 * 1024;
const FIRST_BYTES = 64 * 1024;
const MOST_BYTES = 1024 * 1024;

export type BringFailure = LinkFailure | { readonly kind: "refused"; readonly reason: string };

/** A file of which any stretch can be had: one that this phone carries, or one that was just chosen. */
export interface BringableFile {
  readonly file: HandOverId;
  readonly sizeBytes: number;
  /** At most so many bytes from an offset on. */
  readonly bytesAt: (offset: number, most: number) => Promise<Uint8Array<ArrayBuffer>>;
  /** Do not ask what became of it the last time. */
  readonly isAgain: boolean;
}

/**
 * Brings carried files to the server, oldest first. What breaks off goes on at the last byte that the server has; a file
 * leaves this phone only with the server's word on what became of it (S45).
 */
export const sendCarried = async (
  db: PhoneDb,
  fetch: Fetch,
  onProgress: () => Promise<void>,
): Promise<Result<void, LinkFailure>> => {
  const waiting = await db.carried.where("state").equals("waiting").sortBy("takenInAt");
  for (const row of waiting) {
    const bytesAt = (offset: number, most: number) => carriedBytes(db, row, offset, most);
    const brought = await bringHandOver({ ...row, bytesAt }, fetch, async (sentBytes) => {
      await db.carried.update(row.file, { sentBytes });
      await onProgress();
    });
    if (brought.ok) await settleCarried(db, settled(row, brought.value));
    else if (brought.error.kind !== "refused") return err(brought.error);
    else
      await settleCarried(db, { ...row, state: "needsLook", refusal: brought.error.reason, isAgain: false });
  }
  return ok(undefined);
};

/** Drafts are not for the server, and what it refused is for a person to decide: then the file stays here. */
const settled = (row: CarriedRow, outcome: HandOverOutcome): CarriedRow => {
  const isAllTaken =
    outcome.rejected === 0 && outcome.filesLeft === 0 && row.draftsOpened === row.counts.drafts;
  const state = isAllTaken ? "delivered" : "needsLook";
  return { ...row, state, outcome, refusal: null, isAgain: false, sentBytes: row.sizeBytes };
};

/** Brings one file to the server's import door and answers what became of it. */
export const bringHandOver = async (
  file: BringableFile,
  fetch: Fetch,
  onProgress: (sentBytes: number) => Promise<void>,
): Promise<Result<HandOverOutcome, BringFailure>> => {
  const door = `/api/hand-over/${file.file}`;
  const asked = await ask(fetch, door, { method: "GET" }, HandOverProgress);
  if (!asked.ok) return asked;
  if (asked.value.outcome && !file.isAgain) return ok(asked.value.outcome);

  let offset = asked.value.offset;
  let most = FIRST_BYTES;
  while (offset < file.sizeBytes) {
    const sent = await sendPiece(fetch, door, offset, await file.bytesAt(offset, most));
    if (!sent.ok && (most <= LEAST_BYTES || !isWorthLess(sent.error))) return sent;
    most = sent.ok ? Math.min(MOST_BYTES, most * 2) : Math.max(LEAST_BYTES, most / 4);
    if (!sent.ok) continue;
    // A server that has another idea of the offset is right; one that gets nowhere is left for the next pass.
    if (sent.value.offset === offset) return err(offline("notOurs"));
    offset = sent.value.offset;
    await onProgress(offset);
  }
  return ask(fetch, `${door}/take`, { method: "POST" }, HandOverOutcome);
};

/** A smaller piece may get through where this one did not. */
const isWorthLess = (failure: BringFailure): boolean =>
  failure.kind === "offline" && failure.cause !== "unreachable";

const sendPiece = (fetch: Fetch, door: string, offset: number, body: Uint8Array<ArrayBuffer>) => {
  const headers = { "Content-Type": "application/octet-stream" };
  const init = { method: "POST", body, headers };
  return ask(fetch, `${door}?offset=${offset}`, init, HandOverProgress, body.length);
};

const ask = async <Answer>(
  fetch: Fetch,
  path: string,
  init: RequestInit,
  schema: z.ZodMiniType<Answer>,
  bodyBytes = 0,
): Promise<Result<Answer, BringFailure>> => {
  const answered = await timedFetch(fetch, path, init, bodyBytes);
  if (!answered.ok) return answered;
  const failure = failureOfStatus(answered.value);
  if (failure && failure.kind !== "tooLarge") return err(failure);
  const json = jsonOf(answered.value.body);
  if (answered.value.status >= 400) {
    const refusal = ApiError.safeParse(json);
    return err(refusal.success ? { kind: "refused", reason: refusal.data.error.reason } : offline("notOurs"));
  }
  const parsed = schema.safeParse(json);
  return parsed.success ? ok(parsed.data) : err(offline("notOurs"));
};

const jsonOf = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
};
