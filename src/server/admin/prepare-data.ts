import type { Json } from "../../domain/canonical-json.ts";
import type { RecordId } from "../../domain/change.ts";
import type { Plan } from "../../domain/plan.ts";
import { scopeOf } from "../../domain/scope.ts";
import type { Unit } from "../../domain/unit.ts";
import type { User } from "../../domain/user.ts";
import { issueCode, type PrintedCode } from "../auth/enrolment-codes.ts";
import { identityDb } from "../auth/identity-tables.ts";
import { listUsers } from "../auth/users.ts";
import { type PublishedRecord, publishRecords } from "../history/publish.ts";
import { inTransaction } from "../store/in-transaction.ts";
import type { Reader } from "../store/open-database.ts";
import { lockScope } from "../store/scope-lock.ts";
import { registerUserWithin, type UserRegistry } from "./register-user.ts";
import { rootOf } from "./root-unit.ts";

/**
 * Puts units and plan on board of an empty folder and makes its first administrator. Safe to repeat: what is there is
 * left as it is. Answers with the administrator's code when it has just been made.
 */
export const prepareData = async (
  registry: UserRegistry,
  units: readonly Unit[],
  plans: readonly Plan[],
): Promise<{ readonly administrator: User; readonly code: PrintedCode | null }> => {
  const root = rootOf(units);
  const { db } = registry.history;
  const hasUnits = await db
    .selectFrom("records")
    .select("id")
    .where("collection", "=", "unit")
    .limit(1)
    .executeTakeFirst();
  if (!hasUnits) await publishRecords(registry.history, publicationsOf(root, units, plans));

  return inTransaction(db, async (tx) => {
    // Another server may start on the same database at this moment: the second waits here, and finds the first one's.
    await lockScope(tx, scopeOf(root.id, "published"));
    const known = await firstAdministrator(tx);
    if (known) return { administrator: known, code: null };
    const { user, code } = await registerUserWithin(tx, registry, {
      name: "Quản trị",
      title: "Quản trị hệ thống",
      role: "administrator",
      unit: root.id,
      phone: null,
    });
    return { administrator: user, code };
  });
};

/** A new code for the first administrator, who lost theirs; null when there is none. */
export const newFirstCode = async (registry: UserRegistry): Promise<PrintedCode | null> => {
  const administrator = await firstAdministrator(registry.history.db);
  return administrator && (await newCode(registry, administrator));
};

export const newCode = ({ history, codeKey, codeLifeMs }: UserRegistry, user: User): Promise<PrintedCode> =>
  history.db
    .transaction()
    .execute((tx) => issueCode(identityDb(tx), codeKey, user.id, history.clock.now(), codeLifeMs));

const firstAdministrator = async (db: Reader): Promise<User | null> => {
  const users = await listUsers(identityDb(db));
  return users.find(({ user, isDisabled }) => user.role === "administrator" && !isDisabled)?.user ?? null;
};

const publicationsOf = (
  root: Unit,
  units: readonly Unit[],
  plans: readonly Plan[],
): readonly PublishedRecord[] => {
  const scope = scopeOf(root.id, "published");
  return [
    ...units.map((unit) => ({
      scope,
      collection: "unit" as const,
      id: unit.id as string as RecordId,
      fields: { document: unit as unknown as Json },
    })),
    ...plans.map((plan) => ({
      scope,
      collection: "plan" as const,
      id: plan.id as string as RecordId,
      fields: { document: plan as unknown as Json },
    })),
  ];
};
