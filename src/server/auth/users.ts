import { type Instant, instant } from "../../domain/instant.ts";
import type { UnitId } from "../../domain/unit.ts";
import type { Role, User, UserId } from "../../domain/user.ts";
import type { IdentityDb } from "./identity-tables.ts";
import { revokeSessions } from "./sessions.ts";

/** A user with what only the server knows of them. */
export interface KnownUser {
  readonly user: User;
  readonly username: string | null;
  readonly passwordHash: string | null;
  readonly isDisabled: boolean;
}

type Row = {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly role: string;
  readonly unit: string;
  readonly phone: string | null;
  readonly username: string | null;
  readonly password_hash: string | null;
  readonly disabled_at: number | null;
};

const fromRow = (row: Row): KnownUser => ({
  user: {
    id: row.id as UserId,
    name: row.name,
    title: row.title,
    role: row.role as Role,
    unit: row.unit as UnitId,
    phone: row.phone,
  },
  username: row.username,
  passwordHash: row.password_hash,
  isDisabled: row.disabled_at !== null,
});

/** Those who may sign in with a password; officers and leaders only ever come in with a code. */
export const signsInWithPassword = (role: Role): boolean => role !== "officer" && role !== "leader";

export const findUser = async (db: IdentityDb, id: UserId): Promise<KnownUser | null> => {
  const row = await db.selectFrom("users").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? fromRow(row) : null;
};

export const findUserByName = async (db: IdentityDb, username: string): Promise<KnownUser | null> => {
  const row = await db
    .selectFrom("users")
    .selectAll()
    .where("username", "=", username.toLowerCase())
    .executeTakeFirst();
  return row ? fromRow(row) : null;
};

export const listUsers = async (db: IdentityDb): Promise<readonly KnownUser[]> =>
  (await db.selectFrom("users").selectAll().orderBy("created_at").orderBy("id").execute()).map(fromRow);

export const usersOfUnit = async (db: IdentityDb, unit: UnitId): Promise<readonly KnownUser[]> =>
  (
    await db
      .selectFrom("users")
      .selectAll()
      .where("unit", "=", unit)
      .orderBy("created_at")
      .orderBy("id")
      .execute()
  ).map(fromRow);

export const insertUser = async (db: IdentityDb, user: User, now: Instant): Promise<void> => {
  await db
    .insertInto("users")
    .values({
      ...user,
      username: null,
      password_hash: null,
      created_at: now,
      disabled_at: null,
    })
    .execute();
};

/** False when another user has that name. */
export const setPassword = async (
  db: IdentityDb,
  id: UserId,
  username: string,
  passwordHash: string,
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable("users")
    .set({ username, password_hash: passwordHash })
    .where("id", "=", id)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("users as other")
            .select("other.id")
            .where("other.username", "=", username)
            .where("other.id", "!=", id),
        ),
      ),
    )
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

export const updateUser = async (db: IdentityDb, user: User): Promise<void> => {
  const { id, ...rest } = user;
  await db.updateTable("users").set(rest).where("id", "=", id).execute();
};

/** Their sessions end and their unused codes are void at once; what they wrote stays. */
export const disableUser = (db: IdentityDb, id: UserId, at: Instant): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    await transaction
      .updateTable("users")
      .set({ disabled_at: instant(at) })
      .where("id", "=", id)
      .where("disabled_at", "is", null)
      .execute();
    await revokeSessions(transaction, { user: id }, at);
    await transaction
      .updateTable("enrolment_codes")
      .set({ voided_at: instant(at) })
      .where("user", "=", id)
      .where("used_at", "is", null)
      .execute();
  });
