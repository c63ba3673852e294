import { describe, expect, test } from "vitest";
import type { Sha256 } from "../../src/domain/hash.ts";
import { type LinkFailure, offline } from "../../src/sync/link-failure.ts";
import {
  afterTurn,
  nextStep,
  type RunState,
  type Step,
  startOfRun,
  type Work,
} from "../../src/sync/next-step.ts";
import type { MirrorRow, WaitingFile } from "../../src/sync/ports.ts";
import { aRecord, EPOCH, uuid } from "../support/sync-builders.ts";

const file = (kind: WaitingFile["kind"]): WaitingFile => ({
  file: (kind === "photo" ? "a" : "b").repeat(64) as Sha256,
  kind,
  type: "image/jpeg",
  sizeBytes: 10,
  upload: null,
});

const aRow: MirrorRow = { record: aRecord(uuid(7), 1), epoch: EPOCH };

const NO_WORK: Work = { hasChanges: false, thumbnail: null, photo: null };
const synced: RunState = { ...startOfRun, hasSynced: true };
const failed = (failure: LinkFailure, sent: number, batchLimit = 500): RunState =>
  afterTurn({ ...startOfRun, batchLimit }, { kind: "syncFailed", sent, failure });

const cases: readonly (readonly [string, RunState, Work, Step])[] = [
  ["a pass begins with a sync even when nothing waits", startOfRun, NO_WORK, { kind: "sync", changes: 500 }],
  [
    "changes go before files [S27]",
    synced,
    { ...NO_WORK, hasChanges: true, thumbnail: file("thumbnail") },
    { kind: "sync", changes: 500 },
  ],
  [
    "pages are fetched before files",
    { ...synced, more: true },
    { ...NO_WORK, photo: file("photo") },
    { kind: "sync", changes: 500 },
  ],
  [
    "what a new history lacks is offered before files [S39]",
    synced,
    { ...NO_WORK, thumbnail: file("thumbnail"), lost: [aRow] },
    { kind: "offer", rows: [aRow] },
  ],
  [
    "own changes go before what is offered of others [S39]",
    synced,
    { ...NO_WORK, hasChanges: true, lost: [aRow] },
    { kind: "sync", changes: 500 },
  ],
  [
    "a server that takes no offer holds up no photo [S39]",
    afterTurn(synced, { kind: "offered", isTaken: false, failure: { kind: "refused", status: 404 } }),
    { ...NO_WORK, photo: file("photo"), lost: [aRow] },
    { kind: "upload", file: file("photo") },
  ],
  [
    "an offer that met no network ends the pass [S39]",
    afterTurn(synced, { kind: "offered", isTaken: false, failure: offline("unreachable") }),
    { ...NO_WORK, lost: [aRow] },
    { kind: "stop", outcome: { kind: "offline" } },
  ],
  [
    "thumbnails go before photos [S27]",
    synced,
    { ...NO_WORK, thumbnail: file("thumbnail"), photo: file("photo") },
    { kind: "upload", file: file("thumbnail") },
  ],
  [
    "photos go last [S27]",
    synced,
    { ...NO_WORK, photo: file("photo") },
    { kind: "upload", file: file("photo") },
  ],
  [
    "a pass that sent files ends with a word to the server",
    { ...synced, owesReport: true },
    NO_WORK,
    { kind: "sync", changes: 500 },
  ],
  ["a pass with nothing left is done", synced, NO_WORK, { kind: "stop", outcome: { kind: "done" } }],
  [
    "a pass that had to skip a file is partly done",
    { ...synced, skipped: new Set(["a" as Sha256]) },
    NO_WORK,
    { kind: "stop", outcome: { kind: "partly" } },
  ],
  [
    "[S8] three turns that move nothing end a pass",
    { ...synced, idleTurns: 3 },
    { ...NO_WORK, hasChanges: true },
    { kind: "stop", outcome: { kind: "stalled" } },
  ],
  [
    "[S22] 413 halves the batch",
    failed({ kind: "tooLarge" }, 100),
    { ...NO_WORK, hasChanges: true },
    { kind: "sync", changes: 50 },
  ],
  [
    "[S22] a time-out halves the batch",
    failed(offline("timeout"), 9),
    { ...NO_WORK, hasChanges: true },
    { kind: "sync", changes: 4 },
  ],
  [
    "[S22] a torn body halves the batch",
    failed(offline("torn"), 2),
    { ...NO_WORK, hasChanges: true },
    { kind: "sync", changes: 1 },
  ],
  [
    "a time-out of a single change waits for a better link",
    failed(offline("timeout"), 1),
    { ...NO_WORK, hasChanges: true },
    { kind: "stop", outcome: { kind: "offline" } },
  ],
  [
    "a single change that is too large is set aside",
    failed({ kind: "tooLarge" }, 1),
    { ...NO_WORK, hasChanges: true },
    { kind: "setOldestAside" },
  ],
  [
    "no connection ends a pass",
    failed(offline("unreachable"), 100),
    { ...NO_WORK, hasChanges: true },
    { kind: "stop", outcome: { kind: "offline" } },
  ],
  [
    "a portal ends a pass [S21]",
    failed(offline("notOurs"), 100),
    { ...NO_WORK, hasChanges: true },
    { kind: "stop", outcome: { kind: "offline" } },
  ],
  [
    "[S18] 401 asks to sign in and halves nothing",
    failed({ kind: "signedOut" }, 100),
    { ...NO_WORK, hasChanges: true },
    { kind: "stop", outcome: { kind: "signedOut" } },
  ],
  [
    "[S46] a revoked phone hands in its files before it ends",
    { ...synced, isRevoked: true },
    { ...NO_WORK, photo: file("photo") },
    { kind: "upload", file: file("photo") },
  ],
  [
    "[S46] a revoked phone that has handed in what it could ends as revoked",
    { ...synced, isRevoked: true, skipped: new Set(["a" as Sha256]) },
    NO_WORK,
    { kind: "stop", outcome: { kind: "revoked" } },
  ],
  [
    "a server that asks for patience gets it",
    failed({ kind: "throttled", retryAfterMs: 5000 }, 9),
    NO_WORK,
    { kind: "stop", outcome: { kind: "throttled", retryAfterMs: 5000 } },
  ],
];

