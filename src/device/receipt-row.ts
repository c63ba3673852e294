import { recordKey } from "../domain/record.ts";
import type { KeptChange } from "../sync/ports.ts";
import type { ReceiptRow } from "./phone-db.ts";

/** `activity`: whose it is, where the change's own fields do not say. */
export const toReceiptRow = ({ change, receipt }: KeptChange, activity?: string): ReceiptRow => {
  const { id, seq, scope, collection, recordId, fields } = change;
  const named = collection === "activity" ? recordId : fields["activity"];
  const owner = activity ?? (typeof named === "string" ? named : undefined);
  return {
    change: id,
    seq,
    key: recordKey({ scope, collection, id: recordId }),
    scope,
    collection,
    ...(owner === undefined ? {} : { activity: owner }),
    number: receipt.number,
    receivedAt: receipt.receivedAt,
  };
};
