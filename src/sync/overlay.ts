import type { Json } from "../domain/canonical-json.ts";
import type { Change, Epoch, RecordId } from "../domain/change.ts";
import type { Instant } from "../domain/instant.ts";
import { recordKey } from "../domain/record.ts";
import type { ScopeId } from "../domain/scope.ts";
import type { UserId } from "../domain/user.ts";
import type { MirrorRow } from "./ports.ts";

/** What a screen shows of one record: the mirror with this phone's own changes laid over it. */
export interface OverlaidRecord {
  readonly scope: ScopeId;
  readonly collection: string;
  readonly id: RecordId;
  /** What an edit made now has seen. */
  readonly seen: { readonly epoch: Epoch | null; readonly number: number };
  readonly values: Readonly<Record<string, Json>>;
  readonly createdBy: UserId;
  /** Null while only this phone has it. */
  readonly receivedAt: Instant | null;
  readonly updatedBy: UserId;
  readonly updatedAt: Instant;
}

/** Lays changes over mirror rows, oldest first; records that only a change knows come after the others. */
export const overlay = (
  rows: readonly MirrorRow[],
  changes: readonly Change[],
): readonly OverlaidRecord[] => {
  const records = new Map<string, OverlaidRecord>(
    rows.map((row) => [recordKey(row.record), recordOfRow(row)]),
  );
  for (const change of [...changes].sort((a, b) => a.seq - b.seq)) {
    const key = changeKey(change);
    records.set(key, layChange(records.get(key) ?? null, change));
  }
  return [...records.values()];
};

export const changeKey = (change: Pick<Change, "scope" | "collection" | "recordId">): string =>
  recordKey({ scope: change.scope, collection: change.collection, id: change.recordId });

const recordOfRow = ({ record, epoch }: MirrorRow): OverlaidRecord => ({
  scope: record.scope,
  collection: record.collection,
  id: record.id,
  seen: { epoch, number: record.number },
  values: record.values,
  createdBy: record.createdBy,
  receivedAt: record.createdAt,
  updatedBy: record.updatedBy,
  updatedAt: record.updatedAt,
});

const layChange = (record: OverlaidRecord | null, change: Change): OverlaidRecord => ({
  scope: change.scope,
  collection: change.collection,
  id: change.recordId,
  seen: record?.seen ?? { epoch: null, number: 0 },
  values: { ...record?.values, ...change.fields },
  createdBy: record?.createdBy ?? change.user,
  receivedAt: record?.receivedAt ?? null,
  updatedBy: change.user,
  updatedAt: change.at,
});
