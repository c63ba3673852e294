import type { ReceiptRow } from "../../src/device/phone-db.ts";
import { toReceiptRow } from "../../src/device/receipt-row.ts";
import type { Change, ChangeId, Epoch } from "../../src/domain/change.ts";
import type { Sha256 } from "../../src/domain/hash.ts";
import type { Instant } from "../../src/domain/instant.ts";
import { recordKey } from "../../src/domain/record.ts";
import type { ScopeId } from "../../src/domain/scope.ts";
import { type Cursor, MAX_ASKED_FILES, type Receipt } from "../../src/domain/wire.ts";
import { heldFiles } from "../../src/sync/held-files.ts";
import { type InstallPlan, type InstallSnapshot, planInstall } from "../../src/sync/install-plan.ts";
import { isTimeToOffer } from "../../src/sync/offer-again.ts";
import { changeKey, overlay } from "../../src/sync/overlay.ts";
import type {
  Clock,
  Exchange,
  KeptChange,
  MirrorRow,
  PhoneStore,
  SetAsideChange,
  WaitingFile,
} from "../../src/sync/ports.ts";
import { type Elsewhere, keysToLookAt, toldElsewhere } from "../../src/sync/told-elsewhere.ts";
import { utf8Length } from "../../src/sync/utf8-length.ts";
import {
  forgetOthers,
  noteOthers,
  noteOthersStates,
  type OthersFiles,
  othersToAsk,
} from "./memory-others-files.ts";
import { DEVICE, USER } from "./sync-builders.ts";

export interface MemoryFile extends WaitingFile {
  readonly bytes: ArrayBuffer;
  readonly on: string;
  readonly state: "waiting" | "stored" | "withdrawn";
  /** The server's history broke since it was stored: to be asked for again. */
  readonly isDoubted?: boolean;
}

/** The phone's storage in plain maps, every function at once: what the Dexie one must do, said as simply as possible. */
export interface MemoryPhoneStore extends PhoneStore, Shelf {
  readonly offerAgain: (now: Instant, isStart: boolean) => Promise<number>;
}

interface Shelf {
  readonly outbox: Map<number, Change>;
  readonly refused: Map<ChangeId, SetAsideChange>;
  readonly kept: Map<number, { change: Change; receipt: Receipt }>;
  readonly mirror: Map<string, MirrorRow>;
  readonly cursors: Map<ScopeId, Cursor>;
  /** Rows of histories that are over, to be offered. */
  readonly outlived: MirrorRow[];
  readonly files: Map<Sha256, MemoryFile>;
  readonly others: OthersFiles;
  /** Records that another device wrote too. */
  readonly notices: Map<string, Elsewhere>;
  /** What proves that the server confirmed; outlives `kept`. */
  readonly receipts: Map<ChangeId, ReceiptRow>;
}

