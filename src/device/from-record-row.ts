import type { MirrorRow } from "../sync/ports.ts";
import type { RecordRow } from "./phone-db.ts";

export const fromRecordRow = (row: RecordRow): MirrorRow => {
  const { scope, collection, id, number, values, createdBy, createdAt, updatedBy, updatedAt, overtaken } =
    row;
  return {
    epoch: row.epoch,
    record: {
      ...{ scope, collection, id, number, values, createdBy, createdAt, updatedBy, updatedAt },
      ...(overtaken === undefined ? {} : { overtaken }),
    },
  };
};
