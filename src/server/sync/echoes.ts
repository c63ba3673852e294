import { isSameJson, type Json } from "../../domain/canonical-json.ts";
import type { Change } from "../../domain/change.ts";
import { overtakenIn, valuesOf } from "../../domain/merge.ts";
import type { ScopeId } from "../../domain/scope.ts";
import type { Entered } from "../history/scope-ledger.ts";

/** A record of which a request told everything: its own phone can rebuild it from what it sent. */
export interface Echo {
  /** Number of the record before the request; 0 when the request made it. */
  readonly numberBefore: number;
  /** Number that the request's last change of it was given. */
  readonly number: number;
}

/** Which records of one request may be left out of its answer (S17). Keys are those of `recordKey`. */
export interface EchoBook {
  /** A scope's transaction begins, perhaps anew: what an attempt noted that left nothing is forgotten. */
  readonly beginScope: (scope: ScopeId) => void;
  readonly noteEntered: (key: string, change: Change, entered: Entered) => void;
  /** Something reached the record that its phone cannot know of. */
  readonly spoil: (key: string) => void;
  readonly find: (key: string) => Echo | null;
}

export const createEchoBook = (): EchoBook => {
  const echoes = new Map<string, Echo | "spoiled">();

  const noteEntered: EchoBook["noteEntered"] = (key, change, { before, after }) => {
    const known = echoes.get(key);
    if (known === "spoiled") return;
    if (!isStoredAsSent(change, { before, after })) echoes.set(key, "spoiled");
    else echoes.set(key, { numberBefore: known?.numberBefore ?? before?.number ?? 0, number: after.number });
  };

  return {
    beginScope: (scope) => {
      for (const key of echoes.keys()) if (key.startsWith(`${scope}|`)) echoes.delete(key);
    },
    noteEntered,
    spoil: (key) => void echoes.set(key, "spoiled"),
    find: (key) => {
      const echo = echoes.get(key);
      return echo === undefined || echo === "spoiled" ? null : echo;
    },
  };
};

/**
 * Every field won, over nothing unseen, none was spelt anew (NFC), and nothing else moved, as when an edit revives a
 * deleted record.
 */
const isStoredAsSent = (change: Change, { before, after }: Pick<Entered, "before" | "after">): boolean => {
  if (Object.values(overtakenIn(after)).includes(after.number)) return false;
  const expected: Json = { ...(before ? valuesOf(before) : {}), ...change.fields };
  return isSameJson(valuesOf(after), expected);
};
