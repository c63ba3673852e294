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
