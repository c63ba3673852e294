import type * as z from "zod/mini";
import {
  HandOverAbout,
  HandOverChanges,
  HandOverCounts,
  HandOverDrafts,
  HandOverFile,
  type ProvenChange,
} from "../hand-over.ts";
import { assertNever } from "../result.ts";
import { type Bytes, FRAME_HEAD_BYTES, joined, packFrame, sealedLength } from "./frames.ts";

/** UTF-8, which the language itself does not know. `decode` gives null for bytes that are none. */
export interface Utf8 {
  readonly encode: (text: string) => Uint8Array;
  readonly decode: (bytes: Uint8Array) => string | null;
}

/** What one sealed part says. */
export type HandOverPart =
  | { readonly kind: "about"; readonly about: HandOverAbout }
  | { readonly kind: "changes"; readonly changes: readonly ProvenChange[] }
  | { readonly kind: "drafts"; readonly drafts: z.infer<typeof HandOverDrafts> }
  | { readonly kind: "file"; readonly file: HandOverFile; readonly bytes: Bytes }
  | { readonly kind: "end"; readonly counts: HandOverCounts };

/** Parts stand in this order; the first byte of a part is its place here. */
const KINDS = ["about", "changes", "drafts", "file", "end"] as const;

export const packPart = (part: HandOverPart, { encode }: Utf8): Bytes => {
  const kind = Uint8Array.of(KINDS.indexOf(part.kind));
  const json = (value: unknown): Uint8Array => encode(JSON.stringify(value));
  switch (part.kind) {
    case "about":
      return joined(kind, json(part.about));
    case "changes":
      return joined(kind, json(part.changes));
    case "drafts":
      return joined(kind, json(part.drafts));
    case "file":
      return joined(kind, packFrame(json(part.file)), part.bytes);
    case "end":
      return joined(kind, json(part.counts));
    default:
      return assertNever(part);
  }
};

/** Null for bytes that say nothing that this version knows. */
export const readPart = (plain: Bytes, { decode }: Utf8): HandOverPart | null => {
  const parsed = <Value>(schema: z.ZodMiniType<Value>, bytes: Uint8Array): Value | null => {
    const result = schema.safeParse(jsonOf(decode(bytes)));
    return result.success ? result.data : null;
  };
  const body = plain.subarray(1);
  switch (KINDS[plain[0] ?? KINDS.length]) {
    case "about": {
      const about = parsed(HandOverAbout, body);
      return about && { kind: "about", about };
    }
    case "changes": {
      const changes = parsed(HandOverChanges, body);
      return changes && { kind: "changes", changes };
    }
    case "drafts": {
      const drafts = parsed(HandOverDrafts, body);
      return drafts && { kind: "drafts", drafts };
    }
    case "file": {
      const bytesAt = FRAME_HEAD_BYTES + (sealedLength(body) ?? 0);
      const file = parsed(HandOverFile, body.subarray(FRAME_HEAD_BYTES, bytesAt));
      return file && { kind: "file", file, bytes: body.slice(bytesAt) };
    }
    case "end": {
      const counts = parsed(HandOverCounts, body);
      return counts && { kind: "end", counts };
    }
    default:
      return null;
  }
};

const jsonOf = (json: string | null): unknown => {
  try {
    return json === null ? null : JSON.parse(json);
  } catch {
    return null;
  }
};

/** How far a file has been read: the kind of the last part, and what came so far. */
export interface ReadSoFar {
  readonly last: HandOverPart["kind"] | null;
  readonly counts: HandOverCounts;
}

export const NOTHING_READ: ReadSoFar = {
  last: null,
  counts: { changes: 0, drafts: 0, photos: 0, files: 0 },
};

/** The next part in its turn; null when it is out of turn, or the end does not say what came. */
export const readNext = ({ last, counts }: ReadSoFar, part: HandOverPart): ReadSoFar | null => {
  const isFirst = last === null;
  if (isFirst !== (part.kind === "about") || last === "end") return null;
  if (!isFirst && KINDS.indexOf(part.kind) < KINDS.indexOf(last)) return null;
  if (part.kind === "end" && !isSame(part.counts, counts)) return null;
  return { last: part.kind, counts: withPart(counts, part) };
};

const isSame = (left: HandOverCounts, right: HandOverCounts): boolean =>
  left.changes === right.changes &&
  left.drafts === right.drafts &&
  left.photos === right.photos &&
  left.files === right.files;

/** What a file holds with one more part. */
export const withPart = (counts: HandOverCounts, part: HandOverPart): HandOverCounts => {
  switch (part.kind) {
    case "changes":
      return { ...counts, changes: counts.changes + part.changes.length };
    case "drafts":
      return { ...counts, drafts: counts.drafts + part.drafts.length };
    case "file":
      return {
        ...counts,
        files: counts.files + 1,
        photos: counts.photos + (part.file.kind === "photo" ? 1 : 0),
      };
    case "about":
    case "end":
      return counts;
    default:
      return assertNever(part);
  }
};
