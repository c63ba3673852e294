import type { StoredAccount } from "../../device/account-db.ts";
import { activitiesInOutbox, waitingFiles } from "../../device/dexie-phone-store.ts";
import { SignedIn } from "../../domain/api.ts";
import { type Day, dayOf } from "../../domain/day.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { reachOf, tenureOn, type Unit } from "../../domain/unit.ts";
import type { DeviceId } from "../../domain/user.ts";
import { callApi } from "./api-client.ts";
import { readUnits } from "./directory.ts";
import type { Environment } from "./environment.ts";
import { newId } from "./new-id.ts";
import type { OpenPhone, PhoneSession } from "./phone-session.ts";
import type { AccountServices, CurrentAccount, NetworkFailure } from "./services.ts";

type Entry = Result<SignedIn, NetworkFailure>;

export const createAccountServices = (session: PhoneSession, environment: Environment): AccountServices => {
  const { fetch, clock } = environment;
  const { accountDb } = session;

  /**
   * A user who comes back keeps the device of their database, and with it the author of what it still holds. Who comes
   * with a code is not known before, so the devices of this phone are offered one by one; the server refuses another's.
   */
  const knock = async (
    candidates: readonly StoredAccount[],
    ask: (device: DeviceId) => Promise<Entry>,
  ): Promise<Entry> => {
    for (const { device } of candidates) {
      const entry = await ask(device);
      if (entry.ok || entry.error.kind !== "notAllowed") return entry;
    }
    return ask(newId<DeviceId>());
  };

  const enter = async (signedIn: SignedIn, username: string | null): Promise<void> => {
    const known = await accountDb.accounts.get(signedIn.user.id);
    const phone = await session.enter({
      user: signedIn.user.id,
      device: signedIn.device,
      signedIn,
      username: username ?? known?.username ?? null,
      isSignedOut: false,
      lastUsedAt: clock.now(),
    });
    phone.loop.wake();
  };

  const come = async (path: string, candidates: readonly StoredAccount[], body: Record<string, string>) => {
    const entry = await knock(candidates, (device) =>
      callApi(fetch, {
        method: "POST",
        path,
        body: { ...body, device, deviceName: environment.deviceName() },
        answer: SignedIn,
      }),
    );
    if (entry.ok) await enter(entry.value, body["username"] ?? null);
    return entry;
  };

  const leave = async (): Promise<void> => {
    // The cookie goes when the server hears of it; the work stays locked to its user either way.
    void callApi(fetch, { method: "POST", path: "/api/session/sign-out", answer: null });
    await session.leave();
  };

  return {
    current: async () => {
      const phone = await session.refresh();
      return phone && accountOf(phone, await readUnits(phone), dayOf(clock.now(), phone.unit.timeZone));
    },
    enrol: async (code) => {
      const known = await accountDb.accounts.toArray();
      const latestFirst = known.sort((a, b) => b.lastUsedAt - a.lastUsedAt);
      return come("/api/session/enrol", latestFirst, { code });
    },
    signIn: async (username, password) => {
      const known = await accountDb.accounts.toArray();
      const own = known.filter((account) => account.username === username);
      return come("/api/session/sign-in", own, { username, password });
    },
    setPassword: async (username, password) => {
      const phone = await session.own();
      const done = await callApi<void>(fetch, {
        method: "POST",
        path: "/api/session/password",
        body: { username, password },
        answer: null,
      });
      if (!done.ok) return done;
      const signedIn = { ...phone.account.signedIn, needsPassword: false };
      await accountDb.accounts.update(phone.account.user, { username, signedIn });
      return ok(undefined);
    },
    signOut: async () => {
      const phone = await session.phone();
      const items = phone ? await countUnsent(phone) : 0;
      if (items > 0) return err({ kind: "unsentWork", items });
      await leave();
      return ok(undefined);
    },
    signOutKeepingWork: leave,
  };
};

/** Activities with anything that only this phone has, drafts included. */
const countUnsent = async ({ db }: OpenPhone): Promise<number> => {
  const drafts = await db.drafts.toCollection().primaryKeys();
  const setAside = await db.setAside.orderBy("activity").uniqueKeys();
  const files = await waitingFiles(db);
  const changes = await db.outbox.count();
  const activities = new Set([
    ...drafts,
    ...setAside,
    ...(await activitiesInOutbox(db)),
    ...files.map(({ activity }) => activity),
  ]);
  // A change may belong to no activity, as one of the unit's settings.
  return activities.size > 0 ? activities.size : Math.min(changes, 1);
};

const accountOf = (phone: OpenPhone, units: readonly Unit[], today: Day): CurrentAccount => {
  const { user, needsPassword } = phone.account.signedIn;
  const unit = units.find(({ id }) => id === user.unit) ?? phone.unit;
  return {
    user,
    unit,
    units,
    actor: { user: user.id, role: user.role, unit: user.unit, reach: reachOf(user.unit, units) },
    supervisor: supervisorOf(unit, units, today),
    needsPassword,
    isSignedOut: phone.account.isSignedOut,
  };
};

/** The nearest unit above that has an office. */
const supervisorOf = (unit: Unit, units: readonly Unit[], today: Day): Unit | null => {
  const seen = new Set<string>();
  let parent = tenureOn(unit, today)?.parent ?? null;
  while (parent !== null && !seen.has(parent)) {
    seen.add(parent);
    const above = units.find(({ id }) => id === parent);
    if (!above) return null;
    if (above.office !== null) return above;
    parent = tenureOn(above, today)?.parent ?? null;
  }
  return null;
};
