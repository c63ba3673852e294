import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { canonicalJson, type Json } from "../../domain/canonical-json.ts";
import type { HandOverKeys, UnitKey, UnitKeyId } from "../../domain/hand-over-keys.ts";
import type { UnitId } from "../../domain/unit.ts";
import type { DeviceId, UserId } from "../../domain/user.ts";
import type { IdentityDb } from "../auth/identity-tables.ts";
import type { JournalEvent } from "../auth/journal.ts";
import type { History } from "../history/history.ts";

const KEY_BYTES = 32;
const CHECK_LETTERS = 8;

/** What makes a unit's key a new one: whoever was let out must not read what is sealed from then on. */
const ROTATING_EVENTS: readonly JournalEvent[] = ["deviceRevoked", "userDisabled", "userMoved"];

export interface HandOverKeyring {
  /** What a device of this unit is given. */
  readonly keysFor: (unit: UnitId, author: Author) => Promise<HandOverKeys>;
  /** The key that a file names, however old; null when it is none of ours. */
  readonly keyNamed: (unit: UnitId, id: UnitKeyId) => Buffer | null;
  /** Was this change written, exactly like this, on the device that it names? */
  readonly isProven: (change: Json, author: Author, mac: string) => boolean;
}

interface Author {
  readonly user: UserId;
  readonly device: DeviceId;
}

/**
 * All keys come from `secret.key` beside the database, so none is stored, none is lost by a restore, and every old file
 * stays readable. A key's name holds all else that it is made of: the epoch, so that a restore never brings an old key
 * back, and the number of the last revocation in the journal.
 */
export const createHandOverKeyring = (
  secret: Uint8Array,
  db: IdentityDb,
  history: Pick<History, "epoch">,
): HandOverKeyring => {
  const derive = (purpose: string): Buffer =>
    Buffer.from(hkdfSync("sha256", secret, "", `loa ${purpose}`, KEY_BYTES));
  const unitKey = (unit: UnitId, label: string): { readonly id: string; readonly key: Buffer } => {
    const key = derive(`unit key ${unit} ${label}`);
    const check = createHmac("sha256", key).update("name").digest("base64url").slice(0, CHECK_LETTERS);
    return { id: `${label}.${check}`, key };
  };
  // Of the user too: after a restore a forgotten device may come in again as somebody else's.
  const deviceKey = ({ user, device }: Author): Buffer => derive(`device key ${user} ${device}`);

  return {
    keysFor: async (unit, author) => {
      const { id, key } = unitKey(unit, `${history.epoch}.${await lastRevocation(db)}`);
      const current: UnitKey = { id: id as UnitKeyId, key: key.toString("base64url") };
      return { unit: current, device: deviceKey(author).toString("base64url") };
    },
    keyNamed: (unit, id) => {
      const { id: expected, key } = unitKey(unit, id.slice(0, id.lastIndexOf(".")));
      return expected === id ? key : null;
    },
    isProven: (change, author, mac) => {
      const expected = createHmac("sha256", deviceKey(author)).update(`change:${canonicalJson(change)}`);
      return isEqual(expected.digest("base64url"), mac);
    },
  };
};

const lastRevocation = async (db: IdentityDb): Promise<number> => {
  const row = await db
    .selectFrom("journal")
    .select("id")
    .where("event", "in", [...ROTATING_EVENTS])
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? 0;
};

const isEqual = (expected: string, found: string): boolean => {
  const [left, right] = [Buffer.from(expected), Buffer.from(found)];
  return left.length === right.length && timingSafeEqual(left, right);
};
