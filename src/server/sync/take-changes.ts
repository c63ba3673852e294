import type { Change } from "../../domain/change.ts";
import { type Actor, may } from "../../domain/permission.ts";
import type { ScopeId } from "../../domain/scope.ts";
import type { DeviceId } from "../../domain/user.ts";
import type { ChangeResult, RefusalCode } from "../../domain/wire.ts";
import type { History } from "../history/history.ts";
import { withLedger } from "../history/scope-ledger.ts";
import type { Log } from "../log.ts";
import type { SentChange } from "../store/change-log.ts";
import { quarantined, rejected } from "./change-results.ts";
import { createEchoBook, type EchoBook } from "./echoes.ts";
import { noticeTwin } from "./notice-twin.ts";
import { saveQuarantined } from "./quarantine.ts";
import { hasCustodyRoom } from "./quarantine-room.ts";
import { readSentChange } from "./read-sent-change.ts";
import { knownResult, takeChange } from "./take-change.ts";

export interface TakeDeps {
  readonly history: History;
  readonly log: Log;
  /** Rows of one page, when not as many as usual: the simulation turns many small pages. */
  readonly pageRecords?: number | undefined;
}

export interface Sender {
  readonly actor: Actor;
  readonly device: DeviceId;
  /** Who they were in units that they have left (S48). */
  readonly formerly?: readonly Actor[];
  /** Device or user was revoked: all is kept apart, nothing is merged (S46). */
  readonly isRevoked?: boolean;
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

  const read = [...placedByScope.values()].flat().map(({ sent }) => sent.change);
  await noticeTwin(deps, sender.device, read);
  const echoes = createEchoBook();
  for (const [scope, placed] of placedByScope) {
    const scopeResults = await obey(deps, sender, scope, placed, echoes);
    for (const [index, { place }] of placed.entries()) results[place] = scopeResults[index] ?? null;
  }
  return { results: results.filter((result) => result !== null), echoes };
};

const obey = (
  deps: TakeDeps,
  { actor, formerly = [], isRevoked = false }: Sender,
  scope: ScopeId,
  placed: readonly Placed[],
  echoes: EchoBook,
): Promise<readonly ChangeResult[]> => {
  const mayRead = (author: Actor): boolean => may(author, { kind: "readScope", scope });
  if (mayRead(actor))
    return isRevoked
      ? keepScope(deps, actor, scope, placed, "revoked")
      : takeScope(deps, actor, scope, placed, echoes);
  const former = formerly.find(mayRead);
  return former
    ? keepScope(deps, former, scope, placed, isRevoked ? "revoked" : "movedAway")
    : refuseScope(deps, placed);
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

/** Taken durably and kept apart, for a person above to decide (S46, S48). What was merged before keeps its receipt. */
const keepScope = (
  { history, log }: TakeDeps,
  author: Actor,
  scope: ScopeId,
  placed: readonly Placed[],
  code: RefusalCode,
): Promise<readonly ChangeResult[]> =>
  withLedger(history, scope, async (_ledger, tx) => {
    const receivedAt = history.clock.now();
    const results: ChangeResult[] = [];
    for (const { sent } of placed) {
      const known = await knownResult(tx, sent, log);
      const hasRoom = known !== null || (await hasCustodyRoom(tx, sent));
      if (!known && hasRoom) await saveQuarantined(tx, { sent, author, receivedAt }, code);
      results.push(
        known ?? (hasRoom ? quarantined : rejected)(sent.change.id, hasRoom ? code : "heldTooMuch"),
      );
    }
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
