import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Day } from "../../src/domain/day.ts";
import type { Instant } from "../../src/domain/instant.ts";
import type { UnitId } from "../../src/domain/unit.ts";
import { identityDb } from "../../src/server/auth/identity-tables.ts";
import { createPushSubscriptions, MOST_PER_USER } from "../../src/server/push/push-subscriptions.ts";
import { aDeviceId, aUserId, shared } from "../support/builders/ids.ts";
import { createPGliteDialect } from "../support/pglite-dialect.ts";
import type { OpenStore } from "./change-store.ts";
import { openChangeStore } from "./open-change-store.ts";

const UNIT = "son-kim-1-18196" as UnitId;
const keys = { p256dh: "B".repeat(87), auth: "A".repeat(22) };

const describePush = (name: string, open: () => Promise<OpenStore>) =>
  describe(`where phones want to be told, on ${name}`, () => {
    let store: OpenStore;
    let now = 1_000_000 as Instant;
    beforeAll(async () => {
      store = await open();
    }, 180_000);
    afterAll(() => store.close());
    const subscriptions = () => createPushSubscriptions(store.history.db, { now: () => now });

    /** Somebody of the unit with a session on a device. */
    const aPerson = async () => {
      const [user, device] = [aUserId(), aDeviceId()];
      const db = identityDb(store.history.db);
      await db
        .insertInto("users")
        .values({
          ...{ id: user, name: "Hoa", title: "", role: "officer", unit: UNIT, phone: null },
          ...{ username: null, password_hash: null, created_at: now, disabled_at: null },
        })
        .execute();
      await db
        .insertInto("devices")
        .values({
          ...{ id: device, user, name: "Máy", enrolled_at: now },
          ...{ revoked_at: null, replaced_by: null, lost_at: null },
        })
        .execute();
      const [id, token] = [randomUUID(), randomUUID()];
      await db
        .insertInto("sessions")
        .values({
          ...{ id, token_hash: token, user, device, created_at: now, used_at: now },
          ...{ expires_at: now + 1000, ends_at: now + 1000, revoked_at: null },
        })
        .execute();
      return { user, device, session: id };
    };

    test("one a device and five a user; who signed out, was revoked or whose session has ended is not among them", async () => {
      const push = subscriptions();
      expect(await push.hasAny()).toBe(false);
      const [stays, left, revoked] = [await aPerson(), await aPerson(), await aPerson()];
      for (const [index, person] of [stays, left, revoked].entries())
        await push.save(person, { endpoint: `https://a/${index}`, keys });
      await push.save(stays, { endpoint: "https://a/new", keys });
      expect((await push.ofUnits([UNIT])).map(({ endpoint }) => endpoint).sort()).toEqual([
        "https://a/1",
        "https://a/2",
        "https://a/new",
      ]);
      const db = identityDb(store.history.db);
      await db.deleteFrom("sessions").where("id", "=", left.session).execute();
      await db.updateTable("devices").set({ revoked_at: now }).where("id", "=", revoked.device).execute();
      expect(await push.ofUnits([UNIT])).toMatchObject([
        { endpoint: "https://a/new", user: stays.user, role: "officer", createdAt: now, keys },
      ]);
      for (let count = 0; count < MOST_PER_USER + 2; count += 1) {
        now = (now + 1) as Instant;
        await push.save({ user: left.user, device: aDeviceId() }, { endpoint: `https://b/${count}`, keys });
      }
      const kept = await store.history.db
        .withTables<{ push_subscriptions: { endpoint: string; user: string } }>()
        .selectFrom("push_subscriptions")
        .select("endpoint")
        .where("user", "=", left.user)
        .execute();
      expect(kept).toHaveLength(MOST_PER_USER);
      now = (now + 2000) as Instant;
      expect(await push.ofUnits([UNIT])).toEqual([]);
    });

    test("whoever signs in on the same browser takes its messages over", async () => {
      const push = subscriptions();
      const [before, after] = [await aPerson(), await aPerson()];
      await push.save(before, { endpoint: "https://same", keys });
      await push.save(after, { endpoint: "https://same", keys });
      expect((await push.ofUnits([UNIT])).map(({ user }) => user)).toEqual([after.user]);
      await push.remove(before.user, "https://same");
      expect(await push.ofUnits([UNIT])).toHaveLength(1);
      await push.remove(after.user, "https://same");
      expect(await push.ofUnits([UNIT])).toEqual([]);
    });

    test("of several servers one takes it on to tell, each number once, also after a history that went back", async () => {
      const [one, two] = [subscriptions(), subscriptions()];
      const scope = shared(UNIT);
      expect(await one.claim(scope, 5)).toBe(0);
      expect(await two.claim(scope, 5)).toBeNull();
      const both = await Promise.all([one.claim(scope, 9), two.claim(scope, 9)]);
      expect(both.filter((from) => from === 5)).toHaveLength(1);
      expect(both.filter((from) => from === null)).toHaveLength(1);
      expect(await one.claim(scope, 3)).toBe(9);
      expect(await two.claim(scope, 4)).toBe(3);
    });

    test("of several servers one takes it on to tell a person of a day, and another day is told anew", async () => {
      const [one, two] = [subscriptions(), subscriptions()];
      const person = await aPerson();
      await one.save(person, { endpoint: "https://morning", keys });
      const [monday, tuesday] = ["2025-05-12", "2025-05-13"].map((day) => Day.parse(day)) as [Day, Day];
      const standing = async () => (await one.people()).filter(({ user }) => user === person.user);
      expect(await standing()).toEqual([{ user: person.user, unit: UNIT, toldOn: null }]);
      const both = [await one.claimMorning(person.user, monday), await two.claimMorning(person.user, monday)];
      expect(both).toEqual([true, false]);
      expect(await standing()).toEqual([{ user: person.user, unit: UNIT, toldOn: monday }]);
      expect(await two.claimMorning(person.user, tuesday)).toBe(true);
    });
  });

describePush("SQLite", () => openChangeStore((folder) => folder));
describePush("PostgreSQL in process", () => openChangeStore(() => ({ dialect: createPGliteDialect() })));
