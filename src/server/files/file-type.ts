import type { FileType } from "../../domain/evidence.ts";

/** Bytes from the start of a file that {@link fileTypeOf} needs. */
export const MAGIC_BYTES = 12;

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

/** What the bytes say they are, whatever anybody calls them; null when it is none of the pictures we take. */
export const fileTypeOf = (start: Buffer): FileType | null => {
  if (start.subarray(0, JPEG.length).equals(JPEG)) return "image/jpeg";
  if (start.subarray(0, PNG.length).equals(PNG)) return "image/png";
  const isWebp = start.toString("latin1", 0, 4) === "RIFF" && start.toString("latin1", 8, 12) === "WEBP";
  return isWebp ? "image/webp" : null;
};

export const extensionOf = (type: FileType): string => type.slice("image/".length).replace("jpeg", "jpg");
