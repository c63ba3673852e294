import { readMeta } from "../../device/meta.ts";
import type { PhoneDb } from "../../device/phone-db.ts";
import type { Environment } from "./environment.ts";

/** «Tiết kiệm dữ liệu»: as the officer has said, else as the phone's browser is set. */
export const readReducedData = async (db: PhoneDb, { savesData }: Environment): Promise<boolean> =>
  (await readMeta(db, "reducedData")) ?? savesData?.() ?? false;
