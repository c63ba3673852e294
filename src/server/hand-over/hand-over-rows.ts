import { type HandOverAbout, HandOverOutcome } from "../../domain/hand-over.ts";
import type { UnitId } from "../../domain/unit.ts";
import type { Reader } from "../store/open-database.ts";
import type { HandOverUpload } from "./hand-over-uploads.ts";

interface HandOversTable {
  /** Who brought it. */
  user: string;
  file: string;
  unit: string;
  author: string;
  device: string;
  taken_at: number;
  /** JSON of `HandOverOutcome`. */
  outcome: string;
}

const tables = (db: Reader) => db.withTables<{ hand_overs: HandOversTable }>();

export const findOutcome = async (
  db: Reader,
  { user, file }: HandOverUpload,
): Promise<HandOverOutcome | null> => {
  const row = await tables(db)
    .selectFrom("hand_overs")
    .select("outcome")
    .where("user", "=", user)
    .where("file", "=", file)
    .executeTakeFirst();
  return row ? HandOverOutcome.parse(JSON.parse(row.outcome)) : null;
};

/** The newest word on a file holds: what was refused once may be taken the next time. */
export const saveOutcome = async (
  db: Reader,
  { user, file }: HandOverUpload,
  unit: UnitId,
  about: HandOverAbout,
  outcome: HandOverOutcome,
): Promise<void> => {
  const row = { taken_at: outcome.takenAt, outcome: JSON.stringify(outcome) };
  await tables(db)
    .insertInto("hand_overs")
    .values({ user, file, unit, author: about.user, device: about.device, ...row })
    .onConflict((conflict) => conflict.columns(["user", "file"]).doUpdateSet(row))
    .execute();
};
