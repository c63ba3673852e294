import { addDays, type Day, daysBetween, isWithin } from "../../domain/day.ts";
import type { ReturnReason } from "../../domain/review.ts";
import type { DemoRandom } from "./demo-random.ts";
import type { DemoActivity, Kitchen } from "./recipe.ts";
import { type RecipeName, recipes } from "./recipes.ts";

/** How a unit keeps up: everything · most · half · fell silent after the first week · as the papers tell of Sơn Kim 1. */
export type Diligence = "complete" | "steady" | "behind" | "silent" | "story";

export interface DemoVerdict {
  readonly verdict: "accepted" | "returned";
  readonly reasons: readonly ReturnReason[];
  readonly comment: string;
  readonly daysLater: number;
}

export interface PlannedActivity {
  readonly on: Day;
  readonly activity: DemoActivity;
  /** Null: still waits. */
  readonly verdict: DemoVerdict | null;
}

/** Days of a month on which each piece of quota work is done, and of the work beside it. */
const QUOTA: readonly (readonly [RecipeName, readonly number[]])[] = [
  ["broadcast", [4, 11, 18, 25]],
  ["posting", [3, 7, 12, 16, 21, 26]],
  ["article", [8, 20]],
  ["visual", [6]],
  ["guidance", [10, 22]],
];
const STORY: readonly (readonly [RecipeName, readonly number[]])[] = [
  ["broadcast", [5, 12]],
  ["posting", [2, 7, 13, 19]],
  ["article", [9]],
  ["visual", [6]],
  ["guidance", [14]],
  ["briefing", [5]],
  ["villageMeeting", [16]],
];
const BESIDE: readonly (readonly [RecipeName, number])[] = [
  ["socialPost", 13],
  ["dialogue", 15],
  ["survey", 23],
  ["publication", 17],
  ["document", 2],
  ["culturalEvent", 19],
  ["villageMeeting", 14],
];

const SHARE_LEFT_OUT: Readonly<Record<Diligence, number>> = {
  complete: 0,
  steady: 0.2,
  behind: 0.5,
  silent: 0.15,
  story: 0,
};

export interface MonthOf {
  readonly kitchen: Omit<Kitchen, "on" | "nth">;
  readonly diligence: Diligence;
  readonly firstDay: Day;
  /** Nothing later has happened yet. */
  readonly until: Day;
  /** When the demo is looked at: what is older than a fortnight no longer waits, and what is long gone was accepted. */
  readonly today: Day;
  /** Which work beside the quota this unit does: units differ, so that all kinds occur. */
  readonly flavour: number;
}

/** What one unit did in one month, in order of days. */
export const planMonth = (month: MonthOf): readonly PlannedActivity[] => {
  const { kitchen, diligence, firstDay, until, today } = month;
  const { random } = kitchen;
  return slotsOf(month)
    .map(({ name, day, nth }) => ({ name, nth, on: addDays(firstDay, day - 1) }))
    .filter(({ on }) => isWithin(on, firstDay, until))
    .filter(({ on }) => diligence !== "silent" || daysBetween(firstDay, on) < 8)
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .map(({ name, nth, on }) => {
      const activity = recipes[name]({ ...kitchen, on, nth });
      const mustReturn = diligence === "story" && name === "visual";
      const given = mustReturn ? returned(name) : verdictOn(random, name, daysBetween(on, until));
      const verdict = settled(given, daysBetween(on, today));
      return { on, verdict, activity: isBlurred(name, verdict) ? blurred(activity) : activity };
    });
};

const slotsOf = ({ kitchen: { random }, diligence, flavour }: MonthOf) => {
  const quota = (diligence === "story" ? STORY : QUOTA).flatMap(([name, days]) =>
    days.map((day, nth) => ({ name, day: day + (diligence === "story" ? 0 : random.between(-1, 2)), nth })),
  );
  const kept = quota.filter(() => !random.chance(SHARE_LEFT_OUT[diligence]));
  if (diligence === "story") return kept;
  const beside = [flavour, flavour + 3]
    .slice(0, diligence === "behind" ? 1 : 2)
    .flatMap((index) => BESIDE.slice(index % BESIDE.length, (index % BESIDE.length) + 1))
    .map(([name, day]) => ({ name, day: day + random.between(0, 1), nth: 0 }));
  return [...kept, ...beside, ...(random.chance(0.4) ? [{ name: "briefing" as const, day: 5, nth: 0 }] : [])];
};

const verdictOn = (random: DemoRandom, name: RecipeName, daysAgo: number): DemoVerdict | null => {
  if (daysAgo < 4 || random.chance(0.14)) return null;
  return random.chance(0.1)
    ? returned(name)
    : { verdict: "accepted", reasons: [], comment: "", daysLater: random.between(1, 3) };
};

const LONGEST_WAIT_DAYS = 14;
const LONGEST_MENDING_DAYS = 60;

const settled = (given: DemoVerdict | null, age: number): DemoVerdict | null => {
  const isStillOpen = given === null ? age <= LONGEST_WAIT_DAYS : age <= LONGEST_MENDING_DAYS;
  return isStillOpen ? given : { verdict: "accepted", reasons: [], comment: "", daysLater: 3 };
};

const REMARKS: Readonly<Partial<Record<RecipeName, readonly [ReturnReason, string]>>> = {
  visual: ["blurred", "Ảnh 1 mờ, chưa đọc được chữ. Chụp lại gần hơn."],
  posting: ["incomplete", "Thêm ảnh cận cảnh mã QR và ghi rõ thủ tục còn thiếu."],
  broadcast: ["incomplete", "Ghi thêm giờ phát và số cụm loa đã phát."],
  article: ["wrongContent", "Bài chưa nói về cải cách hành chính. Kiểm tra lại đường dẫn."],
  guidance: ["wrongPlace", "Ảnh chụp ở trụ sở, nhưng nơi ghi là nhà văn hóa thôn."],
};

const returned = (name: RecipeName): DemoVerdict => {
  const [reason, comment] = REMARKS[name] ?? ["incomplete", "Bổ sung số người tham dự và ảnh toàn cảnh."];
  return { verdict: "returned", reasons: [reason], comment, daysLater: 1 };
};

const isBlurred = (name: RecipeName, verdict: DemoVerdict | null): boolean =>
  name === "visual" && verdict?.verdict === "returned";

const blurred = (activity: DemoActivity): DemoActivity => ({ ...activity, scenes: ["bannerBlurred"] });
