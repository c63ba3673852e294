import type { FileHandle } from "node:fs/promises";

/** Bytes that are read where they are needed, never as a whole. */
export interface ReadableBytes {
  readonly sizeBytes: number;
  /** At most `length` bytes from `at`; fewer where the file ends. */
  readonly read: (at: number, length: number) => Promise<Buffer>;
}

export const bytesOfFile = (file: FileHandle, sizeBytes: number): ReadableBytes => ({
  sizeBytes,
  read: async (at, length) => {
    const wanted = Math.max(0, Math.min(length, sizeBytes - at));
    const { buffer, bytesRead } = await file.read(Buffer.alloc(wanted), 0, wanted, at);
    return buffer.subarray(0, bytesRead);
  },
});

export const bytesInMemory = (bytes: Buffer): ReadableBytes => ({
  sizeBytes: bytes.length,
  read: async (at, length) => bytes.subarray(at, at + length),
});
