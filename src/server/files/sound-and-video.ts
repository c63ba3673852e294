import type { FileType } from "../../domain/evidence.ts";
import type { ReadableBytes } from "./readable-bytes.ts";

/** A WebM (Matroska with the word for it in its head) with a track for the eye, or only for the ear. */
export const webmTypeOf = (start: Buffer): FileType | null => {
  const text = start.toString("latin1");
  if (!text.slice(0, 64).includes("webm")) return null;
  if (/V_(VP8|VP9|AV1|MPEG4|MPEGH)/.test(text)) return "video/webm";
  return /A_(OPUS|VORBIS)/.test(text) ? "audio/webm" : null;
};

export const oggTypeOf = (start: Buffer): FileType | null => {
  const firstPage = start.toString("latin1", 0, 128);
  return firstPage.includes("OpusHead") || firstPage.includes("\x01vorbis") ? "audio/ogg" : null;
};

const ID3_HEAD_BYTES = 10;

/** An MP3: two frames of layer III, one right behind the other, after the tags that stand before them. */
export const mp3TypeOf = async (bytes: ReadableBytes, start: Buffer): Promise<FileType | null> => {
  const isTagged = start.toString("latin1", 0, 3) === "ID3" && start.length >= ID3_HEAD_BYTES;
  const at = isTagged ? ID3_HEAD_BYTES + syncSafe(start, 6) : 0;
  const length = frameLength(await bytes.read(at, 4));
  if (length === null) return null;
  return frameLength(await bytes.read(at + length, 4)) === null ? null : "audio/mpeg";
};

/** Seven bits a byte, so that a length never looks like a frame. */
const syncSafe = (bytes: Buffer, at: number): number =>
  [0, 1, 2, 3].reduce((sum, index) => sum * 128 + ((bytes[at + index] ?? 0) & 0x7f), 0);

const KBIT_MPEG1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320] as const;
const KBIT_MPEG2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160] as const;
const HERTZ = [44_100, 48_000, 32_000] as const;

/** Length of the frame that begins here, by its four bytes (ISO/IEC 11172-3); null when no frame of layer III does. */
const frameLength = (head: Buffer): number | null => {
  if (head.length < 4) return null;
  const [sync, kind, rates] = [head[0] ?? 0, head[1] ?? 0, head[2] ?? 0];
  if (sync !== 0xff || (kind & 0xe0) !== 0xe0) return null;
  const version = (kind >> 3) & 3;
  const isLayer3 = ((kind >> 1) & 3) === 1;
  if (version === 1 || !isLayer3) return null;
  const isMpeg1 = version === 3;
  const kbit = (isMpeg1 ? KBIT_MPEG1 : KBIT_MPEG2)[rates >> 4];
  const hertz = HERTZ[(rates >> 2) & 3];
  if (!kbit || !hertz) return null;
  const perFrame = isMpeg1 ? 144_000 : 72_000;
  const divided = isMpeg1 ? hertz : version === 2 ? hertz / 2 : hertz / 4;
  return Math.floor((perFrame * kbit) / divided) + ((rates >> 1) & 1);
};
