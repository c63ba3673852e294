import type { Json } from "../domain/canonical-json.ts";
import type { Change } from "../domain/change.ts";
import type { Receipt } from "../domain/wire.ts";
import type { MirrorRow } from "./ports.ts";

/**
 * The mirror row after the server took this phone's own change and left the record out of its answer, as it may when
 * every sent field won. Null when the row already holds the change.
 * The row takes the receipt's number only when everything up to it is here (`hasSeenAll`): a row that claimed more than
 * was seen would let the next edit overwrite another author's value as if its author had known it.
 */
export const layOwnChange = (
  row: MirrorRow | undefined,
  change: Change,
  receipt: Receipt,
  hasSeenAll: boolean,
): MirrorRow | null => {
  // A receipt of a history that is over says nothing about the row; the record itself comes with the pages.
  if (row && row.epoch !== receipt.epoch) return null;
  const known = row?.record;
  if (known && known.number >= receipt.number) return null;

  const won = Object.entries(change.fields).filter(([name]) => !receipt.lost.includes(name));
  const isUntouched = won.length === 0 && known !== undefined && !hasSeenAll;
  if (isUntouched) return null;
  const values: Record<string, Json> = { ...known?.values, ...Object.fromEntries(won) };
  return {
    epoch: receipt.epoch,
    record: {
      scope: change.scope,
      collection: change.collection,
      id: change.recordId,
      number: hasSeenAll ? receipt.number : (known?.number ?? 0),
      values,
      createdBy: known?.createdBy ?? change.user,
      createdAt: known?.createdAt ?? receipt.receivedAt,
      updatedBy: change.user,
      updatedAt: receipt.receivedAt,
    },
  };
};
