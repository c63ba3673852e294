import type { Day } from "../../domain/day.ts";
import type { Instant } from "../../domain/instant.ts";
import type { UnitId } from "../../domain/unit.ts";
import type { UserId } from "../../domain/user.ts";
import type { IdentityDb } from "./identity-tables.ts";

/** A user goes from one unit to another on a day (chuyển đơn vị). */
export interface Move {
  readonly user: UserId;
  readonly fromUnit: UnitId;
  readonly toUnit: UnitId;
  readonly fromDay: Day;
}

/** Units that a user has left, once each. */
export const unitsLeft = async (db: IdentityDb, user: UserId): Promise<readonly UnitId[]> => {
  const rows = await db
    .selectFrom("moves")
    .select("from_unit")
    .distinct()
    .where("user", "=", user)
    .where("done_at", "is not", null)
    .execute();
  return rows.map((row) => row.from_unit as UnitId);
};

/** At most one move of a user waits for its day: a newer one takes its place. */
export const writeMove = async (db: IdentityDb, move: Move, madeAt: Instant): Promise<void> => {
  await db.deleteFrom("moves").where("user", "=", move.user).where("done_at", "is", null).execute();
  await db
    .insertInto("moves")
    .values({
      user: move.user,
      from_unit: move.fromUnit,
      to_unit: move.toUnit,
      from_day: move.fromDay,
      made_at: madeAt,
      done_at: null,
    })
    .execute();
};

/** Moves that wait for their day. */
export const waitingMoves = async (db: IdentityDb): Promise<readonly Move[]> => {
  const rows = await db.selectFrom("moves").selectAll().where("done_at", "is", null).execute();
  return rows.map(fromRow);
};

const fromRow = (row: { user: string; from_unit: string; to_unit: string; from_day: string }): Move => ({
  user: row.user as UserId,
  fromUnit: row.from_unit as UnitId,
  toUnit: row.to_unit as UnitId,
  fromDay: row.from_day as Day,
});

export const markMoved = async (db: IdentityDb, user: UserId, at: Instant): Promise<void> => {
  await db
    .updateTable("moves")
    .set({ done_at: at })
    .where("user", "=", user)
    .where("done_at", "is", null)
    .execute();
};
