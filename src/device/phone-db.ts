import Dexie, { type DexieOptions, type EntityTable, type Table } from "dexie";
import type { Change, ChangeId, Epoch, RecordId } from "../domain/change.ts";
import type { Day } from "../domain/day.ts";
import type { FileType } from "../domain/evidence.ts";
import type { Sha256 } from "../domain/hash.ts";
import type { Instant } from "../domain/instant.ts";
import type { WireRecord } from "../domain/record.ts";
import type { ScopeId } from "../domain/scope.ts";
import type { UserId } from "../domain/user.ts";
import type { Cursor, Receipt, RefusalCode } from "../domain/wire.ts";
import type { FileKind, WaitingFile } from "../sync/ports.ts";
import type { UnreadableRecord } from "../sync/read-answer.ts";
import type { Elsewhere } from "../sync/told-elsewhere.ts";
import type { CarriedPartRow, CarriedRow } from "./carried-row.ts";
import type { DraftRow } from "./draft-row.ts";
import type { MetaRow } from "./meta.ts";
import { toReceiptRow } from "./receipt-row.ts";
import type { RecordingPartRow, RecordingRow } from "./recording-row.ts";

/** Columns beside a record or change so that every list comes from an index. Absent ones are not in the index. */
export interface Projection {
  readonly on?: Day;
  /** The activity that it is or belongs to. */
  readonly activity?: string;
  /** `task|day`, one a task of an activity. */
  readonly taskDays?: readonly string[];
  /** The scope, for a review that returned something. */
  readonly returned?: ScopeId;
  /** The collection, for the few records that are read whole: plans, units, people, settings. */
  readonly directory?: string;
  /** `scope|register|group`, for an entry of a register. */
  readonly list?: string;
}

/** A server's record as received (bản sao). */
export interface RecordRow extends WireRecord, Projection {
  readonly key: string;
  readonly epoch: Epoch;
}

/** A record of a history that is over, until the new one has it (S39). Its key also names that history. */
export interface RecoveryRow extends RecordRow {
  /** The history to which it was last offered. */
  readonly offeredTo?: Epoch;
}

interface ChangeRow extends Projection {
  readonly seq: number;
  readonly id: ChangeId;
  readonly key: string;
  readonly scope: ScopeId;
  readonly collection: string;
  readonly recordId: RecordId;
  readonly change: Change;
}

/** An own change that the server has not acknowledged (hàng chờ gửi). */
export interface OutboxRow extends ChangeRow {
  /** Its JSON, in UTF-8. */
  readonly sizeBytes: number;
}

export interface SetAsideRow extends ChangeRow {
  readonly status: "rejected" | "quarantined";
  readonly code: RefusalCode;
  readonly reason: string;
}

export interface KeptRow {
  readonly seq: number;
  readonly scope: ScopeId;
  readonly number: number;
  readonly change: Change;
  readonly receipt: Receipt;
}

/**
 * draft: taken, not yet saved · waiting: to be sent · stored: the server has it · backedUp: and a backup too ·
 * withdrawn: its photo was taken out before or after it was sent; nobody waits for it.
 */
export type FileRowState = "draft" | "waiting" | "stored" | "backedUp" | "withdrawn";

/** What is known of a file made on this phone. Its bytes lie in a table of their own. */
export interface FileRow {
  readonly file: Sha256;
  readonly kind: FileKind;
  readonly type: FileType;
  readonly sizeBytes: number;
  readonly state: FileRowState;
  readonly activity: string;
  /** Day of the activity: the newest goes first. */
  readonly on: Day;
  readonly upload: WaitingFile["upload"];
  /** When the server confirmed its bytes, by the server's clock; absent in rows of the first version. */
  readonly storedAt?: Instant;
}

/** What stays of a receipt when its change is pruned: enough to show for ever that the server confirmed (biên nhận). */
export interface ReceiptRow {
  readonly change: ChangeId;
  readonly seq: number;
  readonly key: string;
  readonly scope: ScopeId;
  readonly collection: string;
  readonly activity?: string;
  /** The receipt's number in its scope. */
  readonly number: number;
  readonly receivedAt: Instant;
}

/** A record that another device wrote too, until the officer has looked at it (S5). */
export interface NoticeRow extends Elsewhere {
  readonly key: string;
  readonly scope: ScopeId;
  readonly collection: string;
  readonly recordId: RecordId;
  readonly activity?: string;
  /** The server's clock. */
  readonly at: Instant;
}

/** Kept as it came, with the history it is of; rows of the first version do not say. */
export interface UnreadableRow extends UnreadableRecord {
  readonly epoch?: Epoch;
}

/** A photo that another phone took and that is not known to be at the server yet. */
export interface OtherFileRow {
  readonly file: Sha256;
  readonly scope: ScopeId;
  /** When its record was changed last, by the server's clock: the newest is asked for first. */
  readonly at: Instant;
  readonly askAt: Instant;
  /** The server said that it has it not. */
  readonly isAway: boolean;
}

/** A picture that this phone did not take and keeps because somebody looked at it (S30). Its bytes lie with all others. */
export interface OthersPictureRow {
  readonly file: Sha256;
  readonly size: "thumbnail" | "photo";
  readonly sizeBytes: number;
  /** By this phone's clock, to the hour; 0 in rows of earlier versions, which did not say. */
  readonly seenAt: number;
}

