import type { Json } from "../domain/canonical-json.ts";
import type { Change, ChangeId, Epoch } from "../domain/change.ts";
import type { FileType } from "../domain/evidence.ts";
import type { Sha256 } from "../domain/hash.ts";
import type { Instant } from "../domain/instant.ts";
import type { WireRecord } from "../domain/record.ts";
import type { Result } from "../domain/result.ts";
import type { ScopeId } from "../domain/scope.ts";
import type { DeviceId, UserId } from "../domain/user.ts";
import type { Cursor, Heartbeat, Receipt, RefusalCode, SyncRequest } from "../domain/wire.ts";
import type { LinkFailure, UploadFailure } from "./link-failure.ts";
import type { ReadAnswer } from "./read-answer.ts";

/** A record of the mirror with the history it belongs to. */
export interface MirrorRow {
  readonly record: WireRecord;
  readonly epoch: Epoch;
}

/** A change with the server's word for it, kept until a backup has it (S9). */
export interface KeptChange {
  readonly change: Change;
  readonly receipt: Receipt;
}

/** A change that a person must look at: refused, or taken by the server but not merged. */
export interface SetAsideChange {
  readonly change: Change;
  readonly status: "rejected" | "quarantined";
  readonly code: RefusalCode;
  /** A Vietnamese sentence of the server; empty when this phone itself set it aside. */
  readonly reason: string;
}

/** What a request is made of, beside the changes. */
export interface Standing {
  readonly user: UserId;
  readonly device: DeviceId;
  /** Null before the first answer. */
  readonly epoch: Epoch | null;
  readonly cursors: readonly Cursor[];
  readonly watch: readonly ScopeId[];
  readonly filesToAsk: readonly Sha256[];
  readonly heartbeat: Heartbeat;
  /** Newest receipts of scopes whose cursor has not come so far (S37). */
  readonly receiptsAhead?: readonly Receipt[];
}

export interface BatchLimit {
  readonly changes: number;
  readonly bytes: number;
}

/** A request, the history it was made in, and its answer. */
export interface Exchange {
  readonly request: SyncRequest;
  readonly epoch: Epoch | null;
  readonly answer: ReadAnswer;
  readonly clockOffsetMs: number;
}

/** What an answer moved forward on this phone. */
export interface Installed {
  /** Changes that left the outbox. */
  readonly settled: number;
  readonly rows: number;
  /** A cursor moved, or a new history began. */
  readonly hasMoved: boolean;
}

/** attachment: sound, video or a document; it may be large, so it goes last. */
export type FileKind = "thumbnail" | "photo" | "attachment";

/** A file whose bytes lie here and wait to be sent. */
export interface WaitingFile {
  readonly file: Sha256;
  readonly kind: FileKind;
  readonly type: FileType;
  readonly sizeBytes: number;
  /** Where an upload began, and how far it came. */
  readonly upload: { readonly url: string; readonly offset: number } | null;
}

/** What may be sent; files that wait with a record that was set aside are not in it. */
export interface UnsentWork {
  readonly changes: number;
  readonly files: number;
  readonly bytes: number;
}

/** Everything on this phone that sync reads and writes: mirror, outbox, files. Every function is one transaction. */
export interface PhoneStore {
  readonly standing: () => Promise<Standing>;
  readonly unsent: () => Promise<UnsentWork>;
  /** The outbox from its oldest entry, as many as fit; always one if there is any. */
  readonly oldestChanges: (limit: BatchLimit) => Promise<readonly Change[]>;
  /** Lays an answer down: results, records and cursors together (S2, S4). Safe to call twice. */
  readonly install: (exchange: Exchange) => Promise<Installed>;
  readonly setAside: (change: ChangeId, code: RefusalCode) => Promise<void>;
  /** The newest activity's file that waits, leaving out `except` and what waits with a record that was set aside. */
  readonly nextFile: (kind: FileKind, except: ReadonlySet<Sha256>) => Promise<WaitingFile | null>;
  /** Null when the bytes are gone. */
  readonly fileBytes: (file: Sha256) => Promise<ArrayBuffer | null>;
  readonly noteUpload: (file: Sha256, upload: WaitingFile["upload"]) => Promise<void>;
  readonly markStored: (file: Sha256) => Promise<void>;
  /**
   * The server knows no live record that names the file. When none on this phone does either, as after its photo was
   * taken out, the file waits no more; its bytes stay. Answers whether that was so.
   */
  readonly withdraw: (file: Sha256) => Promise<boolean>;
}

/** Records of a history that is over which this phone holds and the new one lacks (S39). */
export interface Recovery {
  /** Some of those that were not offered to this history yet; none before all of it was pulled. */
  readonly next: () => Promise<readonly MirrorRow[]>;
  /** Ok with those that need not be offered again: the server keeps them, has them, or may not be told of them. */
  readonly offer: (rows: readonly MirrorRow[]) => Promise<Result<readonly MirrorRow[], UploadFailure>>;
  readonly noteOffered: (rows: readonly MirrorRow[]) => Promise<void>;
}

/** The way to our server. It never throws for what a network does. */
export interface ServerLink {
  /** The parsed JSON of an answer with status 200; whether it is truly ours is judged by `readAnswer`. */
  readonly sync: (request: SyncRequest) => Promise<Result<Json, LinkFailure>>;
  /** Ok only after the server said that it stored exactly this file. `note` writes down how far it came. */
  readonly upload: (
    file: WaitingFile,
    bytes: ArrayBuffer,
    note: (upload: WaitingFile["upload"]) => Promise<void>,
  ) => Promise<Result<void, UploadFailure>>;
}

export interface Clock {
  /** This device's clock. */
  readonly now: () => Instant;
}

/** From 0 up to but not including 1. */
export type Random = () => number;

export interface Timer {
  /** Returns how to cancel. */
  readonly after: (waitMs: number, run: () => void) => () => void;
}

/** One runner at a time on a device. Correctness never depends on it. */
export interface Lock {
  readonly tryRun: <Value>(task: () => Promise<Value>, evenIfHeld: boolean) => Promise<Value | "held">;
}
