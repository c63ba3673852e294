import { SYSTEM_USER } from "../history/publish.ts";
import type { Database } from "../store/open-database.ts";

/**
 * empty: nothing was ever written · demo: filled by the demo · halfFilled: a demo that was stopped while it was filled ·
 * real: somebody's work, on which no demo may ever be poured.
 */
export type FolderState = "empty" | "demo" | "halfFilled" | "real";

const KEY = "demo";

export const stateOfFolder = async (db: Database): Promise<FolderState> => {
  const mark = await db.selectFrom("meta").select("value").where("key", "=", KEY).executeTakeFirst();
  if (mark) return mark.value === "filled" ? "demo" : "halfFilled";
  return (await holdsWork(db)) ? "real" : "empty";
};

/** Any change of a person. What the server itself publishes (plan, units, the first administrator) is no work yet. */
const holdsWork = async (db: Database): Promise<boolean> => {
  const change = await db
    .selectFrom("changes")
    .select("id")
    .where("user_id", "!=", SYSTEM_USER)
    .limit(1)
    .executeTakeFirst();
  const people = await db
    .selectFrom("records")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("collection", "=", "person")
    .executeTakeFirstOrThrow();
  return change !== undefined || Number(people.count) > 1;
};

export const markFolder = async (db: Database, value: "filling" | "filled"): Promise<void> => {
  await db
    .insertInto("meta")
    .values({ key: KEY, value })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
    .execute();
};
