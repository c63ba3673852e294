import type { Epoch } from "../domain/change.ts";
import type { Instant } from "../domain/instant.ts";
import { recordKey, WireRecord } from "../domain/record.ts";
import { err, ok, type Result } from "../domain/result.ts";
import type { ScopeId } from "../domain/scope.ts";
import type { UnitId } from "../domain/unit.ts";
import {
  type ChangeResult,
  type Cursor,
  type FileState,
  PROTOCOL,
  type Revoked,
  SyncAnswer,
  type SyncRequest,
} from "../domain/wire.ts";
import { type LinkFailure, offline } from "./link-failure.ts";

/** A record that this version cannot read: kept as it came, hidden, and read after the update. */
export interface UnreadableRecord {
  readonly key: string;
  readonly scope: string;
  readonly raw: unknown;
}

/** An answer that is surely ours. */
export interface ReadAnswer {
  readonly epoch: Epoch;
  readonly serverTime: Instant;
  readonly results: readonly ChangeResult[];
  readonly records: readonly WireRecord[];
  readonly unreadable: readonly UnreadableRecord[];
  readonly cursors: readonly Cursor[];
  readonly more: boolean;
  readonly scopes: readonly ScopeId[];
  readonly backedUp: Readonly<Record<string, number>>;
  readonly files: readonly FileState[];
  /** This device or account was revoked: results are all that the answer says (S46). */
  readonly revoked?: Revoked | undefined;
  readonly unit?: UnitId | undefined;
  readonly seqFloor?: number | undefined;
}

/**
 * Reads what came back for `request`. Envelope and results strictly, each record on its own. Anything that our server
 * would not say of this very request is "no connection", never data (S2).
 */
export const readAnswer = (request: SyncRequest, body: unknown): Result<ReadAnswer, LinkFailure> => {
  const parsed = SyncAnswer.safeParse(body);
  if (!parsed.success || parsed.data.protocol !== PROTOCOL) return err(offline("notOurs"));
  const answer = parsed.data;
  if (!areResultsOurs(request, answer.results) || !areCursorsOfOneHistory(answer))
    return err(offline("notOurs"));

  const records: WireRecord[] = [];
  const unreadable: UnreadableRecord[] = [];
  for (const [index, raw] of answer.records.entries()) {
    const record = WireRecord.safeParse(raw);
    if (record.success) records.push(record.data);
    else unreadable.push(unreadableOf(raw, `${answer.epoch}|${answer.serverTime}|${index}`));
  }
  const asked = new Set<string>(request.files);
  return ok({
    ...answer,
    records,
    unreadable,
    files: answer.files.filter(({ file }) => asked.has(file)),
  });
};

const areResultsOurs = (request: SyncRequest, results: readonly ChangeResult[]): boolean => {
  const sent = new Map(request.changes.map((change) => [change.id, change]));
  const seen = new Set<string>();
  return results.every((result) => {
    const change = sent.get(result.id);
    if (!change || seen.has(result.id)) return false;
    seen.add(result.id);
    if (result.status === "rejected" || result.status === "quarantined") return true;
    return result.receipt.change === change.id && result.receipt.scope === change.scope;
  });
};

const areCursorsOfOneHistory = ({ cursors, epoch }: Pick<SyncAnswer, "cursors" | "epoch">): boolean =>
  cursors.every((cursor) => cursor.epoch === epoch) &&
  new Set(cursors.map(({ scope }) => scope)).size === cursors.length;

const unreadableOf = (raw: unknown, fallbackKey: string): UnreadableRecord => {
  const { scope, collection, id } = (typeof raw === "object" && raw !== null ? raw : {}) as Record<
    string,
    unknown
  >;
  return typeof scope === "string" && typeof collection === "string" && typeof id === "string"
    ? { key: recordKey({ scope, collection, id }), scope, raw }
    : { key: fallbackKey, scope: "", raw };
};
