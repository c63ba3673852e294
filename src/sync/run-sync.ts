import { SCHEMA_VERSION } from "../domain/change.ts";
import { assertNever } from "../domain/result.ts";
import { MAX_CHANGE_BYTES, PROTOCOL, type SyncRequest } from "../domain/wire.ts";
import {
  afterTurn,
  nextStep,
  type RunOutcome,
  type RunState,
  startOfRun,
  type Turn,
  type Work,
} from "./next-step.ts";
import type {
  Clock,
  Lock,
  MirrorRow,
  PhoneStore,
  Recovery,
  ServerLink,
  UnsentWork,
  WaitingFile,
} from "./ports.ts";
import { readAnswer } from "./read-answer.ts";

export interface SyncDeps {
  readonly store: PhoneStore;
  readonly link: ServerLink;
  readonly clock: Clock;
  readonly lock: Lock;
  readonly recovery?: Recovery;
}

export interface RunOptions {
  /** False while photos wait for Wi-Fi; thumbnails go all the same. */
  readonly sendsPhotos: boolean;
  /** Run although another runner seems to hold the lock: it may be dead. */
  readonly evenIfLocked: boolean;
  /** True once this pass was given up; it then ends before its next step. */
  readonly isStopped: () => boolean;
  /** Called when something moved forward. */
  readonly onProgress: (left: UnsentWork) => void;
}

/** Sends and receives until nothing waits or the link gives up. `busy`: another runner is at it; `stopped`: given up. */
export const runSync = async (
  deps: SyncDeps,
  options: RunOptions,
): Promise<RunOutcome | { readonly kind: "busy" | "stopped" }> => {
  const outcome = await deps.lock.tryRun(() => runLocked(deps, options), options.evenIfLocked);
  return outcome === "held" ? { kind: "busy" } : outcome;
};

const runLocked = async (
  deps: SyncDeps,
  options: RunOptions,
): Promise<RunOutcome | { readonly kind: "stopped" }> => {
  let state = startOfRun;
  options.onProgress(await deps.store.unsent());
  for (;;) {
    if (options.isStopped()) return { kind: "stopped" };
    const step = nextStep(state, await workNow(deps, state, options));
    switch (step.kind) {
      case "stop":
        return step.outcome;
      case "sync":
        state = afterTurn(state, await exchange(deps, step.changes));
        break;
      case "upload":
        state = afterTurn(state, await upload(deps, step.file, options));
        break;
      case "setOldestAside":
        state = afterTurn(state, await setOldestAside(deps.store));
        break;
      case "offer":
        state = afterTurn(state, await offer(deps, step.rows));
        break;
      default:
        assertNever(step);
    }
    if (state.idleTurns === 0 && !state.failure) options.onProgress(await deps.store.unsent());
  }
};

const workNow = async (
  { store, recovery }: SyncDeps,
  state: RunState,
  options: RunOptions,
): Promise<Work> => {
  const [oldest] = await store.oldestChanges({ changes: 1, bytes: 0 });
  if (oldest || !state.hasSynced) return { hasChanges: oldest !== undefined, thumbnail: null, photo: null };
  const lost = (await recovery?.next()) ?? [];
  const thumbnail = await store.nextFile("thumbnail", state.skipped);
  if (thumbnail || !options.sendsPhotos) return { hasChanges: false, thumbnail, photo: null, lost };
  const large =
    (await store.nextFile("photo", state.skipped)) ?? (await store.nextFile("attachment", state.skipped));
  return { hasChanges: false, thumbnail, photo: large, lost };
};

const exchange = async ({ store, link, clock }: SyncDeps, limit: number): Promise<Turn> => {
  const standing = await store.standing();
  const changes = await store.oldestChanges({ changes: limit, bytes: MAX_CHANGE_BYTES });
  const sent = changes.length;
  const request: SyncRequest = {
    protocol: PROTOCOL,
    user: standing.user,
    device: standing.device,
    schemaVersion: SCHEMA_VERSION,
    cursors: [...standing.cursors],
    watch: [...standing.watch],
    changes,
    files: [...standing.filesToAsk],
    heartbeat: standing.heartbeat,
    ...(standing.receiptsAhead?.length ? { receipts: [...standing.receiptsAhead] } : {}),
  };

  const sentAt = clock.now();
  const body = await link.sync(request);
  const receivedAt = clock.now();
  if (!body.ok) return { kind: "syncFailed", sent, failure: body.error };
  const answer = readAnswer(request, body.value);
  if (!answer.ok) return { kind: "syncFailed", sent, failure: answer.error };

  // Half of the round trip is the best guess for how long the answer travelled.
  const clockOffsetMs = Math.round(answer.value.serverTime - (sentAt + receivedAt) / 2);
  const installed = await store.install({
    request,
    epoch: standing.epoch,
    answer: answer.value,
    clockOffsetMs,
  });
  // Changes that get no result are no progress, however much else the answer brings.
  const hasMoved = sent > 0 ? installed.settled > 0 : installed.hasMoved || !answer.value.more;
  const { more, revoked } = answer.value;
  return { kind: "synced", sent, more, hasMoved, isRevoked: revoked !== undefined };
};

const upload = async ({ store, link }: SyncDeps, file: WaitingFile, options: RunOptions): Promise<Turn> => {
  const bytes = await store.fileBytes(file.file);
  if (!bytes) return { kind: "bytesMissing", file: file.file };

  const stored = await link.upload(file, bytes, async (progress) => {
    await store.noteUpload(file.file, progress);
    options.onProgress(await store.unsent());
  });
  if (!stored.ok) {
    const isUnknown = stored.error.kind === "refused" && stored.error.status === 404;
    if (isUnknown && (await store.withdraw(file.file))) return { kind: "withdrawn" };
    return { kind: "uploadFailed", file: file.file, failure: stored.error };
  }
  await store.markStored(file.file);
  return { kind: "stored" };
};

/** What only this phone may still know of others' work; the server keeps it apart for a person to judge. */
const offer = async ({ recovery }: SyncDeps, rows: readonly MirrorRow[]): Promise<Turn> => {
  const taken = await recovery?.offer(rows);
  if (!taken?.ok) return { kind: "offered", isTaken: false, failure: taken?.error ?? null };
  await recovery?.noteOffered(taken.value);
  return { kind: "offered", isTaken: taken.value.length > 0, failure: null };
};

/** A single change that is too large for every door is put before a person instead of blocking those behind it. */
const setOldestAside = async (store: PhoneStore): Promise<Turn> => {
  const [oldest] = await store.oldestChanges({ changes: 1, bytes: 0 });
  if (oldest) await store.setAside(oldest.id, "tooLarge");
  return { kind: "oldestSetAside" };
};
