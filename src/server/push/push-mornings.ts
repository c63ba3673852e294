import { type Day, DEFAULT_TIME_ZONE, dayOf, daysBetween, type TimeOfDay, timeOf } from "../../domain/day.ts";
import { SOON_DAYS } from "../../domain/notices/deadlines.ts";
import type { Deadline } from "../../domain/notices/notice.ts";
import type { PushKind } from "../../domain/push.ts";
import type { Unit, UnitId } from "../../domain/unit.ts";
import type { UserId } from "../../domain/user.ts";
import type { UnitRegister } from "../auth/unit-register.ts";
import type { Clock } from "../clock.ts";
import type { PushDelivery } from "./deliver-push.ts";
import type { PushSubscriptions } from "./push-subscriptions.ts";
import { PATH } from "./what-to-tell.ts";

/** Tells people in the morning, once a day, of what is due that day or in three days. */
export interface PushMornings {
  /** Somebody wants to be told: from now on the clock is looked at. */
  readonly begin: () => void;
}

export interface PushMorningsDeps {
  readonly units: UnitRegister;
  readonly subscriptions: PushSubscriptions;
  readonly delivery: PushDelivery;
  readonly clock: Clock;
  readonly readDeadlines: (unit: Unit, today: Day) => Promise<readonly Deadline[]>;
}

/** How often the clock is looked at; a server that slept tells late, and only of the day on which it woke. */
export const LOOK_EVERY_MS = 10 * 60 * 1000;

/** From breakfast on, and not in the evening, by the clocks of the unit. */
const FROM = "07:00" as TimeOfDay;
const UNTIL = "19:00" as TimeOfDay;

export const createPushMornings = (deps: PushMorningsDeps): PushMornings => {
  const { delivery } = deps;
  let isLooking = false;

  const look = async (): Promise<void> => {
    try {
      await tellPeople(deps);
    } finally {
      delivery.after(LOOK_EVERY_MS, look);
    }
  };
  return {
    begin: () => {
      if (isLooking) return;
      isLooking = true;
      delivery.after(LOOK_EVERY_MS, look);
    },
  };
};

const tellPeople = async (deps: PushMorningsDeps): Promise<void> => {
  const now = deps.clock.now();
  const units = new Map((await deps.units.all()).map((unit) => [unit.id, unit]));
  const waiting = new Map<UnitId, UserId[]>();
  for (const { user, unit, toldOn } of await deps.subscriptions.people()) {
    const timeZone = units.get(unit)?.timeZone ?? DEFAULT_TIME_ZONE;
    const time = timeOf(now, timeZone);
    if (time < FROM || time >= UNTIL || toldOn === dayOf(now, timeZone)) continue;
    waiting.set(unit, [...(waiting.get(unit) ?? []), user]);
  }
  // One unit after the other: nobody else of the server waits for a morning.
  for (const [id, users] of waiting) {
    const unit = units.get(id);
    if (unit && !deps.delivery.isOver()) await tellUnit(deps, unit, users, dayOf(now, unit.timeZone));
  }
};

const tellUnit = async (
  { subscriptions, delivery, readDeadlines }: PushMorningsDeps,
  unit: Unit,
  users: readonly UserId[],
  today: Day,
): Promise<void> => {
  const kind = kindOf(await readDeadlines(unit, today), today);
  const claimed = new Set<UserId>();
  // Noted before anything goes out: a message that is lost stands in the app, one that comes twice annoys.
  for (const user of users) if (await subscriptions.claimMorning(user, today)) claimed.add(user);
  if (kind === null || claimed.size === 0) return;
  const phones = await subscriptions.ofUnits([unit.id]);
  await delivery.deliver(
    phones.filter(({ user }) => claimed.has(user)).map((to) => ({ to, message: { kind, path: PATH } })),
  );
};

/** What is due today is the greater news; what is late or due tomorrow was told before. */
const kindOf = (deadlines: readonly Deadline[], today: Day): PushKind | null => {
  const left = new Set(deadlines.map(({ dueOn }) => daysBetween(today, dueOn)));
  if (left.has(0)) return "dueToday";
  return left.has(SOON_DAYS) ? "dueSoon" : null;
};
