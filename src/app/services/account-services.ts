import { readMeta, writeMeta } from "../../device/meta.ts";
import { withReopening } from "../../device/storage-failure.ts";
import { activitiesInOutbox, waitingFiles } from "../../device/unsent.ts";
import { type Day, dayOf } from "../../domain/day.ts";
import { err } from "../../domain/result.ts";
import { reachOf, tenureOn, type Unit } from "../../domain/unit.ts";
import { readUnits } from "./directory.ts";
import type { Environment } from "./environment.ts";
import type { OpenPhone, PhoneSession } from "./phone-session.ts";
import type { AccountServices, CurrentAccount } from "./services.ts";
import { told } from "./storage-trouble.ts";

export const createAccountServices = (session: PhoneSession, environment: Environment): AccountServices => {
  const entry = async () => (await import("./account-entry.ts")).createAccountEntry(session, environment);

  let leaving = new AbortController();

  const leave = () =>
    told(session, async () => {
      // The cookie goes when the server hears of it; the work stays locked to its user either way.
      const { endSession } = await entry();
      leaving = new AbortController();
      void endSession(leaving.signal);
      await session.leave();
    });

  /** A late answer to the sign-out would end the session that begins now. */
  const come = async () => {
    leaving.abort();
    return entry();
  };

  return {
    current: async () => {
      const phone = await session.refresh();
      if (!phone) return null;
      const revoked = (await readMeta(phone.db, "revoked")) ?? null;
      const today = dayOf(phone.now(), phone.unit.timeZone);
      const lost = (await readMeta(phone.db, "lostBefore")) ?? null;
      return { ...accountOf(phone, await readUnits(phone), today), revoked, lost };
    },
    enrol: async (code) => (await come()).enrol(code),
    signIn: async (username, password) => (await come()).signIn(username, password),
    setPassword: async (username, password) => (await entry()).setPassword(username, password),
    signOut: async () => {
      const unsent = await told(session, async () => {
        const phone = await session.phone();
        return phone ? withReopening(phone.db, () => countUnsent(phone)) : 0;
      });
      if (!unsent.ok) return unsent;
      return unsent.value > 0 ? err({ kind: "unsentWork", items: unsent.value }) : leave();
    },
    noteLoss: async () => writeMeta((await session.own()).db, "lostBefore", null),
    leftOnPhone: async () => {
      const phone = await session.own();
      const { leftOnPhone } = await import("./remove-data.ts");
      return leftOnPhone(phone);
    },
    removeData: async () => (await import("./remove-data.ts")).removeData(session, environment),
    signOutKeepingWork: leave,
  };
};

/** Activities with anything that only this phone has, drafts included, and colleagues' files that it carries. */
const countUnsent = async ({ db }: OpenPhone): Promise<number> => {
  const drafts = await db.drafts.toCollection().primaryKeys();
  const setAside = await db.setAside.orderBy("activity").uniqueKeys();
  const files = await waitingFiles(db);
  const changes = await db.outbox.count();
  const carried = await db.carried.where("state").notEqual("delivered").count();
  const activities = new Set([
    ...drafts,
    ...setAside,
    ...(await activitiesInOutbox(db)),
    ...files.map(({ activity }) => activity),
  ]);
  // A change may belong to no activity, as one of the unit's settings.
  return carried + (activities.size > 0 ? activities.size : Math.min(changes, 1));
};

const accountOf = (
  phone: OpenPhone,
  units: readonly Unit[],
  today: Day,
): Omit<CurrentAccount, "revoked" | "lost"> => {
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
