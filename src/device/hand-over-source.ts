import {
  type HandOverPreface,
  type HandOverSource,
  type HandOverTools,
  readPreface,
} from "../domain/hand-over/read-hand-over.ts";
import type { HandOverFault } from "../domain/hand-over.ts";
import type { UnitKey } from "../domain/hand-over-keys.ts";
import { err, ok, type Result } from "../domain/result.ts";
import type { UnitId } from "../domain/unit.ts";
import { fileKeyOf, openPart, utf8 } from "./hand-over-seal.ts";
import { sha256Of } from "./sha256.ts";

export const sourceOf = (blob: Blob): HandOverSource => ({
  sizeBytes: blob.size,
  read: async (from, to) => new Uint8Array(await blob.slice(from, to).arrayBuffer()),
});

export interface OpenedHandOver {
  readonly source: HandOverSource;
  readonly preface: HandOverPreface;
  readonly tools: HandOverTools;
}

/** Looks whether a file is one of this unit that this phone has the key of. Nothing inside has been read yet. */
export const openHandOver = async (
  blob: Blob,
  unit: UnitId,
  unitKeys: readonly UnitKey[],
): Promise<Result<OpenedHandOver, HandOverFault>> => {
  const source = sourceOf(blob);
  const preface = await readPreface(source, utf8);
  if (!preface.ok) return preface;
  const { header, headerBytes } = preface.value;
  if (header.unit !== unit) return err("otherUnit");
  const known = unitKeys.find(({ id }) => id === header.key);
  if (!known) return err("unknownKey");
  const key = await fileKeyOf(known.key, headerBytes);
  return ok({
    source,
    preface: preface.value,
    tools: { utf8, sha256: sha256Of, open: (sealed, place, isLast) => openPart(key, sealed, place, isLast) },
  });
};
