import { recordKey } from "../domain/record.ts";
import type { MirrorRow } from "../sync/ports.ts";
import type { RecordRow } from "./phone-db.ts";
import { indexColumns } from "./projection.ts";

export const toRecordRow = ({ record, epoch }: MirrorRow): RecordRow => ({
  ...record,
  key: recordKey(record),
  epoch,
  ...indexColumns(record.collection, record.scope, record.id, record.values),
});

export const fromRecordRow = (row: RecordRow): MirrorRow => {
  const { scope, collection, id, number, values, createdBy, createdAt, updatedBy, updatedAt } = row;
  return {
    epoch: row.epoch,
    record: { scope, collection, id, number, values, createdBy, createdAt, updatedBy, updatedAt },
  };
};
