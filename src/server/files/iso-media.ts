import type { FileType } from "../../domain/evidence.ts";
import type { ReadableBytes } from "./readable-bytes.ts";

/** Of still pictures packed by HEVC (ISO/IEC 23008-12); an iPhone writes `heic`. */
const HEIC_BRANDS: ReadonlySet<string> = new Set(["heic", "heix", "heim", "heis", "hevc", "hevx"]);
/** Say only that it is a picture; how it is packed stands among the compatible brands. */
const PICTURE_BRANDS: ReadonlySet<string> = new Set(["mif1", "msf1"]);
const SOUND_BRANDS: ReadonlySet<string> = new Set(["M4A ", "M4B "]);
const MEDIA_BRANDS: ReadonlySet<string> = new Set([
  ...["isom", "iso2", "iso3", "iso4", "iso5", "iso6", "avc1", "mp41", "mp42", "M4V ", "MSNV", "dash", "3gp4"],
  ...["3gp5", "3gp6"],
]);

const MAX_BOXES = 64;
/** A film's table of contents; a few KB a minute. */
const MAX_MOVIE_BYTES = 4 * 1024 * 1024;

/** What a file of boxes is (ISO/IEC 14496-12), by its brands and, where they do not say, by its tracks. */
export const isoMediaTypeOf = async (bytes: ReadableBytes, start: Buffer): Promise<FileType | null> => {
  const brands = brandsOf(start);
  const major = brands[0] ?? "";
  if (HEIC_BRANDS.has(major)) return "image/heic";
  if (PICTURE_BRANDS.has(major)) return brands.some((brand) => HEIC_BRANDS.has(brand)) ? "image/heic" : null;
  if (SOUND_BRANDS.has(major)) return "audio/mp4";
  if (!brands.some((brand) => MEDIA_BRANDS.has(brand))) return null;

  const movie = await readMovie(bytes);
  if (!movie) return null;
  const tracks = handlersIn(movie);
  if (tracks.has("vide")) return "video/mp4";
  return tracks.has("soun") ? "audio/mp4" : null;
};

/** The major brand first. */
const brandsOf = (start: Buffer): readonly string[] => {
  const end = Math.min(start.readUInt32BE(0), start.length);
  const brands = [start.toString("latin1", 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(start.toString("latin1", at, at + 4));
  return brands;
};

/** The box that tells of the tracks, wherever it stands; null when there is none within bounds. */
const readMovie = async (bytes: ReadableBytes): Promise<Buffer | null> => {
  let at = 0;
  for (let box = 0; box < MAX_BOXES && at + 8 <= bytes.sizeBytes; box += 1) {
    const head = await bytes.read(at, 16);
    const name = head.toString("latin1", 4, 8);
    const size = boxSize(head, bytes.sizeBytes - at);
    if (size === null) return null;
    if (name === "moov") return size > MAX_MOVIE_BYTES ? null : await bytes.read(at + 8, size - 8);
    at += size;
  }
  return null;
};

/** 0 stands for "to the end", 1 for a length of 64 bits; null when it is no length. */
const boxSize = (head: Buffer, rest: number): number | null => {
  if (head.length < 8) return null;
  const short = head.readUInt32BE(0);
  if (short === 0) return rest;
  if (short !== 1) return short < 8 ? null : short;
  if (head.length < 16) return null;
  const long = head.readBigUInt64BE(8);
  return long < 16n || long > BigInt(Number.MAX_SAFE_INTEGER) ? null : Number(long);
};

const HANDLER = "hdlr";

/** What kinds of tracks there are: each says it in a `hdlr` box, four letters behind eight bytes. */
const handlersIn = (movie: Buffer): ReadonlySet<string> => {
  const found = new Set<string>();
  for (let at = movie.indexOf(HANDLER); at !== -1; at = movie.indexOf(HANDLER, at + 4))
    found.add(movie.toString("latin1", at + 12, at + 16));
  return found;
};
