import { MAX_HEADER_BYTES, MAX_SEALED_BYTES } from "../hand-over.ts";

export type Bytes = Uint8Array<ArrayBuffer>;

/** «LOA-TEP» and a line end: what every hand-over file begins with. */
const MAGIC = Uint8Array.of(0x4c, 0x4f, 0x41, 0x2d, 0x54, 0x45, 0x50, 0x0a);

const LENGTH_BYTES = 4;

/** Bytes before the header's own. */
export const PREFACE_BYTES = MAGIC.length + LENGTH_BYTES;

/** Bytes before a sealed part. */
export const FRAME_HEAD_BYTES = LENGTH_BYTES;

export const joined = (...pieces: readonly Uint8Array[]): Bytes => {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

const lengthBytes = (length: number): Bytes => {
  const bytes = new Uint8Array(LENGTH_BYTES);
  new DataView(bytes.buffer).setUint32(0, length);
  return bytes;
};

const lengthAt = (bytes: Uint8Array, at: number): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at);

/** Magic, length, header: the file up to its first sealed part. */
export const packPreface = (header: Uint8Array): Bytes => joined(MAGIC, lengthBytes(header.length), header);

/** Length of the header behind these first bytes; null when they are not the start of a hand-over file. */
export const headerLength = (start: Uint8Array): number | null => {
  if (start.length < PREFACE_BYTES || MAGIC.some((byte, index) => start[index] !== byte)) return null;
  return lengthAt(start, MAGIC.length);
};

export const isHeaderLength = (length: number): boolean => length > 0 && length <= MAX_HEADER_BYTES;

/** A sealed part as it stands in the file. */
export const packFrame = (sealed: Uint8Array): Bytes => joined(lengthBytes(sealed.length), sealed);

/** Length of the sealed part behind these bytes; null when it cannot be one. */
export const sealedLength = (head: Uint8Array): number | null => {
  if (head.length < FRAME_HEAD_BYTES) return null;
  const length = lengthAt(head, 0);
  return length > 0 && length <= MAX_SEALED_BYTES ? length : null;
};

/**
 * The nonce of a part: its place from 0, and whether it is the last. Every file has a key of its own, so none comes
 * twice; a part that was moved, doubled or left out does not open, nor does a file that ends early or goes on.
 */
export const nonceOf = (place: number, isLast: boolean): Bytes => {
  const nonce = new Uint8Array(12);
  new DataView(nonce.buffer).setUint32(7, place);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
};
