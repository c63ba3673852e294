import type { Json } from "../../../src/domain/canonical-json.ts";
import type { Change, Epoch, RecordId } from "../../../src/domain/change.ts";
import { recordKey, type WireRecord } from "../../../src/domain/record.ts";
import type { ScopeId } from "../../../src/domain/scope.ts";
import type { Cursor, SyncAnswer, SyncRequest } from "../../../src/domain/wire.ts";
import { aChangeBy, anActivityBy } from "./changes.ts";
import type { Writer } from "./people.ts";
import { aSyncRequest } from "./requests.ts";

/**
 * The least phone that obeys the law of sync: mirror and outbox apart, and what an answer leaves out rebuilt from what
 * was sent. Not the real engine: a second opinion on what the server promises.
 */
export const aPhone = (writer: Writer) => {
  const mirror = new Map<string, WireRecord>();
  const cursors = new Map<ScopeId, Cursor>();
  let outbox: Change[] = [];
  let epoch: Epoch | null = null;

  const layOwn = (change: Change, { receipt }: { receipt: { number: number; receivedAt: number } }): void => {
    const key = recordKey({ ...change, id: change.recordId });
    const before = mirror.get(key);
    if (before && before.number >= receipt.number) return;
    mirror.set(key, {
      scope: change.scope,
      collection: change.collection,
      id: change.recordId,
      number: receipt.number,
      values: { ...before?.values, ...change.fields },
      createdBy: before?.createdBy ?? change.user,
      createdAt: before?.createdAt ?? (receipt.receivedAt as WireRecord["createdAt"]),
      updatedBy: change.user,
      updatedAt: receipt.receivedAt as WireRecord["updatedAt"],
      ...(before?.overtaken ? { overtaken: before.overtaken } : {}),
    });
  };

  return {
    writer,
    mirror,
    outbox: () => outbox,
    create: (
      recordId: RecordId,
      fields: Readonly<Record<string, Json>> = {},
      given: Partial<Change> = {},
    ) => {
      outbox = [...outbox, anActivityBy(writer, fields, { recordId, ...given })];
    },
    edit: (recordId: RecordId, fields: Readonly<Record<string, Json>>, given: Partial<Change> = {}) => {
      const change = aChangeBy(writer, { recordId, fields, ...given });
      const known = mirror.get(recordKey({ ...change, id: recordId }));
      outbox = [...outbox, { ...change, base: { epoch: known ? epoch : null, number: known?.number ?? 0 } }];
    },
    request: (): SyncRequest => aSyncRequest(writer, { cursors: [...cursors.values()], changes: outbox }),
    install: (request: SyncRequest, answer: SyncAnswer): void => {
      epoch = answer.epoch;
      for (const record of answer.records as WireRecord[]) {
        const known = mirror.get(recordKey(record));
        if (!known || known.number <= record.number) mirror.set(recordKey(record), record);
      }
      for (const cursor of answer.cursors) cursors.set(cursor.scope, cursor);
      const sent = new Map(request.changes.map((change) => [change.id, change]));
      for (const result of answer.results) {
        const change = sent.get(result.id);
        if (change && result.status === "applied") layOwn(change, result);
        outbox = outbox.filter(({ id }) => id !== result.id);
      }
    },
  };
};

export type Phone = ReturnType<typeof aPhone>;
