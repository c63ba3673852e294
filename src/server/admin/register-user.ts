import { randomUUID } from "node:crypto";
import type { NewUser } from "../../domain/api.ts";
import type { RecordId } from "../../domain/change.ts";
import { scopeOf } from "../../domain/scope.ts";
import type { User, UserId } from "../../domain/user.ts";
import { issueCode, type PrintedCode } from "../auth/enrolment-codes.ts";
import { identityDb } from "../auth/identity-tables.ts";
import { insertUser, updateUser } from "../auth/users.ts";
import type { History } from "../history/history.ts";
import { type PublishedRecord, publishWithin } from "../history/publish.ts";
import { inTransaction } from "../store/in-transaction.ts";
import type { Tx } from "../store/open-database.ts";

/** What writing down users rests on. */
export interface UserRegistry {
  readonly history: History;
  readonly codeKey: Uint8Array;
  readonly codeLifeMs: number;
}

/** Makes a user, their name for the unit's colleagues and supervisors, and the code of their first device, or nothing. */
export const registerUser = (
  registry: UserRegistry,
  wanted: NewUser,
): Promise<{ readonly user: User; readonly code: PrintedCode }> =>
  inTransaction(registry.history.db, (tx) => registerUserWithin(tx, registry, wanted));

export const registerUserWithin = async (
  tx: Tx,
  { history, codeKey, codeLifeMs }: UserRegistry,
  wanted: NewUser,
): Promise<{ readonly user: User; readonly code: PrintedCode }> => {
  const user: User = { ...wanted, id: randomUUID() as UserId };
  const now = history.clock.now();
  const db = identityDb(tx);
  await insertUser(db, user, now);
  await publishWithin(tx, history, [personOf(user)]);
  return { user, code: await issueCode(db, codeKey, user.id, now, codeLifeMs) };
};

/** Changes what others see of a user; role and unit stay. */
export const renameUser = ({ history }: Pick<UserRegistry, "history">, user: User): Promise<void> =>
  inTransaction(history.db, async (tx) => {
    await updateUser(identityDb(tx), user);
    await publishWithin(tx, history, [personOf(user)]);
  });

export const personOf = (user: User): PublishedRecord => ({
  scope: scopeOf(user.unit, "shared"),
  collection: "person",
  id: user.id as string as RecordId,
  fields: { ...user },
});
