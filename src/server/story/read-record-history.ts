import { Change, type CollectionName, type RecordId } from "../../domain/change.ts";
import {
  HISTORY_PAGE,
  type RecordHistory,
  type ToldChange,
  tellHistory,
} from "../../domain/record-history.ts";
import type { ScopeId } from "../../domain/scope.ts";
import { Receipt } from "../../domain/wire.ts";
import type { Reader } from "../store/open-database.ts";
import { readNames } from "./names.ts";

/** Changes that are laid over each other for one answer; nobody writes so many by hand. */
const MAX_CHANGES = 5000;

export interface HistoryQuestion {
  readonly scope: ScopeId;
  readonly collection: CollectionName;
  readonly id: RecordId;
  /** Only what has a lower number; null: from the newest. */
  readonly before: number | null;
}

/** Null when there is no such record in the scope. */
export const readRecordHistory = async (
  db: Reader,
  { scope, collection, id, before }: HistoryQuestion,
): Promise<RecordHistory | null> => {
  const own = await toldOf(db, scope, collection, [id]);
  if (own.length === 0) return null;
  const around = collection === "activity" ? await toldAround(db, scope, id) : [];
  const told = [...own, ...around]
    .filter(({ number }) => before === null || number < before)
    .sort((a, b) => b.number - a.number);
  const page = told.slice(0, HISTORY_PAGE);
  const names = await readNames(db, page);
  return {
    entries: page.map((entry) => ({
      ...entry,
      userName: names.users.get(entry.user) ?? null,
      deviceName: names.devices.get(entry.device) ?? null,
    })),
    before: told.length > page.length ? (page.at(-1)?.number ?? null) : null,
  };
};

/** Photos, reviews and comments of an activity. */
const toldAround = async (db: Reader, scope: ScopeId, activity: string): Promise<readonly ToldChange[]> => {
  const rows = await db
    .selectFrom("records")
    .select(["collection", "id"])
    .where("scope", "=", scope)
    .where("activity", "=", activity as never)
    .where("collection", "in", ["evidence", "review", "comment"])
    .execute();
  const told: ToldChange[] = [];
  for (const collection of ["evidence", "review", "comment"]) {
    const ids = rows.filter((row) => row.collection === collection).map((row) => row.id);
    if (ids.length > 0) told.push(...(await toldOf(db, scope, collection, ids)));
  }
  return told;
};

const toldOf = async (
  db: Reader,
  scope: ScopeId,
  collection: string,
  ids: readonly RecordId[],
): Promise<readonly ToldChange[]> => {
  const rows = await db
    .selectFrom("changes")
    .select(["record_id", "body", "receipt"])
    .where("scope", "=", scope)
    .where("collection", "=", collection)
    .where("record_id", "in", [...ids])
    .orderBy("number")
    .limit(MAX_CHANGES)
    .execute();
  return ids.flatMap((id) =>
    tellHistory(
      rows
        .filter((row) => row.record_id === id)
        .map(({ body, receipt }) => ({
          change: Change.parse(JSON.parse(body)),
          receipt: Receipt.parse(JSON.parse(receipt)),
        })),
    ),
  );
};