/** Always an ArrayBuffer: WebKit loses Blobs (S26). */
export interface BytesRow {
  readonly file: Sha256;
  readonly type: FileType;
  readonly bytes: ArrayBuffer;
}

export interface ReserveRow {
  readonly id: number;
  readonly bytes: ArrayBuffer;
}

/** One user's database on this phone. */
export type PhoneDb = Dexie & {
  readonly records: EntityTable<RecordRow, "key">;
  readonly unreadable: EntityTable<UnreadableRow, "key">;
  /** Records of a history that is over which the new one lacks. */
  readonly recovery: EntityTable<RecoveryRow, "key">;
  readonly outbox: EntityTable<OutboxRow, "seq">;
  readonly setAside: EntityTable<SetAsideRow, "id">;
  readonly kept: EntityTable<KeptRow, "seq">;
  readonly cursors: EntityTable<Cursor, "scope">;
  readonly drafts: EntityTable<DraftRow, "id">;
  readonly files: EntityTable<FileRow, "file">;
  readonly fileBytes: EntityTable<BytesRow, "file">;
  readonly reserve: EntityTable<ReserveRow, "id">;
  readonly meta: Table<MetaRow, string>;
  readonly receipts: EntityTable<ReceiptRow, "change">;
  readonly notices: EntityTable<NoticeRow, "key">;
  readonly carried: EntityTable<CarriedRow, "file">;
  readonly carriedParts: Table<CarriedPartRow, [string, number]>;
  readonly otherFiles: EntityTable<OtherFileRow, "file">;
  readonly recordings: EntityTable<RecordingRow, "id">;
  readonly recordingParts: Table<RecordingPartRow, [string, number]>;
  readonly othersPictures: EntityTable<OthersPictureRow, "file">;
};

const CHANGE_INDEXES = "key, scope, activity, *taskDays, [collection+scope+on]";

/** Stores of every released version stay readable: versions are only ever added, and only add. */
const SCHEMA = {
  records: "&key, activity, returned, directory, *taskDays, [collection+scope+on]",
  unreadable: "&key",
  recovery: "&key",
  outbox: `&seq, &id, ${CHANGE_INDEXES}`,
  setAside: `&id, ${CHANGE_INDEXES}`,
  kept: "&seq, [scope+number]",
  cursors: "&scope",
  drafts: "&id, updatedAt",
  files: "&file, activity, state, [state+kind+on]",
  fileBytes: "&file",
  reserve: "&id",
  meta: "&key",
} as const;

/** Receipts outlive the changes that are kept; what another device wrote is told until somebody has looked. */
const SECOND = { receipts: "&change, activity, key, receivedAt", notices: "&key, activity" } as const;

/** Hand-over files of others that this phone brings to the server. */
const THIRD = { carried: "&file, state", carriedParts: "&[file+from]" } as const;

/** Photos of others that are not known to have come. */
const FOURTH = { otherFiles: "&file, scope, at" } as const;

/** Entries of registers are read by their list. */
const FIFTH = {
  records: `${SCHEMA.records}, list`,
  outbox: `${SCHEMA.outbox}, list`,
  setAside: `${SCHEMA.setAside}, list`,
} as const;

/** Recordings that are no evidence yet. */
const SIXTH = { recordings: "&id, draft", recordingParts: "&[recording+number]" } as const;

/** What of others is kept, and when it was looked at. */
const SEVENTH = { othersPictures: "&file, [size+seenAt]" } as const;

export const phoneDbName = (user: UserId): string => `loa-${user}`;

/** A completed transaction is on disk, not only promised (S1); Chrome's default since 121 is relaxed. */
const DURABLE = { chromeTransactionDurability: "strict" } as const;

/** Where databases lie, if not in the browser's own place. */
export type DatabaseHome = Pick<DexieOptions, "indexedDB" | "IDBKeyRange">;

export const openPhoneDb = (user: UserId, home: DatabaseHome = {}): PhoneDb => {
  const db = new Dexie(phoneDbName(user), { ...DURABLE, ...home });
  db.version(1).stores(SCHEMA);
  db.version(2)
    .stores(SECOND)
    .upgrade(async (tx) => {
      const kept = await tx.table<KeptRow>("kept").toArray();
      await tx.table<ReceiptRow>("receipts").bulkAdd(kept.map((row) => toReceiptRow(row)));
    });
  db.version(3).stores(THIRD);
  db.version(4).stores(FOURTH);
  db.version(5).stores(FIFTH);
  db.version(6).stores(SIXTH);
  db.version(7)
    .stores(SEVENTH)
    .upgrade(async (tx) => {
      const own = new Set(await tx.table("files").toCollection().primaryKeys());
      // Until then only thumbnails were kept. Keys alone are read: nobody waits for megabytes.
      const kept: Sha256[] = await tx.table("fileBytes").toCollection().primaryKeys();
      const others = kept.filter((file) => !own.has(file));
      const row = { size: "thumbnail", sizeBytes: 0, seenAt: 0 } as const;
      await tx.table<OthersPictureRow>("othersPictures").bulkAdd(others.map((file) => ({ ...row, file })));
    });
  return db as PhoneDb;
};
