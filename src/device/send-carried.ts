import type * as z from "zod/mini";
import { ApiError } from "../domain/api.ts";
import { HandOverOutcome, HandOverProgress } from "../domain/hand-over.ts";
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

type Failure = LinkFailure | { readonly kind: "refused"; readonly reason: string };

/**
 * Brings carried files to the server, oldest first. What breaks off goes on at the last byte that the server has; a file
 * leaves this phone only with the server's word on what became of it (S45).
 */
export const sendCarried = async (
  db: PhoneDb,
  fetch: Fetch,
  onProgress: () => Promise<void>,
): Promise<Result<void, LinkFailure>> => {
  const trip = { db, fetch, onProgress };
  const waiting = await db.carried.where("state").equals("waiting").sortBy("takenInAt");
  for (const row of waiting) {
    const brought = await bring(trip, row);
    if (brought.ok) await settleCarried(db, settled(row, brought.value));
    else if (brought.error.kind !== "refused") return err(brought.error);
    else
      await settleCarried(db, { ...row, state: "needsLook", refusal: brought.error.reason, isAgain: false });
  }
  return ok(undefined);
};

/** Drafts are not for the server, and what it refused is for a person to decide: then the file stays here. */
const settled = (row: CarriedRow, outcome: HandOverOutcome): CarriedRow => {
  const isAllTaken = outcome.rejected === 0 && outcome.filesLeft === 0 && row.counts.drafts === 0;
  const state = isAllTaken ? "delivered" : "needsLook";
  return { ...row, state, outcome, refusal: null, isAgain: false, sentBytes: row.sizeBytes };
};

interface Trip {
  readonly db: PhoneDb;
  readonly fetch: Fetch;
  readonly onProgress: () => Promise<void>;
}

const bring = async (trip: Trip, row: CarriedRow): Promise<Result<HandOverOutcome, Failure>> => {
  const { fetch } = trip;
  const door = `/api/hand-over/${row.file}`;
  const asked = await ask(fetch, door, { method: "GET" }, HandOverProgress);
  if (!asked.ok) return asked;
  if (asked.value.outcome && !row.isAgain) return ok(asked.value.outcome);

  const sent = await sendBytes(trip, row, door, asked.value.offset);
  return sent.ok ? ask(fetch, `${door}/take`, { method: "POST" }, HandOverOutcome) : sent;
};

const sendBytes = async (
  { db, fetch, onProgress }: Trip,
  row: CarriedRow,
  door: string,
  from: number,
): Promise<Result<void, Failure>> => {
  let offset = from;
  let most = FIRST_BYTES;
  while (offset < row.sizeBytes) {
    const body = await carriedBytes(db, row, offset, most);
    const headers = { "Content-Type": "application/octet-stream" };
    const answer = await ask(
      fetch,
      `${door}?offset=${offset}`,
      { method: "POST", body, headers },
      HandOverProgress,
      body.length,
    );
    if (answer.ok) most = Math.min(MOST_BYTES, most * 2);
    else if (answer.error.kind === "refused" || most <= LEAST_BYTES) return answer;
    else if (answer.error.kind === "offline" && answer.error.cause === "unreachable") return answer;
    else most = Math.max(LEAST_BYTES, most / 4);
    // A server that has another idea of the offset is right; one that gets nowhere is left for the next pass.
    if (answer.ok && answer.value.offset === offset) return err(offline("notOurs"));
    if (answer.ok) offset = answer.value.offset;
    if (answer.ok) await onProgress();
    await db.carried.update(row.file, { sentBytes: offset });
  }
  return ok(undefined);
};

const ask = async <Answer>(
  fetch: Fetch,
  path: string,
  init: RequestInit,
  schema: z.ZodMiniType<Answer>,
  bodyBytes = 0,
): Promise<Result<Answer, Failure>> => {
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
