import type { Change, Epoch } from "../../domain/change.ts";
import type { ScopeId } from "../../domain/scope.ts";
import type { EpochRow } from "../store/epoch.ts";

type Epochs = ReadonlyMap<Epoch, Pick<EpochRow, "parent" | "heads">>;

/**
 * Up to which number of a scope two histories tell the same: as far as every one between them and their common origin
 * shares its parent's. Infinity for one and the same, 0 for a history of which nothing is known here.
 */
export const sharedUpTo = (epochs: Epochs, one: Epoch, other: Epoch, scope: ScopeId): number => {
  const ofOne = reachUpwards(epochs, one, scope);
  for (const [epoch, upTo] of reachUpwards(epochs, other, scope)) {
    const met = ofOne.get(epoch);
    if (met !== undefined) return Math.min(met, upTo);
  }
  return 0;
};

/** A history and its ancestors, nearest first, each with the numbers that are shared with it. */
const reachUpwards = (epochs: Epochs, from: Epoch, scope: ScopeId): ReadonlyMap<Epoch, number> => {
  const reach = new Map<Epoch, number>();
  let upTo = Number.POSITIVE_INFINITY;
  for (let at: Epoch | null = from; at !== null && !reach.has(at); ) {
    reach.set(at, upTo);
    const row: Pick<EpochRow, "parent" | "heads"> | undefined = epochs.get(at);
    upTo = Math.min(upTo, row?.heads[scope] ?? 0);
    at = row?.parent ?? null;
  }
  return reach;
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
