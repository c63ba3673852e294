import type { Author, NewChange } from "../../../src/device/append-changes.ts";
import type { Change, ChangeId, Epoch } from "../../../src/domain/change.ts";
import type { Sha256 } from "../../../src/domain/hash.ts";
import type { Instant } from "../../../src/domain/instant.ts";
import type { ScopeId } from "../../../src/domain/scope.ts";
import type { Cursor } from "../../../src/domain/wire.ts";
import type { FileKind, KeptChange, MirrorRow, PhoneStore, SetAsideChange } from "../../../src/sync/ports.ts";
import type { HandOver } from "./server.ts";

export interface NewFile {
  readonly file: Sha256;
  readonly kind: FileKind;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly activity: string;
  readonly on: string;
}

/** Everything that lies in one user's database on one phone, for the oracles and for whoever edits. */
export interface ShelfFacts {
  readonly epoch: Epoch | null;
  readonly outbox: readonly Change[];
  readonly setAside: readonly SetAsideChange[];
  readonly kept: readonly KeptChange[];
  readonly rows: readonly MirrorRow[];
  readonly cursors: readonly Cursor[];
  readonly files: readonly {
    readonly file: Sha256;
    readonly isWaiting: boolean;
    readonly hasBytes: boolean;
  }[];
}

/** One user's database on one phone. Every function is one transaction: it has happened or it has not. */
export interface PhoneShelf {
  readonly store: PhoneStore;
  /** What «Lưu» does: changes and files together. Answers the changes as they lie in the outbox. */
  readonly commit: (
    author: Author,
    at: Instant,
    wanted: readonly NewChange[],
    files: readonly NewFile[],
  ) => Promise<readonly Change[]>;
  /** Puts what the server keeps unmerged back into the outbox when it is time; answers how many. */
  readonly offerAgain: (now: Instant, isStart: boolean) => Promise<number>;
  /** The user throws a set-aside change away. */
  readonly discard: (id: ChangeId) => Promise<void>;
  /** The bytes of photos that wait to be sent. */
  readonly waitingFiles: () => Promise<HandOver["files"]>;
  readonly watch: (scopes: readonly ScopeId[]) => Promise<void>;
  readonly look: () => Promise<ShelfFacts>;
  readonly close: () => Promise<void>;
}