/** Without a clock, which says when to ask again, it asks for nobody else's photos. */
export const createMemoryPhoneStore = (
  changes: readonly Change[] = [],
  clock: Clock | null = null,
): MemoryPhoneStore => {
  const outbox = new Map(changes.map((change) => [change.seq, change]));
  const refused = new Map<ChangeId, SetAsideChange>();
  const kept = new Map<number, { change: Change; receipt: Receipt }>();
  const mirror = new Map<string, MirrorRow>();
  const cursors = new Map<ScopeId, Cursor>();
  const outlived: MirrorRow[] = [];
  const files = new Map<Sha256, MemoryFile>();
  const others: OthersFiles = new Map();
  const notices = new Map<string, Elsewhere>();
  const receipts = new Map<ChangeId, ReceiptRow>();
  let epoch: Epoch | null = null;
  let offeredAt: Instant | null = null;

  const oldest = (): Change[] => [...outbox.values()].sort((a, b) => a.seq - b.seq);
  const doubted = (): MemoryFile[] => [...files.values()].filter(({ isDoubted }) => isDoubted === true);
  const waiting = (): MemoryFile[] => [...files.values()].filter(({ state }) => state === "waiting");
  const sendable = (): MemoryFile[] => {
    const held = heldFiles([...mirror.values()], [...refused.values()]);
    return waiting().filter(({ file }) => !held.has(file));
  };

  const snapshot = ({ answer }: Exchange): InstallSnapshot => {
    const ids = new Set(answer.results.map(({ id }) => id));
    // What the server keeps apart is safe there; a refusal still waits for its author.
    const rejected = [...refused.values()].filter(({ status }) => status === "rejected");
    const held = [...oldest(), ...rejected.map(({ change }) => change)];
    return {
      epoch,
      cursors: new Map(cursors),
      rows: new Map(mirror),
      waiting: new Map(
        oldest()
          .filter(({ id }) => ids.has(id))
          .map((change) => [change.id, change]),
      ),
      busyScopes: new Set(held.map(({ scope }) => scope)),
    };
  };
  const filesToAsk = (): readonly Sha256[] => {
    const own = [...waiting().filter(({ upload }) => upload), ...doubted()].map(({ file }) => file);
    const room = Math.max(0, MAX_ASKED_FILES - own.length);
    return clock ? [...own, ...othersToAsk(others, clock.now()).slice(0, room)] : own;
  };
  const shelf: Shelf = { outbox, refused, kept, mirror, cursors, outlived, files, others, notices, receipts };

  return {
    ...shelf,
    standing: async () => ({
      user: USER,
      device: DEVICE,
      epoch,
      cursors: [...cursors.values()],
      watch: [],
      filesToAsk: filesToAsk(),
      receiptsAhead: receiptsAhead(shelf, epoch),
      heartbeat: {
        unsentChanges: outbox.size,
        unsentActivities: 0,
        unsentFiles: waiting().length,
        oldestUnsentAt: oldest()[0]?.at ?? null,
        freeBytes: null,
        isPersisted: null,
        isInstalled: null,
        appVersion: "test",
        clockOffsetMs: null,
      },
    }),
    unsent: async () => ({
      changes: outbox.size,
      files: sendable().length,
      bytes: sendable().reduce((sum, { sizeBytes, upload }) => sum + sizeBytes - (upload?.offset ?? 0), 0),
    }),
    oldestChanges: async (limit) => {
      const taken: Change[] = [];
      let bytes = 0;
      for (const change of oldest().slice(0, limit.changes)) {
        bytes += utf8Length(JSON.stringify(change));
        if (taken.length > 0 && bytes > limit.bytes) break;
        taken.push(change);
      }
      return taken;
    },
    install: async (exchange) => {
      const before = snapshot(exchange);
      const plan = planInstall(before, exchange);
      noteElsewhere(shelf, plan, before, exchange);
      const isNewHistory = plan.newEpoch !== null;
      if (plan.newEpoch) {
        putBackOldHistory(shelf);
        epoch = plan.newEpoch;
      }
      writeResults(shelf, plan);
      writeMirror(shelf, plan, epoch);
      writeFiles(shelf, exchange);
      if (clock) noteOthersStates(others, exchange.answer.files, clock.now());
      const sent = new Map(exchange.request.cursors.map(({ scope, number }) => [scope, number]));
      return {
        settled: plan.acknowledged.length + plan.setAside.length,
        rows: plan.rows.length,
        hasMoved: isNewHistory || plan.cursors.some(({ scope, number }) => number > (sent.get(scope) ?? 0)),
      };
    },
    offerAgain: async (now, isStart) => {
      if (!isTimeToOffer(offeredAt, now, isStart)) return 0;
      offeredAt = now;
      const held = [...refused.values()].filter(({ status }) => status === "quarantined");
      for (const { change } of held) {
        outbox.set(change.seq, change);
        refused.delete(change.id);
      }
      return held.length;
    },
    setAside: async (id, code) => {
      const change = oldest().find((entry) => entry.id === id);
      if (!change) return;
      outbox.delete(change.seq);
      refused.set(id, { change, status: "rejected", code, reason: "" });
    },
    nextFile: async (kind, except) =>
      sendable()
        .filter((file) => file.kind === kind && !except.has(file.file))
        .sort((a, b) => (a.on < b.on ? 1 : -1))[0] ?? null,
    fileBytes: async (file) => files.get(file)?.bytes ?? null,
    noteUpload: async (file, upload) => {
      const known = files.get(file);
      if (known) files.set(file, { ...known, upload });
    },
    markStored: async (file) => {
      const known = files.get(file);
      if (known) files.set(file, { ...known, upload: null, state: "stored" });
    },
    withdraw: async (file) => {
      const known = files.get(file);
      const records = overlay(
        [...mirror.values()],
        [...outbox.values(), ...[...refused.values()].map(({ change }) => change)],
      );
      const isNamed = records.some(
        ({ values }) =>
          values["deleted"] !== true && (values["file"] === file || values["thumbnail"] === file),
      );
      if (known?.state !== "waiting" || isNamed) return false;
      files.set(file, { ...known, upload: null, state: "withdrawn" });
      return true;
    },
  };
};

