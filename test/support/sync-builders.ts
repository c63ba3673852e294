import type { Json } from "../../src/domain/canonical-json.ts";
import type { Change, ChangeId, Epoch, RecordId } from "../../src/domain/change.ts";
import { type Instant, instant } from "../../src/domain/instant.ts";
import type { WireRecord } from "../../src/domain/record.ts";
import type { ScopeId } from "../../src/domain/scope.ts";
import type { DeviceId, UserId } from "../../src/domain/user.ts";
import { type Cursor, PROTOCOL, type Receipt, type SyncAnswer } from "../../src/domain/wire.ts";

export const USER = "01890000-0000-7000-8000-000000000001" as UserId;
export const DEVICE = "01890000-0000-7000-8000-000000000002" as DeviceId;
export const EPOCH = "01890000-0000-7000-8000-00000000000e" as Epoch;
export const SCOPE = "son-kim-1.shared" as ScopeId;
export const MAC = "AAAAAAAAAAAAAAAAAAAAAA";
export const NOW: Instant = instant(1_746_000_000_000);

export const uuid = (number: number): string =>
  `01890000-0000-7000-9000-${number.toString(16).padStart(12, "0")}`;

/** A change by this phone; `seq` also makes its id. */
export const aChange = (seq: number, overrides: Partial<Change> = {}): Change => ({
  id: uuid(seq) as ChangeId,
  device: DEVICE,
  seq,
  user: USER,
  scope: SCOPE,
  collection: "activity",
  recordId: uuid(1000 + seq) as RecordId,
  fields: { kind: "broadcast", on: "2025-05-06", title: `Số ${seq}` },
  base: { epoch: null, number: 0 },
  at: NOW,
  clockOffsetMs: null,
  schemaVersion: 1,
  ...overrides,
});

export const aReceipt = (change: Change, number: number, overrides: Partial<Receipt> = {}): Receipt => ({
  change: change.id,
  scope: change.scope,
  epoch: EPOCH,
  number,
  effectiveAt: change.at,
  receivedAt: NOW,
  lost: [],
  mac: MAC,
  ...overrides,
});

export const applied = (change: Change, number: number, overrides: Partial<Receipt> = {}) => ({
  status: "applied" as const,
  id: change.id,
  receipt: aReceipt(change, number, overrides),
});

export const aCursor = (number: number, overrides: Partial<Cursor> = {}): Cursor => ({
  scope: SCOPE,
  epoch: EPOCH,
  number,
  mac: MAC,
  ...overrides,
});

export const aRecord = (id: string, number: number, values: Record<string, Json> = {}): WireRecord => ({
  scope: SCOPE,
  collection: "activity",
  id: id as RecordId,
  number,
  values: { kind: "broadcast", on: "2025-05-06", ...values },
  createdBy: USER,
  createdAt: NOW,
  updatedBy: USER,
  updatedAt: NOW,
});

export const anAnswer = (overrides: Partial<SyncAnswer> = {}): SyncAnswer => ({
  protocol: PROTOCOL,
  epoch: EPOCH,
  serverTime: NOW,
  results: [],
  records: [],
  cursors: [],
  more: false,
  scopes: [SCOPE],
  backedUp: {},
  files: [],
  ...overrides,
});
