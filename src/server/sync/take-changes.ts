import type { Change } from "../../domain/change.ts";
import { type Actor, may } from "../../domain/permission.ts";
import type { ScopeId } from "../../domain/scope.ts";
import type { DeviceId } from "../../domain/user.ts";
import type { ChangeResult } from "../../domain/wire.ts";
import type { History } from "../history/history.ts";
import { withLedger } from "../history/scope-ledger.ts";
import type { Log } from "../log.ts";
import type { SentChange } from "../store/change-log.ts";
import { rejected } from "./change-results.ts";
import { createEchoBook, type EchoBook } from "./echoes.ts";
import { readSentChange } from "./read-sent-change.ts";
import { knownResult, takeChange } from "./take-change.ts";

export interface TakeDeps {
  readonly history: History;
  readonly log: Log;
}

export interface Sender {
  readonly actor: Actor;
  readonly device: DeviceId;
}

export interface Taken {
  /** One a change, in the order sent; changes without so much as an id have none. */
  readonly results: readonly ChangeResult[];
  readonly echoes: Pick<EchoBook, "find">;
}

interface Placed {
  readonly sent: SentChange;
  /** Place in the request. */
  readonly place: number;
}

/**
 * Takes changes as they were sent: judges, merges, numbers and logs each, scope by scope, each scope in a transaction
 * of its own (S24). Resolves after the last commit. Calling it twice with the same changes has the effect of one call.
 */
export const takeChanges = async (
  deps: TakeDeps,
  sender: Sender,
  raws: readonly unknown[],
): Promise<Taken> => {
  const results: (ChangeResult | null)[] = raws.map(() => null);
  const placedByScope = new Map<ScopeId, Placed[]>();

  for (const [place, raw] of raws.entries()) {
    const read = readSentChange(raw);
    if (read.kind === "nameless")
      deps.log.warn({ user: sender.actor.user }, "passed over a change without an id");
    else if (read.kind === "malformed") results[place] = rejected(read.id, "malformed");
    else if (!isOwn(read.sent.change, sender)) results[place] = rejected(read.sent.change.id, "notAllowed");
    else group(placedByScope, { sent: read.sent, place });
  }

  const echoes = createEchoBook();
  for (const [scope, placed] of placedByScope) {
    const scopeResults = may(sender.actor, { kind: "readScope", scope })
      ? await takeScope(deps, sender.actor, scope, placed, echoes)
      : await refuseScope(deps, placed);
    for (const [index, { place }] of placed.entries()) results[place] = scopeResults[index] ?? null;
  }
  return { results: results.filter((result) => result !== null), echoes };
};

const isOwn = (change: Change, { actor, device }: Sender): boolean =>
  change.user === actor.user && change.device === device;

const group = (placedByScope: Map<ScopeId, Placed[]>, placed: Placed): void => {
  const { scope } = placed.sent.change;
  const others = placedByScope.get(scope);
  if (others) others.push(placed);
  else placedByScope.set(scope, [placed]);
};

const takeScope = (
  { history, log }: TakeDeps,
  author: Actor,
  scope: ScopeId,
  placed: readonly Placed[],
  echoes: EchoBook,
): Promise<readonly ChangeResult[]> =>
  withLedger(history, scope, async (ledger, tx) => {
    echoes.beginScope(scope);
    const taking = { tx, ledger, author, receivedAt: history.clock.now(), echoes, log };
    const results: ChangeResult[] = [];
    for (const { sent } of placed) results.push(await takeChange(taking, sent));
    return results;
  });

/** Nothing is opened for a scope that is not theirs, or is no more; what was taken while it was keeps its receipt. */
const refuseScope = async (
  { history, log }: TakeDeps,
  placed: readonly Placed[],
): Promise<readonly ChangeResult[]> => {
  const results: ChangeResult[] = [];
  for (const { sent } of placed)
    results.push((await knownResult(history.db, sent, log)) ?? rejected(sent.change.id, "notAllowed"));
  return results;
};