describe("the next step of a pass", () => {
  test.each(cases)("%s", (_name, state, work, step) => {
    expect(nextStep(state, work)).toEqual(step);
  });

  test("[S8] a file that the server refuses is passed over, and the others go on", () => {
    const photo = file("photo");
    const state = afterTurn(synced, {
      kind: "uploadFailed",
      file: photo.file,
      failure: { kind: "refused", status: 415 },
    });
    expect(state.skipped.has(photo.file)).toBe(true);
    expect(state.failure).toBeNull();
  });

  test("[S27] when the server takes no file more today the pass ends there, with a last word if it owes one", () => {
    const { file: name } = file("photo");
    const turn = { kind: "uploadFailed", file: name, failure: { kind: "enoughToday" } } as const;
    const state = afterTurn(synced, turn);
    const work = { ...NO_WORK, thumbnail: file("thumbnail"), photo: file("photo") };
    expect(nextStep(state, work)).toEqual({ kind: "stop", outcome: { kind: "enoughToday" } });
    expect(nextStep({ ...state, owesReport: true }, work).kind).toBe("sync");
    expect(nextStep({ ...state, isRevoked: true }, work)).toEqual({
      kind: "stop",
      outcome: { kind: "enoughToday" },
    });
    expect(nextStep(state, { ...work, hasChanges: true }).kind).toBe("sync");
    expect(state.skipped.size).toBe(0);
  });

  test("a batch that passed lets the next one grow again", () => {
    const small = failed({ kind: "tooLarge" }, 100);
    const after = afterTurn(small, {
      kind: "synced",
      sent: 50,
      hasMoved: true,
      more: false,
      isRevoked: false,
    });
    expect(after.batchLimit).toBe(100);
  });
});
