import { type Day, DEFAULT_TIME_ZONE, dayOf, TimeOfDay } from "../../domain/day.ts";
import { addMs, type Instant, instant } from "../../domain/instant.ts";
import type { Plan } from "../../domain/plan.ts";
import { type Unit, type UnitId, unitNameOn } from "../../domain/unit.ts";
import { unitSettingsId } from "../../domain/unit-settings.ts";
import { amendmentOf, type DemoAmendment, judgedOn, lastJudged } from "./demo-amendment.ts";
import type { DemoPerson } from "./demo-cast.ts";
import { type Diligence, type PlannedActivity, planMonth } from "./demo-month.ts";
import type { DemoPicture, DemoPictures } from "./demo-pictures.ts";
import type { DemoRandom } from "./demo-random.ts";
import { wallInstant } from "./demo-time.ts";
import type { DemoAuthor, DemoWriter } from "./demo-writer.ts";

/** A month of one unit, to be written. */
export interface UnitMonth {
  readonly firstDay: Day;
  readonly until: Day;
  readonly diligence: Diligence;
  readonly supervisor: DemoPerson;
}

export interface DemoUnit {
  readonly unit: Unit;
  readonly officer: DemoPerson;
  readonly leader: DemoPerson;
  readonly villages: readonly string[];
  readonly months: readonly UnitMonth[];
  /** Its place among the others: what it does beside the quota, how its pictures look. */
  readonly place: number;
}

export interface UnitWriting {
  readonly writer: DemoWriter;
  readonly pictures: DemoPictures;
  readonly random: DemoRandom;
  readonly plan: Plan;
  readonly now: Instant;
}

const MINUTE_MS = 60_000;

export const postingPointsOf = (villages: readonly string[]): readonly string[] => [
  "Bộ phận tiếp nhận và trả kết quả",
  ...villages.slice(0, 5).map((village) => `Nhà văn hóa ${village}`),
];

/** The approver and the places of the unit, as its officer has set them. */
export const writeUnitSettings = async (
  { writer, random }: UnitWriting,
  { unit, officer, leader, villages }: DemoUnit,
  at: Instant,
): Promise<readonly DemoSite[]> => {
  const sites = sitesOf(unit, villages, at).map((fields) => ({ id: random.uuid(at), fields }));
  await writer.change(officer.author, unit.id, at, [
    {
      collection: "unitSettings",
      id: unitSettingsId(unit.id),
      fields: {
        approver: leader.user.name,
      },
    },
    ...sites.map(({ id, fields }) => ({ collection: "site" as const, id, fields })),
  ]);
  return sites.map(({ id, fields: { kind, name } }) => ({ id, kind, name }));
};

