import { canonicalJson, type Json } from "../domain/canonical-json.ts";
import { type Bytes, nonceOf } from "../domain/hand-over/frames.ts";
import type { Utf8 } from "../domain/hand-over/parts.ts";

const encoder = new TextEncoder();

export const utf8: Utf8 = {
  encode: (text) => encoder.encode(text),
  decode: (bytes) => {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      return null;
    }
  },
};

/** Of its own for each file: from the unit's key and the file's header, so that no nonce is ever used twice. */
export const fileKeyOf = async (unitKey: string, headerBytes: Bytes): Promise<CryptoKey> => {
  const key = await crypto.subtle.importKey("raw", fromBase64Url(unitKey), "HKDF", false, ["deriveKey"]);
  return crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: headerBytes, info: encoder.encode("loa hand-over file 1") },
    key,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
};

export const sealPart = async (
  key: CryptoKey,
  plain: Bytes,
  place: number,
  isLast: boolean,
): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonceOf(place, isLast) }, key, plain));

/** Null when it was not sealed as this part of this file. */
export const openPart = async (
  key: CryptoKey,
  sealed: Bytes,
  place: number,
  isLast: boolean,
): Promise<Bytes | null> => {
  try {
    return new Uint8Array(
      await crypto.subtle.decrypt({ name: "AES-GCM", iv: nonceOf(place, isLast) }, key, sealed),
    );
  } catch {
    return null;
  }
};

/** Proves changes with the device's own key: a carrier can neither alter nor invent one. */
export const createProver = async (deviceKey: string): Promise<(change: Json) => Promise<string>> => {
  const hmac = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", fromBase64Url(deviceKey), hmac, false, ["sign"]);
  return async (change) => {
    const said = encoder.encode(`change:${canonicalJson(change)}`);
    return toBase64Url(new Uint8Array(await crypto.subtle.sign("HMAC", key, said)));
  };
};

const fromBase64Url = (text: string): Bytes =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));

const toBase64Url = (bytes: Bytes): string =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");