/** The newest receipt of each scope whose cursor has not come so far. */
const receiptsAhead = ({ kept, cursors }: Shelf, epoch: Epoch | null): readonly Receipt[] => {
  const newest = new Map<ScopeId, Receipt>();
  for (const { receipt } of kept.values()) {
    const { scope, number } = receipt;
    if (receipt.epoch !== epoch || number <= (cursors.get(scope)?.number ?? 0)) continue;
    if (number > (newest.get(scope)?.number ?? 0)) newest.set(scope, receipt);
  }
  return [...newest.values()];
};

const putBackOldHistory = ({ kept, outbox, refused, cursors, files }: Shelf): void => {
  for (const [id, { change, status }] of refused) {
    if (status !== "quarantined") continue;
    outbox.set(change.seq, change);
    refused.delete(id);
  }
  for (const [file, known] of files)
    if (known.state === "stored") files.set(file, { ...known, isDoubted: true });

  for (const [seq, { change }] of kept) outbox.set(seq, change);
  kept.clear();
  cursors.clear();
};

const noteElsewhere = (shelf: Shelf, plan: InstallPlan, { rows }: InstallSnapshot, exchange: Exchange) => {
  const { notices, kept, outbox } = shelf;
  const after = new Map(plan.rows.map((row) => [recordKey(row.record), row]));
  const sent = new Set(exchange.request.changes.map(({ id }) => id));
  for (const key of keysToLookAt(exchange, rows, plan.acknowledged)) {
    const isOfRecord = ({ change }: KeptChange): boolean => changeKey(change) === key;
    const waiting = [...outbox.values()].filter(
      (change) => changeKey(change) === key && !sent.has(change.id),
    );
    const turn = {
      before: rows.get(key) ?? null,
      after: after.get(key) ?? rows.get(key) ?? null,
      earlier: [...kept.values()].filter(isOfRecord),
      settled: plan.acknowledged.filter(isOfRecord),
      pending: new Set(waiting.flatMap(({ fields }) => Object.keys(fields))),
    };
    if (turn.earlier.length + turn.settled.length === 0) continue;
    const next = toldElsewhere(turn, notices.get(key) ?? null);
    if (next) notices.set(key, next);
    else notices.delete(key);
  }
};

const writeResults = ({ outbox, kept, refused, receipts }: Shelf, plan: InstallPlan): void => {
  for (const entry of plan.acknowledged) {
    receipts.set(entry.change.id, toReceiptRow(entry));
    outbox.delete(entry.change.seq);
    kept.set(entry.change.seq, entry);
  }
  for (const entry of plan.setAside) {
    outbox.delete(entry.change.seq);
    refused.set(entry.change.id, entry);
  }
};

const writeMirror = (
  { cursors, mirror, outlived, files, others }: Shelf,
  plan: InstallPlan,
  epoch: Epoch | null,
): void => {
  for (const scope of plan.dropScopes) {
    cursors.delete(scope);
    for (const [key, row] of mirror) if (row.record.scope === scope) mirror.delete(key);
  }
  forgetOthers(others, plan.dropScopes);
  outlived.push(...plan.outlived);
  for (const row of plan.rows) mirror.set(recordKey(row.record), row);
  wantFilesAgain(files, plan);
  const records = plan.rows.map(({ record }) => record);
  noteOthers(others, files, records);
  for (const cursor of plan.cursors) cursors.set(cursor.scope, cursor);
  if (!plan.isComplete) return;
  for (const [key, row] of mirror) {
    if (row.epoch === epoch) continue;
    outlived.push(row);
    mirror.delete(key);
  }
};

/** A photo that was put back needs its bytes at the server again. */
const wantFilesAgain = (files: Shelf["files"], { rows }: InstallPlan): void => {
  for (const { collection, values } of rows.map(({ record }) => record)) {
    if (collection !== "evidence" || values["deleted"] === true) continue;
    for (const name of ["file", "thumbnail"]) {
      const known = files.get(values[name] as Sha256);
      if (known?.state === "withdrawn") files.set(known.file, { ...known, state: "waiting" });
    }
  }
};

const writeFiles = ({ files }: Shelf, { answer }: Exchange): void => {
  for (const { file, isStored } of answer.files) {
    const known = files.get(file);
    if (!known || known.state === "withdrawn") continue;
    files.set(file, { ...known, isDoubted: false, state: isStored ? "stored" : "waiting" });
  }
};
