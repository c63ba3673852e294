import type { ActivityKind } from "../domain/activity/kind.ts";
import type { LostDevice } from "../domain/api.ts";
import type { Epoch } from "../domain/change.ts";
import type { Instant } from "../domain/instant.ts";
import type { ReadState } from "../domain/notices/read-state.ts";
import type { ScopeId } from "../domain/scope.ts";
import type { UnitId } from "../domain/unit.ts";
import type { DeviceId } from "../domain/user.ts";
import type { Revoked } from "../domain/wire.ts";
import type { KnownTime } from "./likely-now.ts";
import type { PhoneDb } from "./phone-db.ts";

/** What was last filled in for a kind, to be offered again. */
export interface LastUsed {
  readonly villages?: readonly string[];
  readonly minutes?: number;
  readonly themes?: readonly string[];
}

/** The lock of one user's app on this phone: never the code itself. */
export interface StoredLock {
  readonly salt: Uint8Array<ArrayBuffer>;
  /** Hex, PBKDF2 with SHA-256. */
  readonly hash: string;
  readonly rounds: number;
  /** So long may the app be out of sight before the code is asked for again. */
  readonly minutes: number;
  /** Wrong codes since the last right one. */
  readonly failures: number;
  /** Until then no code is looked at. */
  readonly waitsUntil: Instant | null;
}

/** Single values of a phone's database. */
export interface MetaValues {
  /** A new database is a new device. */
  readonly device: DeviceId;
  /** `seq` of the last change that was made here. */
  readonly seq: number;
  readonly epoch: Epoch;
  /** Rows of an earlier history are still in the mirror. */
  readonly hasOldHistory: boolean;
  readonly clockOffsetMs: number;
  /** Everything that this user may read has been here once; until then what is missing may only not have come yet. */
  readonly hasPulled: boolean;
  /** The server's clock in its last answer. */
  readonly heardAt: Instant;
  readonly watch: readonly ScopeId[];
  readonly lastSentAt: Instant;
  /** The last pass: written when it begins and ends with something to send, so that screens look again. */
  readonly pass: { readonly isRunning: boolean; readonly at: Instant };
  readonly wifiOnlyPhotos: boolean;
  /** Large photos of others are not fetched unasked; absent: as the browser is set. */
  readonly reducedData: boolean;
  /** The device before this one, whose database was lost, until the server was told (S47). */
  readonly replaces: DeviceId | null;
  /** What the device before this one last said, until the user has read it (S47). */
  readonly lostBefore: LostDevice | null;
  /** The user's unit as the server's last answer had it (S48). */
  readonly unit: UnitId;
  /** The server said that this device or account was revoked (S46); null when it no longer says so. */
  readonly revoked: Revoked | null;
  readonly backupAskedAt: Instant;
  /** The server said, in its last answer, that a backup reaches something. */
  readonly hasBackup: boolean;
  /** Stored files up to this hash were asked in the round that is under way; null between rounds. */
  readonly askedUpTo: string | null;
  /** When what the server keeps unmerged was last offered again. */
  readonly offeredAt: Instant;
  /** What of «Thông báo» was read on this phone. */
  readonly noticesRead: ReadState;
  /** The code that this user's app asks for on this phone; null when it was taken away. */
  readonly lock: StoredLock | null;
  /** on: this phone asked to be told while the app is closed · never: its user does not want to be asked. */
  readonly push: "on" | "never" | null;
  /** When the server was last told where. */
  readonly pushToldAt: Instant;
}

export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}

export const readMeta = async <Key extends keyof MetaValues>(
  db: PhoneDb,
  key: Key,
): Promise<MetaValues[Key] | undefined> => (await db.meta.get(key))?.value as MetaValues[Key] | undefined;

export const writeMeta = async <Key extends keyof MetaValues>(
  db: PhoneDb,
  key: Key,
  value: MetaValues[Key],
): Promise<void> => {
  await db.meta.put({ key, value });
};

/** Null before the first answer. */
export const readKnownTime = async (db: PhoneDb): Promise<KnownTime | null> => {
  const offsetMs = await readMeta(db, "clockOffsetMs");
  const heardAt = await readMeta(db, "heardAt");
  return offsetMs === undefined || heardAt === undefined ? null : { offsetMs, heardAt };
};

const lastUsedKey = (kind: ActivityKind): string => `lastUsed:${kind}`;

export const readLastUsed = async (db: PhoneDb, kind: ActivityKind): Promise<LastUsed> =>
  ((await db.meta.get(lastUsedKey(kind)))?.value as LastUsed | undefined) ?? {};

export const writeLastUsed = async (db: PhoneDb, kind: ActivityKind, value: LastUsed): Promise<void> => {
  await db.meta.put({ key: lastUsedKey(kind), value });
};

/** What was typed into a form that has no draft and was not saved yet. */
export const readTyped = async (db: PhoneDb, form: string): Promise<unknown> =>
  (await db.meta.get(`typed:${form}`))?.value;

export const writeTyped = async (db: PhoneDb, form: string, value: unknown): Promise<void> => {
  if (value === null) await db.meta.delete(`typed:${form}`);
  else await db.meta.put({ key: `typed:${form}`, value });
};

/** The last answer of a door of the server, for use without network. */
export const readCopy = async (db: PhoneDb, door: string): Promise<unknown> =>
  (await db.meta.get(`copy:${door}`))?.value;

export const writeCopy = async (db: PhoneDb, door: string, value: unknown): Promise<void> => {
  await db.meta.put({ key: `copy:${door}`, value });
};
