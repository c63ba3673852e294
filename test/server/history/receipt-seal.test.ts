import { createHmac, randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { canonicalJson } from "../../../src/domain/canonical-json.ts";
import type { Epoch } from "../../../src/domain/change.ts";
import type { Receipt } from "../../../src/domain/wire.ts";
import { createSeal } from "../../../src/server/history/seal.ts";
import { aChangeId, aRecordId, at, shared } from "../../support/builders/ids.ts";

const key = randomBytes(32);
const seal = createSeal(key);
const content: Omit<Receipt, "mac"> = {
  change: aChangeId(),
  scope: shared("son-kim-1"),
  epoch: aRecordId() as string as Epoch,
  number: 7,
  effectiveAt: at("2025-05-12T08:00+07:00"),
  receivedAt: at("2025-05-12T08:01+07:00"),
  lost: [],
};

test("[S24] a receipt is sealed with 128 bits, and only this server's key makes them", () => {
  const receipt = seal.receipt(content);
  expect(receipt.mac).toMatch(/^[A-Za-z0-9_-]{22}$/);
  expect(seal.isGenuineReceipt(receipt)).toBe(true);
  expect(seal.isGenuineReceipt({ ...receipt, number: 8 })).toBe(false);
  expect(createSeal(randomBytes(32)).isGenuineReceipt(receipt)).toBe(false);
});

test("[S24] an earlier receipt with 256 bits stays genuine; one with fewer than 128 never is", () => {
  const whole = createHmac("sha256", key)
    .update(`receipt:${canonicalJson(content)}`)
    .digest("base64url");
  expect(seal.isGenuineReceipt({ ...content, mac: whole })).toBe(true);
  expect(seal.isGenuineReceipt({ ...content, mac: `${whole.slice(0, -2)}AA` })).toBe(false);
  expect(seal.isGenuineReceipt({ ...content, mac: whole.slice(0, 21) })).toBe(false);
  expect(seal.isGenuineReceipt({ ...content, mac: "" })).toBe(false);
});
