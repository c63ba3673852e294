/** What bytes really are; names and declared types lie («.HEIC» that is a JPEG). */
export type ImageType = "image/jpeg" | "image/png" | "image/webp" | "image/heic";

const startsWith = (bytes: Uint8Array, at: number, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte);

const ascii = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0));

const HEIC_BRANDS = ["heic", "heix", "hevc", "mif1", "msf1"].map(ascii);

/** From the first bytes; null for anything that is no photo. */
export const imageTypeOf = (bytes: Uint8Array): ImageType | null => {
  if (startsWith(bytes, 0, [0xff, 0xd8, 0xff])) return "image/jpeg";
  if (startsWith(bytes, 0, [0x89, 0x50, 0x4e, 0x47])) return "image/png";
  if (startsWith(bytes, 0, ascii("RIFF")) && startsWith(bytes, 8, ascii("WEBP"))) return "image/webp";
  const isHeic =
    startsWith(bytes, 4, ascii("ftyp")) && HEIC_BRANDS.some((brand) => startsWith(bytes, 8, brand));
  return isHeic ? "image/heic" : null;
};
