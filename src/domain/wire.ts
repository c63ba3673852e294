import * as z from "zod/mini";
import { type Change, ChangeId, Epoch } from "./change.ts";
import { Sha256 } from "./hash.ts";
import { Instant } from "./instant.ts";
import { ScopeId } from "./scope.ts";
import { UnitId } from "./unit.ts";
import { DeviceId, UserId } from "./user.ts";

/** Version of the envelope; a server takes every released one. */
export const PROTOCOL = 1;

/** At most this many changes, bytes of JSON and asked files in one request. */
export const MAX_CHANGES = 500;
export const MAX_CHANGE_BYTES = 256 * 1024;
export const MAX_ASKED_FILES = 100;

/** Records in one page of an answer. */
export const PAGE_RECORDS = 1000;

const Mac = z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/));

/** The highest number of a scope that a device has installed, sealed by the server so that nobody can invent one. */
export const Cursor = z.object({
  scope: ScopeId,
  epoch: Epoch,
  number: z.int().check(z.gte(0)),
  mac: Mac,
});
export type Cursor = z.infer<typeof Cursor>;

/** What a device says of itself with every sync, so that those above can tell «chưa làm» from «chưa gửi». */
export const Heartbeat = z.object({
  unsentChanges: z.int().check(z.gte(0)),
  unsentActivities: z.int().check(z.gte(0)),
  unsentFiles: z.int().check(z.gte(0)),
  oldestUnsentAt: z.nullable(Instant),
  freeBytes: z.nullable(z.number()),
  isPersisted: z.nullable(z.boolean()),
  isInstalled: z.nullable(z.boolean()),
  appVersion: z.string().check(z.maxLength(40)),
  clockOffsetMs: z.nullable(z.int()),
});
export type Heartbeat = z.infer<typeof Heartbeat>;

/** What the server said of a change it took (biên nhận). Sealed; honoured when sent again. */
export const Receipt = z.object({
  change: ChangeId,
  scope: ScopeId,
  epoch: Epoch,
  number: z.int().check(z.gte(1)),
  effectiveAt: Instant,
  receivedAt: Instant,
  /** Fields whose value lost against another author's; kept in history. */
  lost: z.array(z.string()),
  mac: Mac,
});
export type Receipt = z.infer<typeof Receipt>;

export const SyncRequest = z.object({
  protocol: z.int(),
  user: UserId,
  device: DeviceId,
  schemaVersion: z.int().check(z.gte(1)),
  cursors: z.array(Cursor).check(z.maxLength(1000)),
  /** Scopes to be told of, beyond those of the user's own unit and what is published above it. */
  watch: z.array(ScopeId).check(z.maxLength(1000)),
  /** Parsed one by one on the server: one bad change never refuses its neighbours. */
  changes: z.array(z.unknown()).check(z.maxLength(MAX_CHANGES)),
  /** Files whose bytes lie on the phone: does the server have them? */
  files: z.array(Sha256).check(z.maxLength(MAX_ASKED_FILES)),
  /** The newest receipt of each scope that lies past its cursor: does the server still know of it (S37)? */
  receipts: z.optional(z.array(Receipt).check(z.maxLength(1000))),
  heartbeat: Heartbeat,
});
export type SyncRequest = Omit<z.infer<typeof SyncRequest>, "changes"> & {
  readonly changes: readonly Change[];
};

/** Why a change was not merged. Each has its Vietnamese sentence in the answer. */
export const RefusalCode = z.enum([
  "malformed",
  "tooLarge",
  "sameIdOtherContent",
  "notAllowed",
  "unknownCollection",
  "unknownFields",
  "invalidFields",
  "fixedFields",
  "recordMissing",
  "newerVersion",
  /** Too much of this author waits in quarantine already. */
  "heldTooMuch",
  /** The device or the account was revoked: kept for a person above to take in or throw away. */
  "revoked",
  /** Its author has left the unit meanwhile. */
  "movedAway",
]);
export type RefusalCode = z.infer<typeof RefusalCode>;

export const ChangeResult = z.discriminatedUnion("status", [
  z.object({ status: z.literal("applied"), id: ChangeId, receipt: Receipt }),
  z.object({ status: z.literal("duplicate"), id: ChangeId, receipt: Receipt }),
  z.object({ status: z.literal("rejected"), id: ChangeId, code: RefusalCode, reason: z.string() }),
  z.object({ status: z.literal("quarantined"), id: ChangeId, code: RefusalCode, reason: z.string() }),
]);
export type ChangeResult = z.infer<typeof ChangeResult>;

/** What the server has of a file: its bytes verified and on disk, and within a verified backup. */
export const FileState = z.object({ file: Sha256, isStored: z.boolean(), isBackedUp: z.boolean() });
export type FileState = z.infer<typeof FileState>;

/**
 * The office revoked this device or this account (S46): what comes is only kept apart, and nothing is told of any scope.
 * Answered with status 403, so that clients which do not know the word take it for no answer of ours and keep everything.
 */
export const Revoked = z.object({
  what: z.enum(["device", "user"]),
  at: Instant,
  /** From then on nothing more is taken. */
  until: Instant,
  /** The office that keeps what is handed in, in its own words; null where nobody is above. */
  keptBy: z.nullable(z.string()),
});
export type Revoked = z.infer<typeof Revoked>;

/** The envelope of an answer. Records are `unknown` here: each is parsed on its own. */
export const SyncAnswer = z.object({
  protocol: z.int(),
  epoch: Epoch,
  serverTime: Instant,
  results: z.array(ChangeResult),
  records: z.array(z.unknown()),
  cursors: z.array(Cursor),
  /** More records wait past these cursors. */
  more: z.boolean(),
  /** The scopes that this user may now read and is told of. */
  scopes: z.array(ScopeId),
  /** Up to which number a verified backup off this disk reaches; absent scopes: no backup. */
  backedUp: z.record(z.string(), z.int()),
  files: z.array(FileState),
  revoked: z.optional(Revoked),
  /** Where the user works now: a phone that has it otherwise asks who it is (S48). */
  unit: z.optional(UnitId),
  /** A copy of this device's database has written too: the next change counts on behind this number (S53). */
  seqFloor: z.optional(z.int()),
});
export type SyncAnswer = z.infer<typeof SyncAnswer>;
