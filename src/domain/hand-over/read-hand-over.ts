import {
  HAND_OVER_VERSION,
  type HandOverAbout,
  type HandOverCounts,
  type HandOverFault,
  HandOverHeader,
  MAX_HAND_OVER_BYTES,
} from "../hand-over.ts";
import type { Sha256 } from "../hash.ts";
import { err, ok, type Result } from "../result.ts";
import {
  type Bytes,
  FRAME_HEAD_BYTES,
  headerLength,
  isHeaderLength,
  PREFACE_BYTES,
  sealedLength,
} from "./frames.ts";
import { type HandOverPart, NOTHING_READ, type ReadSoFar, readNext, readPart, type Utf8 } from "./parts.ts";

/** A file that is read piece by piece, so that a small phone never holds more than one photo. */
export interface HandOverSource {
  readonly sizeBytes: number;
  /** Fewer bytes where the file ends. */
  readonly read: (from: number, to: number) => Promise<Bytes>;
}

export interface HandOverPreface {
  readonly header: HandOverHeader;
  /** The header as it stands in the file: the file's own key comes from it and the unit's. */
  readonly headerBytes: Bytes;
  /** Where the first sealed part begins. */
  readonly bodyAt: number;
}

export const readPreface = async (
  source: HandOverSource,
  { decode }: Utf8,
): Promise<Result<HandOverPreface, HandOverFault>> => {
  const length = headerLength(await source.read(0, PREFACE_BYTES));
  if (length === null) return err("notHandOver");
  if (source.sizeBytes > MAX_HAND_OVER_BYTES) return err("tooLarge");
  const bodyAt = PREFACE_BYTES + length;
  if (!isHeaderLength(length) || bodyAt > source.sizeBytes) return err("damaged");
  const headerBytes = await source.read(PREFACE_BYTES, bodyAt);
  const json = jsonOf(decode(headerBytes));
  const header = HandOverHeader.safeParse(json);
  if (!header.success) return err(isNewer(json) ? "newerVersion" : "damaged");
  return header.data.version > HAND_OVER_VERSION
    ? err("newerVersion")
    : ok({ header: header.data, headerBytes, bodyAt });
};

const jsonOf = (json: string | null): unknown => {
  try {
    return json === null ? null : JSON.parse(json);
  } catch {
    return null;
  }
};

const isNewer = (json: unknown): boolean =>
  typeof json === "object" &&
  json !== null &&
  "version" in json &&
  typeof json.version === "number" &&
  json.version > HAND_OVER_VERSION;

/** The tools that the room around has and the language has not. */
export interface HandOverTools {
  readonly utf8: Utf8;
  readonly sha256: (bytes: Bytes) => Promise<Sha256>;
  /** Null when the part was not sealed as this one: another key, another place, other bytes. */
  readonly open: (sealed: Bytes, place: number, isLast: boolean) => Promise<Bytes | null>;
}

/**
 * Reads every part in order and compares each with what it must be. Whoever must not be touched by a bad file reads it
 * once to the end before doing anything with a part.
 */
export const readParts = async (
  source: HandOverSource,
  { bodyAt }: Pick<HandOverPreface, "bodyAt">,
  tools: HandOverTools,
  onPart: (part: HandOverPart, sealed: Bytes) => Promise<void>,
): Promise<Result<HandOverCounts, HandOverFault>> => {
  let soFar: ReadSoFar = NOTHING_READ;
  let at = bodyAt;
  for (let place = 0; at < source.sizeBytes; place += 1) {
    const length = sealedLength(await source.read(at, at + FRAME_HEAD_BYTES));
    if (length === null) return err("damaged");
    const end = at + FRAME_HEAD_BYTES + length;
    if (end > source.sizeBytes) return err("damaged");
    const sealed = await source.read(at + FRAME_HEAD_BYTES, end);
    const part = await openPart(sealed, place, end === source.sizeBytes, tools);
    const next = part && readNext(soFar, part);
    if (!part || !next) return err("damaged");
    await onPart(part, sealed);
    soFar = next;
    at = end;
  }
  return soFar.last === "end" ? ok(soFar.counts) : err("damaged");
};

/**
 * Reads the whole file once, before anything is done with a part of it: who wrote it and how much it holds. After this, a
 * bad file has touched nothing.
 */
export const verifyParts = async (
  source: HandOverSource,
  preface: Pick<HandOverPreface, "bodyAt">,
  tools: HandOverTools,
): Promise<Result<{ readonly about: HandOverAbout; readonly counts: HandOverCounts }, HandOverFault>> => {
  const found: HandOverAbout[] = [];
  const read = await readParts(source, preface, tools, async (part) => {
    if (part.kind === "about") found.push(part.about);
  });
  if (!read.ok) return read;
  const [about] = found;
  return about ? ok({ about, counts: read.value }) : err("damaged");
};

const openPart = async (
  sealed: Bytes,
  place: number,
  isLast: boolean,
  { open, utf8, sha256 }: HandOverTools,
): Promise<HandOverPart | null> => {
  const plain = await open(sealed, place, isLast);
  const part = plain && readPart(plain, utf8);
  if (part?.kind !== "file") return part;
  const isWhole = part.bytes.length === part.file.sizeBytes && (await sha256(part.bytes)) === part.file.file;
  return isWhole ? part : null;
};
