import { createHmac, timingSafeEqual } from "node:crypto";
import { canonicalJson, type Json } from "../../domain/canonical-json.ts";
import type { Epoch } from "../../domain/change.ts";
import type { ScopeId } from "../../domain/scope.ts";
import type { Cursor, Receipt } from "../../domain/wire.ts";

/** Marks what this server said with HMAC-SHA256, so that nobody can invent a cursor or a receipt. */
export interface Seal {
  /** `mark` is that of the log's entry with this number, see {@link isOfEntry}. */
  readonly cursor: (scope: ScopeId, epoch: Epoch, number: number, mark?: string) => Cursor;
  readonly receipt: (receipt: Omit<Receipt, "mac">) => Receipt;
  /** This server said it, in whatever history. */
  readonly isGenuine: (cursor: Cursor) => boolean;
  readonly isGenuineReceipt: (receipt: Receipt) => boolean;
  /** A genuine cursor was given when the entry with this mark stood at its number, and not another one. */
  readonly isOfEntry: (cursor: Cursor, mark: string) => boolean;
}

/** 128 bits, in base64url: a receipt's MAC; a cursor's is two of them. */
const HALF = 22;

export const createSeal = (key: Buffer): Seal => {
  // The purpose is part of what is sealed: a receipt can never pass for a cursor.
  const macOf = (purpose: "cursor" | "entry" | "receipt", content: Json): string =>
    createHmac("sha256", key)
      .update(`${purpose}:${canonicalJson(content)}`)
      .digest("base64url");
  const saidMac = ({ scope, epoch, number }: Omit<Cursor, "mac">): string =>
    macOf("cursor", { scope, epoch, number }).slice(0, HALF);
  const entryMac = ({ scope, epoch, number }: Omit<Cursor, "mac">, mark: string): string =>
    macOf("entry", { scope, epoch, number, mark }).slice(0, HALF);

  return {
    cursor: (scope, epoch, number, mark = "") => {
      const content = { scope, epoch, number };
      return { ...content, mac: saidMac(content) + entryMac(content, mark) };
    },
    receipt: (receipt) => ({ ...receipt, mac: macOf("receipt", receipt).slice(0, HALF) }),
    isGenuine: (cursor) => isEqual(saidMac(cursor), cursor.mac.slice(0, HALF)),
    // Earlier ones carry all 256 bits.
    isGenuineReceipt: ({ mac, ...receipt }) =>
      mac.length >= HALF && isEqual(macOf("receipt", receipt).slice(0, mac.length), mac),
    isOfEntry: (cursor, mark) => isEqual(entryMac(cursor, mark), cursor.mac.slice(HALF)),
  };
};

const isEqual = (expected: string, found: string): boolean => {
  const [left, right] = [Buffer.from(expected), Buffer.from(found)];
  return left.length === right.length && timingSafeEqual(left, right);
};
