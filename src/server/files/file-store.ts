import type { Sha256 } from "../../domain/hash.ts";
import type { ByteRange } from "./byte-range.ts";

/** Where verified bytes lie for good: a folder now, S3-compatible storage later. It knows nothing of rights. */
export interface FileStore {
  /** Takes the file at `path`, whose hash was compared, away from there. Durable when it resolves; safe to repeat. */
  readonly keep: (file: Sha256, path: string) => Promise<void>;
  /** The bytes, or a part of them; null when they are not there. */
  readonly open: (file: Sha256, part?: ByteRange) => Promise<ReadableStream<Uint8Array> | null>;
}
