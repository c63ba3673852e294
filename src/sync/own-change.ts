import type { Json } from "../domain/canonical-json.ts";
import type { Change, Epoch } from "../domain/change.ts";
import type { Receipt } from "../domain/wire.ts";
import type { MirrorRow } from "./ports.ts";

/**
 * The mirror row after the server took this phone's own change and left the record out of its answer, as it may when
 * every sent field won. Null when the row stays as it is. `epoch` is the answer's history.
 * The row takes the receipt's number only when everything up to it is here (`hasSeenAll`): a row that claimed more than
 * was seen would let the next edit overwrite another author's value as if its author had known it.
 */
export const layOwnChange = (
  row: MirrorRow | undefined,
  change: Change,
  receipt: Receipt,
  epoch: Epoch,
  hasSeenAll: boolean,
): MirrorRow | null => {
  const isComplete = hasSeenAll && receipt.epoch === epoch;
  const known = row?.epoch === epoch ? row.record : undefined;
  // A row of the old history is shown until the new one tells of the record, or until this change made it anew.
  if (row && !known && !isComplete) return null;
  if (known && (receipt.epoch !== epoch || known.number >= receipt.number)) return null;

  const won = Object.entries(change.fields).filter(([name]) => !receipt.lost.includes(name));
  const values: Record<string, Json> = { ...known?.values, ...Object.fromEntries(won) };
  return {
    epoch,
    record: {
      scope: change.scope,
      collection: change.collection,
      id: change.recordId,
      number: isComplete ? receipt.number : (known?.number ?? 0),
      values,
      createdBy: known?.createdBy ?? change.user,
      createdAt: known?.createdAt ?? receipt.receivedAt,
      updatedBy: change.user,
      updatedAt: receipt.receivedAt,
      ...(known?.overtaken === undefined ? {} : { overtaken: known.overtaken }),
    },
  };
};
