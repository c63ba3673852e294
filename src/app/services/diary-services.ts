import { activitiesOfTask, activitiesOnDays } from "../../device/local-records.ts";
import { readMeta } from "../../device/meta.ts";
import { taskDayKey } from "../../device/task-day-key.ts";
import { type Day, DEFAULT_TIME_ZONE, dayOf } from "../../domain/day.ts";
import { planInForceOn } from "../../domain/plan.ts";
import { scopeOf } from "../../domain/scope.ts";
import type { UnitId } from "../../domain/unit.ts";
import { isHeldBy } from "../../domain/units/held-records.ts";
import { readPeople, readPlans, readUnitSettings } from "./directory.ts";
import type { Environment } from "./environment.ts";
import { loadViews } from "./load-views.ts";
import type { OpenPhone, PhoneSession } from "./phone-session.ts";
import type { DiaryServices } from "./services.ts";

/** Returned items that are looked at, newest first; an officer who has more has other troubles. */
const MAX_RETURNED = 200;

export const createDiaryServices = (session: PhoneSession, { clock }: Environment): DiaryServices => {
  const today = (): ReturnType<DiaryServices["today"]> =>
    dayOf(session.open()?.now() ?? clock.now(), session.open()?.unit.timeZone ?? DEFAULT_TIME_ZONE);

  const load = async () => (await import("./diary-work.ts")).createDiaryWork(session, clock);

  return {
    today,
    now: clock.now,
    activitiesBetween: async (from, to, unit) => {
      const phone = await session.phone();
      if (!phone) return [];
      const units = unit ? [unit] : [phone.unit.id, ...phone.unit.predecessors];
      const ids = await Promise.all(
        units.map((one) => activitiesOnDays(phone.db, scopeOf(one, "shared"), from, to)),
      );
      const views = await loadViews(phone, ids.flat());
      return views.filter(
        ({ activity: { on }, unit: of }) => from <= on && on <= to && (unit || isOwn(phone, of, on)),
      );
    },
    taskActivities: async (task, from, to) => {
      const phone = await session.phone();
      if (!phone) return [];
      const ids = await activitiesOfTask(phone.db, taskDayKey(task, from), taskDayKey(task, to));
      const views = await loadViews(phone, ids);
      return views.filter(
        ({ activity, unit }) =>
          isOwn(phone, unit, activity.on) &&
          from <= activity.on &&
          activity.on <= to &&
          activity.tasks?.includes(task) === true,
      );
    },
    activity: async (id) => {
      const phone = await session.phone();
      if (!phone) return null;
      const [view] = await loadViews(phone, [id], true);
      return view ?? null;
    },
    returnedActivities: async () => {
      const phone = await session.phone();
      if (!phone) return [];
      const views = await loadViews(phone, await returnedIds(phone));
      const verdictAt = ({ reviews }: (typeof views)[number]): number => reviews[0]?.at ?? 0;
      return views.filter(({ status }) => status === "returned").sort((a, b) => verdictAt(b) - verdictAt(a));
    },
    hasPulled: async () => {
      const phone = await session.phone();
      return phone !== null && (await readMeta(phone.db, "hasPulled")) === true;
    },
    planInForce: async () => {
      const phone = await session.phone();
      const found = phone ? planInForceOn(await readPlans(phone), today()) : null;
      return found && { plan: found.plan, isOverdue: found.awaitsSuccessor };
    },
    plans: async () => {
      const phone = await session.phone();
      return phone ? readPlans(phone) : [];
    },
    unitSettings: async (unit) => {
      const phone = await session.own();
      return readUnitSettings(phone, unit ?? phone.unit.id);
    },
    people: async (unit) => {
      const phone = await session.phone();
      return phone ? readPeople(phone, scopeOf(unit ?? phone.unit.id, "shared")) : new Map();
    },
    deleteActivity: async (id) => (await load()).setDeleted(id, true),
    restoreActivity: async (id) => (await load()).setDeleted(id, false),
    settleDifficulty: async (id, on) => (await load()).settleDifficulty(id, on),
    addComment: async (id, text) => (await load()).addComment(id, text),
  };
};

/** Of the own unit, or of one that it took over and that was gone by then. */
const isOwn = ({ unit: own, account }: OpenPhone, unit: UnitId, on: Day): boolean =>
  unit === own.id ||
  isHeldBy(
    own,
    account.signedIn.units.find(({ id }) => id === unit),
    on,
  );

const returnedIds = async (phone: OpenPhone): Promise<readonly string[]> => {
  const scope = scopeOf(phone.unit.id, "shared");
  const rows = await phone.db.records.where("returned").equals(scope).toArray();
  const newest = rows.sort((a, b) => b.updatedAt - a.updatedAt).slice(0, MAX_RETURNED);
  return [...new Set(newest.flatMap(({ activity }) => (activity === undefined ? [] : [activity])))];
};
