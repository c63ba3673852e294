import { createDecipheriv, createHash, hkdfSync } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { type Bytes, nonceOf } from "../../domain/hand-over/frames.ts";
import type { Utf8 } from "../../domain/hand-over/parts.ts";
import type { HandOverSource, HandOverTools } from "../../domain/hand-over/read-hand-over.ts";
import type { Sha256 } from "../../domain/hash.ts";

const TAG_BYTES = 16;

export const utf8: Utf8 = {
  encode: (text) => Buffer.from(text),
  decode: (bytes) => {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      return null;
    }
  },
};

/** The counterpart of what phones do with WebCrypto. */
export const unsealTools = (unitKey: Uint8Array, headerBytes: Uint8Array): HandOverTools => {
  const key = Buffer.from(hkdfSync("sha256", unitKey, headerBytes, "loa hand-over file 1", 32));
  return {
    utf8,
    sha256: async (bytes) => createHash("sha256").update(bytes).digest("hex") as Sha256,
    open: async (sealed, place, isLast) => {
      if (sealed.length < TAG_BYTES) return null;
      const decipher = createDecipheriv("aes-256-gcm", key, nonceOf(place, isLast), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
      try {
        const start = decipher.update(sealed.subarray(0, sealed.length - TAG_BYTES));
        return new Uint8Array(Buffer.concat([start, decipher.final()]));
      } catch {
        return null;
      }
    },
  };
};

/** Reads an upload where it lies; never more of it than is asked for. */
export const withSource = async <Value>(
  path: string,
  work: (source: HandOverSource) => Promise<Value>,
): Promise<Value> => {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    return await work({ sizeBytes: size, read: (from, to) => readSpan(handle, from, to) });
  } finally {
    await handle.close();
  }
};

const readSpan = async (handle: FileHandle, from: number, to: number): Promise<Bytes> => {
  const bytes = new Uint8Array(to - from);
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, from + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
};

export const memorySource = (bytes: Bytes): HandOverSource => ({
  sizeBytes: bytes.length,
  read: async (from, to) => bytes.slice(from, to),
});