/** A place of the unit, as its other books name it. */
export interface DemoSite {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

const sitesOf = (unit: Unit, villages: readonly string[], at: Instant) => [
  ...villages.map((name, index) => ({ kind: "village", name, point: inventedPoint(index, at) })),
  { kind: "station", name: `Đài truyền thanh ${unitNameOn(unit, dayOf(at, DEFAULT_TIME_ZONE))}` },
  ...postingPointsOf(villages).map((name, index) => ({
    kind: "postingPoint",
    name,
    pointType: index === 0 ? "oneStopDesk" : "villageHouse",
  })),
];

/** Villages lie along a valley; invented, like everything of the demo. */
const inventedPoint = (index: number, at: Instant) => ({
  latitude: 18.4 + index * 0.006 + (index % 3) * 0.004,
  longitude: 105.2 + index * 0.009 - (index % 2) * 0.012,
  accuracyM: 12,
  measuredAt: at,
});

/** Thinks out what the unit did and takes its pictures; nothing is written yet. */
export const prepareUnit = async (writing: UnitWriting, of: DemoUnit): Promise<readonly Logged[]> => {
  const logged = (await Promise.all(of.months.map((month) => preparedOf(writing, of, month)))).flat();
  const mended = lastJudged(logged, writing.now);
  const mending = await prepareMending(writing, of, logged);
  return logged.map((entry) => (entry === mended ? { ...entry, mending } : entry));
};

/** Writes it in the order in which things happened; answers when the officer last wrote. */
export const writeUnit = async (
  writing: UnitWriting,
  of: DemoUnit,
  logged: readonly Logged[],
): Promise<Instant | null> => {
  const [first] = logged;
  if (!first) return null;
  await writing.writer.keep(
    of.unit.id,
    first.at,
    logged.flatMap(({ pictures, mending }) => [...pictures, ...(mending ? [mending.picture] : [])]),
  );
  const events = logged.flatMap((entry) => eventsOf(writing, of, entry)).sort((a, b) => a.at - b.at);
  for (const event of events) await event.happen();
  return instant(Math.max(...logged.map(({ at }) => at)));
};

export interface Logged {
  readonly planned: PlannedActivity;
  readonly at: Instant;
  readonly pictures: readonly DemoPicture[];
  readonly supervisor: DemoAuthor;
  readonly mending: Mending | null;
}

interface Mending {
  readonly amendment: DemoAmendment;
  readonly picture: DemoPicture;
}

/** What one of the units that keep up mended after its last verdict; those of today only. */
const prepareMending = async (
  { pictures, now }: UnitWriting,
  { unit, months, villages }: DemoUnit,
  logged: readonly Logged[],
): Promise<Mending | null> => {
  const last = months.at(-1);
  const keepsUp = last?.diligence === "complete" || last?.diligence === "steady";
  const judged = lastJudged(logged, now);
  if (!last || !judged || !keepsUp || last.until !== dayOf(now, DEFAULT_TIME_ZONE)) return null;
  const amendment = amendmentOf(judged, now);
  const by = { unit: unit.id, unitName: unitNameOn(unit, last.until), village: villages[0] ?? "" };
  const picture = await pictures.take(amendment.scene, by, `${amendment.at} ${amendment.scene}`);
  return { amendment, picture };
};

const preparedOf = (
  { random, pictures, plan, now }: UnitWriting,
  { unit, officer, leader, villages, place }: DemoUnit,
  { firstDay, until, diligence, supervisor }: UnitMonth,
): Promise<readonly Logged[]> => {
  const unitName = unitNameOn(unit, until);
  const today = dayOf(now, DEFAULT_TIME_ZONE);
  const kitchen = {
    random,
    plan: plan.id,
    unitName,
    villages,
    points: postingPointsOf(villages),
    approver: leader.user.name,
    officer: officer.user.name,
  };
  const planned = planMonth({ kitchen, diligence, firstDay, until, today, flavour: place });
  const timed = planned.map((entry) => ({ entry, at: timeOf(random, entry, now) }));
  const by = { unit: unit.id, unitName, village: villages[0] ?? "" };
  return Promise.all(
    timed.map(async ({ entry, at }) => ({
      planned: entry,
      at,
      supervisor: supervisor.author,
      mending: null,
      pictures: await Promise.all(
        entry.activity.scenes.map((scene) => pictures.take(scene, by, `${at} ${scene}`)),
      ),
    })),
  );
};

/** Some minutes after it was over, or in office hours; never later than now. */
const timeOf = (random: DemoRandom, { on, activity }: PlannedActivity, now: Instant): Instant => {
  const startsAt = TimeOfDay.safeParse(activity.fields["startsAt"]);
  const [hours = 8, minutes = 0] = startsAt.success
    ? startsAt.data.split(":").map(Number)
    : [random.between(8, 16), random.between(0, 59)];
  const at = wallInstant(on, hours * 60 + minutes + random.between(12, 50));
  return instant(Math.min(at, now - random.between(2, 40) * MINUTE_MS));
};

interface Event {
  readonly at: Instant;
  readonly happen: () => Promise<void>;
}

const eventsOf = (
  { writer, now, random }: UnitWriting,
  { unit, officer }: DemoUnit,
  logged: Logged,
): readonly Event[] => {
  const { planned, at, pictures, supervisor, mending } = logged;
  let written: Awaited<ReturnType<DemoWriter["activity"]>> | null = null;
  const log: Event = {
    at,
    happen: async () => {
      written = await writer.activity(
        officer.author,
        unit.id,
        at,
        { ...planned.activity, on: planned.on },
        pictures,
      );
    },
  };
  const { verdict } = planned;
  if (verdict === null) return [log];
  const judgedAt = wallInstant(judgedOn(at, verdict), 8 * 60 + random.between(0, 180));
  const review: Event = {
    at: judgedAt,
    happen: async () => {
      if (written) await writer.review(supervisor, unit.id, judgedAt, written, verdict);
    },
  };
  if (judgedAt >= now || judgedAt <= at) return [log];
  if (!mending) return [log, review];
  const mend: Event = {
    at: mending.amendment.at,
    happen: async () => {
      if (written) await writer.amend(officer.author, unit.id, mending.amendment, written, mending.picture);
    },
  };
  return [log, review, mend];
};

/** Rhythms are the supervising unit's wish, not the plan's word: they are settings, there and in every unit below. */
export const rhythmFields = (plan: Plan) => ({
  rhythms: (
    [
      ["PL1", 2],
      ["X3", 6],
      ["PL7", 1],
      ["PL6", 2],
    ] as const
  ).map(([id, perMonth]) => ({ task: `${plan.id}/${id}`, perMonth })),
});

export const writeRhythms = (
  { writer, plan }: Pick<UnitWriting, "writer" | "plan">,
  author: DemoAuthor,
  unit: UnitId,
  at: Instant,
): Promise<void> =>
  writer.change(author, unit, at, [
    { collection: "unitSettings", id: unitSettingsId(unit), fields: rhythmFields(plan) },
  ]);

export const minutesBefore = (at: Instant, minutes: number): Instant => addMs(at, -minutes * MINUTE_MS);
