import type { Change, Epoch } from "../../domain/change.ts";
import type { ScopeId } from "../../domain/scope.ts";
import type { EpochRow } from "../store/epoch.ts";

type Epochs = ReadonlyMap<Epoch, Pick<EpochRow, "parent" | "heads">>;

/**
 * Up to which number of a scope two histories tell the same: those of `epoch` and of `now`, its descendant. Infinity for
 * one and the same, 0 for a history that this one knows nothing of.
 */
export const sharedUpTo = (epochs: Epochs, epoch: Epoch, now: Epoch, scope: ScopeId): number => {
  let upTo = Number.POSITIVE_INFINITY;
  for (let at: Epoch | null = now; at !== null; ) {
    if (at === epoch) return upTo;
    const row: Pick<EpochRow, "parent" | "heads"> | undefined = epochs.get(at);
    if (!row) return 0;
    upTo = Math.min(upTo, row.heads[scope] ?? 0);
    at = row.parent;
  }
  return 0;
};

/**
 * What an author had seen, said in the numbers of `now`. What they saw of a history that is over counts as far as this one
 * shares it; a number beyond the head was never given by this history, so nothing is believed of it.
 */
export const seenIn = (
  epochs: Epochs,
  now: Epoch,
  head: number,
  { base, scope }: Pick<Change, "base" | "scope">,
): Change["base"] => {
  if (base.epoch === null) return base;
  const number = Math.min(base.number, sharedUpTo(epochs, base.epoch, now, scope));
  return number > head ? { epoch: null, number: 0 } : { epoch: now, number };
};
