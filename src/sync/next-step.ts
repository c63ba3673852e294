import type { Sha256 } from "../domain/hash.ts";
import { assertNever } from "../domain/result.ts";
import { MAX_CHANGES } from "../domain/wire.ts";
import type { LinkFailure, UploadFailure } from "./link-failure.ts";
import type { MirrorRow, WaitingFile } from "./ports.ts";

/** Turns without any progress after which a pass is ended (S8). */
const MAX_IDLE_TURNS = 3;

/** How a pass ended. */
export type RunOutcome =
  /** Nothing waits any more. */
  | { readonly kind: "done" }
  /** All was sent but some files that the server refuses. */
  | { readonly kind: "partly" }
  /** All was sent but the files that are too many for today. */
  | { readonly kind: "enoughToday" }
  | { readonly kind: "offline" }
  | { readonly kind: "signedOut" }
  /** The device or account was revoked; all that could be handed in was (S46). */
  | { readonly kind: "revoked" }
  | { readonly kind: "throttled"; readonly retryAfterMs: number }
  /** Answers came, but nothing moved. */
  | { readonly kind: "stalled" };

/** What a pass knows of itself; made anew for every pass, so nothing in it can wedge the next one. */
export interface RunState {
  readonly batchLimit: number;
  readonly idleTurns: number;
  readonly hasSynced: boolean;
  /** The server said that more records wait. */
  readonly more: boolean;
  /** The server takes what is left into custody and says nothing else. */
  readonly isRevoked: boolean;
  /** Files went out since the last sync, so the heartbeat is stale. */
  readonly owesReport: boolean;
  /** Files passed over in this pass. */
  readonly skipped: ReadonlySet<Sha256>;
  /** The server takes no file more today. */
  readonly isEnoughToday: boolean;
  readonly failure: LinkFailure | null;
  /** The server takes no more offers for now. */
  readonly hasOffered: boolean;
  /** Changes in the last request. */
  readonly sent: number;
}

export const startOfRun: RunState = {
  batchLimit: MAX_CHANGES,
  idleTurns: 0,
  hasSynced: false,
  more: false,
  isRevoked: false,
  owesReport: false,
  skipped: new Set(),
  isEnoughToday: false,
  failure: null,
  hasOffered: false,
  sent: 0,
};

/** What one turn came to. */
export type Turn =
  | {
      readonly kind: "synced";
      readonly sent: number;
      readonly hasMoved: boolean;
      readonly more: boolean;
      readonly isRevoked: boolean;
    }
  | { readonly kind: "syncFailed"; readonly sent: number; readonly failure: LinkFailure }
  | { readonly kind: "stored" }
  /** The photo was taken out: nobody waits for its bytes. */
  | { readonly kind: "withdrawn" }
  | { readonly kind: "uploadFailed"; readonly file: Sha256; readonly failure: UploadFailure }
  /** The bytes are gone from this phone. */
  | { readonly kind: "bytesMissing"; readonly file: Sha256 }
  | { readonly kind: "oldestSetAside" }
  | { readonly kind: "offered"; readonly isTaken: boolean; readonly failure: UploadFailure | null };

/** What waits on the phone now. */
export interface Work {
  readonly hasChanges: boolean;
  readonly thumbnail: WaitingFile | null;
  /** Or another large file, when no photo waits; null also while they wait for Wi-Fi. */
  readonly photo: WaitingFile | null;
  /** Records of a history that is over, to be offered to the server. */
  readonly lost?: readonly MirrorRow[];
}

export type Step =
  | { readonly kind: "sync"; readonly changes: number }
  | { readonly kind: "upload"; readonly file: WaitingFile }
  | { readonly kind: "setOldestAside" }
  | { readonly kind: "offer"; readonly rows: readonly MirrorRow[] }
  | { readonly kind: "stop"; readonly outcome: RunOutcome };

/** Every decision of a pass is made here, from values alone: changes, then thumbnails, then photos, then a last word. */
export const nextStep = (state: RunState, work: Work): Step => {
  if (state.failure) return stepAfterFailure(state, state.failure);
  if (state.idleTurns >= MAX_IDLE_TURNS) return stop({ kind: "stalled" });
  if (!state.hasSynced || state.more || work.hasChanges) return { kind: "sync", changes: state.batchLimit };
  if (work.lost?.length && !state.hasOffered) return { kind: "offer", rows: work.lost };

  const file = work.thumbnail ?? work.photo;
  if (file && !state.isEnoughToday) return { kind: "upload", file };
  if (state.owesReport) return { kind: "sync", changes: state.batchLimit };
  if (state.isEnoughToday) return stop({ kind: "enoughToday" });
  if (state.isRevoked) return stop({ kind: "revoked" });
  return stop(state.skipped.size > 0 ? { kind: "partly" } : { kind: "done" });
};

const stepAfterFailure = (state: RunState, failure: LinkFailure): Step => {
  const smaller: Step = { kind: "sync", changes: state.batchLimit };
  switch (failure.kind) {
    case "signedOut":
      return stop({ kind: "signedOut" });
    case "throttled":
      return stop(failure);
    case "tooLarge":
      if (state.sent > 1) return smaller;
      return state.sent === 1 ? { kind: "setOldestAside" } : stop({ kind: "stalled" });
    case "offline":
      return isMaybeTooBig(failure) && state.sent > 1 ? smaller : stop({ kind: "offline" });
    default:
      return assertNever(failure);
  }
};

/** Large requests die on bad links and in bad proxies; a smaller one may pass. */
const isMaybeTooBig = (failure: Extract<LinkFailure, { kind: "offline" }>): boolean =>
  failure.cause === "timeout" || failure.cause === "torn";

const stop = (outcome: RunOutcome): Step => ({ kind: "stop", outcome });

/** What says nothing of the link: others may go on. */
const isRefusal = (
  failure: UploadFailure,
): failure is Extract<UploadFailure, { kind: "refused" | "tooLarge" | "enoughToday" }> =>
  failure.kind === "refused" || failure.kind === "tooLarge" || failure.kind === "enoughToday";

/** The state after a turn. */
export const afterTurn = (state: RunState, turn: Turn): RunState => {
  switch (turn.kind) {
    case "synced":
      return {
        ...state,
        failure: null,
        hasSynced: true,
        more: turn.more,
        isRevoked: turn.isRevoked,
        owesReport: false,
        sent: turn.sent,
        batchLimit: Math.min(MAX_CHANGES, state.batchLimit * 2),
        idleTurns: turn.hasMoved ? 0 : state.idleTurns + 1,
      };
    case "syncFailed":
      return { ...state, failure: turn.failure, sent: turn.sent, batchLimit: Math.max(1, turn.sent >> 1) };
    case "oldestSetAside":
      return { ...state, failure: null, idleTurns: 0 };
    case "offered":
      return turn.failure === null || isRefusal(turn.failure)
        ? { ...state, failure: null, hasOffered: !turn.isTaken }
        : { ...state, failure: turn.failure, sent: 0 };
    case "stored":
    case "withdrawn":
      return { ...state, failure: null, owesReport: true, idleTurns: 0 };
    case "bytesMissing":
      return { ...state, failure: null, skipped: new Set([...state.skipped, turn.file]) };
    case "uploadFailed":
      if (turn.failure.kind === "enoughToday") return { ...state, failure: null, isEnoughToday: true };
      return isRefusal(turn.failure)
        ? { ...state, failure: null, skipped: new Set([...state.skipped, turn.file]) }
        : { ...state, failure: turn.failure, sent: 0 };
    default:
      return assertNever(turn);
  }
};
