import { createHmac, timingSafeEqual } from "node:crypto";
import { canonicalJson, type Json } from "../../domain/canonical-json.ts";
import type { Epoch } from "../../domain/change.ts";
import type { ScopeId } from "../../domain/scope.ts";
import type { Cursor, Receipt } from "../../domain/wire.ts";

/** Marks what this server said with HMAC-SHA256, so that nobody can invent a cursor or a receipt. */
export interface Seal {
  readonly cursor: (scope: ScopeId, epoch: Epoch, number: number) => Cursor;
  readonly receipt: (receipt: Omit<Receipt, "mac">) => Receipt;
  readonly isGenuine: (cursor: Cursor) => boolean;
}

export const createSeal = (key: Buffer): Seal => {
  // The purpose is part of what is sealed: a receipt can never pass for a cursor.
  const macOf = (purpose: "cursor" | "receipt", content: Json): string =>
    createHmac("sha256", key)
      .update(`${purpose}:${canonicalJson(content)}`)
      .digest("base64url");
  const cursorMac = ({ scope, epoch, number }: Omit<Cursor, "mac">): string =>
    macOf("cursor", { scope, epoch, number });

  return {
    cursor: (scope, epoch, number) => ({ scope, epoch, number, mac: cursorMac({ scope, epoch, number }) }),
    receipt: (receipt) => ({ ...receipt, mac: macOf("receipt", receipt) }),
    isGenuine: (cursor) => isEqual(cursorMac(cursor), cursor.mac),
  };
};

const isEqual = (expected: string, found: string): boolean => {
  const [left, right] = [Buffer.from(expected), Buffer.from(found)];
  return left.length === right.length && timingSafeEqual(left, right);
};
