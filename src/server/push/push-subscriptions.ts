import type { Day } from "../../domain/day.ts";
import type { Instant } from "../../domain/instant.ts";
import type { PushSubscriptionRequest } from "../../domain/push.ts";
import type { ScopeId } from "../../domain/scope.ts";
import type { UnitId } from "../../domain/unit.ts";
import type { DeviceId, Role, UserId } from "../../domain/user.ts";
import { identityDb } from "../auth/identity-tables.ts";
import type { Clock } from "../clock.ts";
import type { Database } from "../store/open-database.ts";
import type { PushKeys } from "./seal-message.ts";

type PushTables = {
  push_subscriptions: {
    endpoint: string;
    user: string;
    device: string;
    p256dh: string;
    auth: string;
    created_at: number;
  };
  /** Up to which number of a scope somebody was told, or nobody needed to be. */
  push_progress: { scope: ScopeId; number: number };
  /** On which day a person was last told of what is due. */
  push_mornings: { user: string; day: Day };
};

/** One browser that wants to be told. */
export interface PushSubscription {
  readonly endpoint: string;
  readonly keys: PushKeys;
  readonly user: UserId;
  /** Where that person works now. */
  readonly unit: UnitId;
  readonly role: Role;
  readonly createdAt: Instant;
}

/** Somebody who wants to be told, and when that was last done of what is due. */
export interface PersonOfMorning {
  readonly user: UserId;
  readonly unit: UnitId;
  readonly toldOn: Day | null;
}

export interface PushSubscriptions {
  readonly save: (
    who: { readonly user: UserId; readonly device: DeviceId },
    subscription: PushSubscriptionRequest,
  ) => Promise<void>;
  /** Only one of the user's own. */
  readonly remove: (user: UserId, endpoint: string) => Promise<void>;
  /** Nobody listens there any more. */
  readonly forget: (endpoint: string) => Promise<void>;
  readonly hasAny: () => Promise<boolean>;
  /** Of people of the units whose session on that very device is alive: who signed out or was revoked is told nothing. */
  readonly ofUnits: (units: readonly UnitId[]) => Promise<readonly PushSubscription[]>;
  /** Everybody with a living subscription, once. */
  readonly people: () => Promise<readonly PersonOfMorning[]>;
  /** Takes it on to tell a person of what is due that day; false when that was done already, by whichever process. */
  readonly claimMorning: (user: UserId, day: Day) => Promise<boolean>;
  /**
   * Takes it on to tell of everything up to `head`; answers from which number on, or null when another process of this
   * server has done so already.
   */
  readonly claim: (scope: ScopeId, head: number) => Promise<number | null>;
}

/** A phone, a tablet, a desk and some old ones; the oldest goes. */
export const MOST_PER_USER = 5;

const pushDb = (database: Database) => identityDb(database).withTables<PushTables>();
type PushDb = ReturnType<typeof pushDb>;

export const createPushSubscriptions = (database: Database, clock: Clock): PushSubscriptions => {
  const db = pushDb(database);
  return {
    save: async ({ user, device }, { endpoint, keys }) => {
      const row = { user, device, ...keys };
      await db
        .insertInto("push_subscriptions")
        .values({ endpoint, ...row, created_at: clock.now() })
        // The browser is the same, whoever signs in there: its messages are for who is there now.
        .onConflict((conflict) => conflict.column("endpoint").doUpdateSet(row))
        .execute();
      // One a device: a browser that got a new address has lost the one before.
      await db
        .deleteFrom("push_subscriptions")
        .where("device", "=", device)
        .where("endpoint", "!=", endpoint)
        .execute();
      const own = await db
        .selectFrom("push_subscriptions")
        .select("endpoint")
        .where("user", "=", user)
        .orderBy("created_at", "desc")
        .orderBy("endpoint")
        .execute();
      const old = own.slice(MOST_PER_USER).map((each) => each.endpoint);
      if (old.length > 0) await db.deleteFrom("push_subscriptions").where("endpoint", "in", old).execute();
    },
    remove: async (user, endpoint) => {
      await db
        .deleteFrom("push_subscriptions")
        .where("endpoint", "=", endpoint)
        .where("user", "=", user)
        .execute();
    },
    forget: async (endpoint) => {
      await db.deleteFrom("push_subscriptions").where("endpoint", "=", endpoint).execute();
    },
    hasAny: async () =>
      (await db.selectFrom("push_subscriptions").select("endpoint").limit(1).executeTakeFirst()) !==
      undefined,
    ofUnits: async (units) => {
      if (units.length === 0) return [];
      const rows = await living(db, clock.now())
        .select(["push.endpoint", "push.p256dh", "push.auth", "push.user", "push.created_at"])
        .select(["users.role", "users.unit"])
        .where("users.unit", "in", [...units])
        .execute();
      return rows.map(({ endpoint, p256dh, auth, user, unit, created_at, role }) => ({
        ...{ endpoint, keys: { p256dh, auth }, user: user as UserId, unit: unit as UnitId },
        ...{ role: role as Role, createdAt: created_at as Instant },
      }));
    },
    people: async () => {
      const rows = await living(db, clock.now())
        .leftJoin("push_mornings as morning", "morning.user", "push.user")
        .select(["push.user", "users.unit", "morning.day"])
        .distinct()
        .execute();
      return rows.map(({ user, unit, day }) => ({
        ...{ user: user as UserId, unit: unit as UnitId, toldOn: day },
      }));
    },
    claimMorning: async (user, day) => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto("push_mornings")
        .values({ user, day })
        .onConflict((conflict) =>
          conflict.column("user").doUpdateSet({ day }).where("push_mornings.day", "!=", day),
        )
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
    claim: (scope, head) => claim(db, scope, head),
  };
};

const living = (db: PushDb, now: Instant) =>
  db
    .selectFrom("push_subscriptions as push")
    .innerJoin("users", "users.id", "push.user")
    .innerJoin("devices", "devices.id", "push.device")
    .innerJoin("sessions", "sessions.device", "push.device")
    .where("users.disabled_at", "is", null)
    .where("devices.revoked_at", "is", null)
    .where("sessions.revoked_at", "is", null)
    .where("sessions.expires_at", ">", now)
    .where("sessions.ends_at", ">", now)
    .whereRef("sessions.user", "=", "push.user");

const claim = async (db: PushDb, scope: ScopeId, head: number): Promise<number | null> => {
  const row = await db
    .selectFrom("push_progress")
    .select("number")
    .where("scope", "=", scope)
    .executeTakeFirst();
  if (!row) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto("push_progress")
      .values({ scope, number: head })
      .onConflict((conflict) => conflict.column("scope").doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n ? 0 : null;
  }
  // «Not equal», not «lower»: a history that went back goes on from there.
  if (row.number === head) return null;
  const { numUpdatedRows } = await db
    .updateTable("push_progress")
    .set({ number: head })
    .where("scope", "=", scope)
    .where("number", "=", row.number)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? row.number : null;
};
