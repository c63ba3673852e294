import { createHash, createHmac, randomUUID } from "node:crypto";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { toOutboxRow } from "../../src/device/append-changes.ts";
import type { DraftRow } from "../../src/device/draft-row.ts";
import { type BytesRow, type FileRow, openPhoneDb, type PhoneDb } from "../../src/device/phone-db.ts";
import { writeHandOver } from "../../src/device/write-hand-over.ts";
import type { ActivityId } from "../../src/domain/activity/activity.ts";
import type { Change } from "../../src/domain/change.ts";
import type { Day } from "../../src/domain/day.ts";
import type { HandOverAbout, HandOverId } from "../../src/domain/hand-over.ts";
import type { HandOverKeys, UnitKey, UnitKeyId } from "../../src/domain/hand-over-keys.ts";
import type { Sha256 } from "../../src/domain/hash.ts";
import { instant } from "../../src/domain/instant.ts";
import type { UnitId } from "../../src/domain/unit.ts";
import { DEVICE, NOW, SCOPE, USER } from "./sync-builders.ts";

export const UNIT = "son-kim-1" as UnitId;

export const aUnitKey = (given: { readonly generation?: number; readonly secret?: string } = {}): UnitKey => {
  const { generation = 0, secret = "a" } = given;
  const label = `01890000-0000-7000-8000-00000000000e.${generation}`;
  const check = createHmac("sha256", secret).update(label).digest("base64url").slice(0, 8);
  return { id: `${label}.${check}` as UnitKeyId, key: base64Key(`unit ${secret} ${generation}`) };
};

export const base64Key = (from: string): string => createHash("sha256").update(from).digest("base64url");

export const KEYS: HandOverKeys = { unit: aUnitKey(), device: base64Key("device") };

export const ABOUT: HandOverAbout = {
  user: USER,
  name: "Nguyễn Thị Hoa",
  device: DEVICE,
  writtenAt: NOW,
  appVersion: "test",
};

export interface PhonePhoto {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly state: FileRow["state"];
}

/** A phone's database with these changes, drafts and photos, as saving leaves them. */
export const aPhoneWith = async (given: {
  readonly changes?: readonly Change[];
  readonly setAside?: readonly Change[];
  readonly drafts?: readonly DraftRow[];
  readonly photos?: readonly PhonePhoto[];
}): Promise<PhoneDb> => {
  const db = openPhoneDb(USER, { indexedDB: new IDBFactory(), IDBKeyRange });
  await db.outbox.bulkAdd((given.changes ?? []).map((change) => toOutboxRow(change, null)));
  for (const change of given.setAside ?? []) {
    const { sizeBytes: _size, ...row } = toOutboxRow(change, null);
    await db.setAside.add({ ...row, status: "rejected", code: "invalidFields", reason: "" });
  }
  await db.drafts.bulkAdd([...(given.drafts ?? [])]);
  for (const photo of given.photos ?? []) await putPhoto(db, photo);
  return db;
};

const putPhoto = async (db: PhoneDb, { bytes, state }: PhonePhoto): Promise<void> => {
  const file = createHash("sha256").update(bytes).digest("hex") as Sha256;
  const row: FileRow = {
    ...{ file, kind: "photo", type: "image/jpeg", sizeBytes: bytes.length, state },
    ...{ activity: randomUUID(), on: "2025-05-06" as Day, upload: null },
  };
  await db.files.put(row);
  await db.fileBytes.put({ file, type: "image/jpeg", bytes: bytes.slice().buffer } satisfies BytesRow);
};

export const aDraft = (title: string): DraftRow => ({
  id: randomUUID() as ActivityId,
  scope: SCOPE,
  kind: "broadcast",
  values: { on: "2025-05-06", title },
  photos: [],
  opened: null,
  awaitsCapture: false,
  startedAt: NOW,
  updatedAt: instant(NOW + 1),
});

/** The whole file as this phone writes it. */
export const fileFrom = async (db: PhoneDb, keys: HandOverKeys = KEYS): Promise<Blob> => {
  const file = randomUUID() as HandOverId;
  return (await writeHandOver(db, { file, unit: UNIT, keys, about: ABOUT })).blob;
};

export const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await blob.arrayBuffer());
