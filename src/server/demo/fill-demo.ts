import { sql } from "kysely";
import {
  addMonths,
  Day,
  DEFAULT_TIME_ZONE,
  dayOf,
  firstDayOf,
  lastDayOf,
  monthOf,
} from "../../domain/day.ts";
import { type Instant, instant } from "../../domain/instant.ts";
import type { Plan } from "../../domain/plan.ts";
import { existsOn, tenureOn, type Unit, type UnitId } from "../../domain/unit.ts";
import type { User } from "../../domain/user.ts";
import type { UserRegistry } from "../admin/register-user.ts";
import type { FileShelf } from "../files/file-shelf.ts";
import type { Log } from "../log.ts";
import { isPostgres } from "../store/postgres-dialect.ts";
import { saveHeartbeat } from "../sync/save-heartbeat.ts";
import { writeBooks } from "./books/write-books.ts";
import { demoAgencies, playAgencies, publishAgencies } from "./demo-agencies.ts";
import { type Casting, type DemoPerson, equip, hire } from "./demo-cast.ts";
import { markFolder } from "./demo-folder.ts";
import type { Diligence } from "./demo-month.ts";
import { leaderOf, officerOf, phoneModel, supervisorOf, villagesOf } from "./demo-people.ts";
import type { DemoPictures } from "./demo-pictures.ts";
import { createDemoRandom } from "./demo-random.ts";
import { wallInstant } from "./demo-time.ts";
import {
  type DemoUnit,
  minutesBefore,
  prepareUnit,
  type UnitMonth,
  type UnitWriting,
  writeRhythms,
  writeUnit,
  writeUnitSettings,
} from "./demo-unit.ts";
import { createDemoWriter } from "./demo-writer.ts";

export interface DemoDeps {
  readonly registry: UserRegistry;
  readonly shelf: FileShelf;
  readonly log: Log;
  readonly pictures: DemoPictures;
  readonly plan: Plan;
  readonly units: readonly Unit[];
  readonly administrator: User;
}

/** The month of the plan's own year that is filled in, when the units of then were there. */
const PAST = { firstDay: Day.parse("2025-05-01"), lastDay: Day.parse("2025-05-31") };

/** The commune of the papers and pictures. */
export const STORY_UNIT = "son-kim-1-18196";

const DILIGENCES: readonly Diligence[] = [
  "steady",
  "complete",
  "behind",
  "steady",
  "silent",
  "complete",
  "steady",
  "behind",
];

/**
 * Fills an empty folder with a believable time: May 2025 for the units of then, and from the first of the month before
 * today until today for those of now. The same `seed` and day write the same; ids of users and times of the server do not.
 */
export const fillDemo = async (deps: DemoDeps, seed = "loa"): Promise<void> => {
  const { db } = deps.registry.history;
  await markFolder(db, "filling");
  // Thousands of commits that nobody waits for: what a power cut takes now is filled in anew.
  const setSynchronous = async (value: "off" | "full") => {
    if (!isPostgres(db)) await sql`pragma synchronous = ${sql.raw(value)}`.execute(db);
  };
  await setSynchronous("off");
  try {
    await playDemo(deps, seed);
  } finally {
    await setSynchronous("full");
  }
  await markFolder(db, "filled");
};

const playDemo = async (deps: DemoDeps, seed: string): Promise<void> => {
  const { registry, log, plan, shelf, pictures } = deps;
  const agencies = demoAgencies(deps.units);
  await publishAgencies({ registry }, deps.units, agencies);
  const units = [...deps.units, ...agencies];
  const now = registry.history.clock.now();
  const today = dayOf(now, DEFAULT_TIME_ZONE);
  const random = createDemoRandom(`${seed} ${today}`);
  const casting: Casting = { registry, units, random };
  const writing: UnitWriting = {
    writer: createDemoWriter({ history: registry.history, shelf, log, random }),
    pictures,
    random,
    plan,
    now,
  };
  const supervisors = await hireSupervisors(deps, casting, writing, today);
  const cast: Played[] = [];
  for (const [place, unit] of units.filter(({ level }) => level === "commune").entries()) {
    const months = monthsOf(unit, place, today, supervisors);
    if (months.length > 0) cast.push(await castUnit(casting, writing, unit, place, months));
  }
  // Pictures of later units are taken while earlier ones are written down.
  const prepared = cast.map((played) => prepareUnit(played.writing, played.unit));
  for (const [index, played] of cast.entries()) await play(deps, played, (await prepared[index]) ?? []);
  const beside = { ...casting, random: createDemoRandom(`agencies ${today}`) };
  await playAgencies(beside, { ...writing, random: beside.random }, agencies, supervisors, {
    past: PAST.firstDay,
    today,
  });
};

type Supervisors = ReadonlyMap<UnitId, DemoPerson>;

const parentOn = (unit: Unit, day: Day): UnitId | null => tenureOn(unit, day)?.parent ?? null;

/** One for every unit that supervises communes then or now; with them the rhythms, set by the administrator. */
const hireSupervisors = async (
  { units, administrator, registry }: DemoDeps,
  casting: Casting,
  writing: UnitWriting,
  today: Day,
): Promise<Supervisors> => {
  const { db } = registry.history;
  const started = wallInstant(PAST.firstDay, 8 * 60);
  const admin = await db
    .transaction()
    .execute((tx) => equip(tx, casting, administrator, "Máy tính Quản trị", started));
  const parents = units
    .filter((unit) => unit.level === "commune")
    .flatMap((unit) =>
      [PAST.firstDay, today].filter((day) => existsOn(unit, day)).map((day) => parentOn(unit, day)),
    );
  const supervisors = new Map<UnitId, DemoPerson>();
  for (const id of new Set(parents)) {
    const unit = units.find((candidate) => candidate.id === id);
    if (!unit) continue;
    supervisors.set(
      unit.id,
      await hire(casting, supervisorOf(casting.random, unit), "Máy tính để bàn", started),
    );
    await writeRhythms(writing, admin.author, unit.id, started);
  }
  return supervisors;
};

const monthsOf = (unit: Unit, place: number, today: Day, supervisors: Supervisors): readonly UnitMonth[] => {
  const isStory = unit.id === STORY_UNIT;
  const usual = DILIGENCES[place % DILIGENCES.length] ?? "steady";
  const thisMonth = firstDayOf(monthOf(today));
  const before = addMonths(monthOf(today), -1);
  const wanted: readonly [Day, Day, Diligence][] = [
    [PAST.firstDay, PAST.lastDay, isStory ? "story" : usual],
    [firstDayOf(before), lastDayOf(before), isStory || usual === "silent" ? "complete" : usual],
    [thisMonth, today, isStory ? "story" : usual],
  ];
  return wanted.flatMap(([firstDay, until, diligence]) => {
    const supervisor = supervisors.get(parentOn(unit, until) ?? unit.id);
    return existsOn(unit, until) && supervisor ? [{ firstDay, until, diligence, supervisor }] : [];
  });
};

/** A unit with its people, ready to be played; chance of its own, so that it does the same whenever its turn comes. */
interface Played {
  readonly unit: DemoUnit;
  readonly writing: UnitWriting;
  readonly startedAt: Instant;
}

const castUnit = async (
  casting: Casting,
  writing: UnitWriting,
  unit: Unit,
  place: number,
  months: readonly UnitMonth[],
): Promise<Played> => {
  const { random } = writing;
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) throw new Error("a unit without months has nothing to play");
  const isStory = unit.id === STORY_UNIT;
  const startedAt = wallInstant(first.firstDay, 7 * 60 + 30);
  const officer = await hire(casting, officerOf(random, unit, isStory), phoneModel(random), startedAt);
  const leader = await hire(casting, leaderOf(random, unit, last.until), phoneModel(random), startedAt);
  const villages = villagesOf(random, isStory);
  return {
    unit: { unit, officer, leader, place, months, villages },
    writing: { ...writing, random: createDemoRandom(`${unit.id} ${last.until}`) },
    startedAt,
  };
};

const play = async (
  { registry }: DemoDeps,
  { unit, writing, startedAt }: Played,
  logged: Awaited<ReturnType<typeof prepareUnit>>,
): Promise<void> => {
  const { random, now } = writing;
  const { months, officer } = unit;
  const last = months.at(-1);
  if (!last) return;
  const sites = await writeUnitSettings(writing, unit, startedAt);
  for (const supervisor of new Set(months.map((month) => month.supervisor)))
    await writeRhythms(writing, supervisor.author, unit.unit.id, startedAt);
  const wroteAt = await writeUnit(writing, unit, logged);
  if (unit.unit.id === STORY_UNIT) await writeBooks(writing, unit, sites);
  await saveHeartbeat(
    registry.history.db,
    officer.author,
    heartbeatOf(last.diligence),
    lastHeardAt(last, wroteAt ?? startedAt, now, random.between(6, 300)),
  );
};

const unsentOf: Readonly<Record<Diligence, number>> = {
  complete: 0,
  steady: 0,
  behind: 3,
  silent: 0,
  story: 0,
};

const heartbeatOf = (diligence: Diligence) => ({
  unsentChanges: unsentOf[diligence] * 3,
  unsentActivities: unsentOf[diligence],
  unsentFiles: unsentOf[diligence] * 2,
  oldestUnsentAt: null,
  freeBytes: 2_400_000_000,
  isPersisted: true,
  isInstalled: true,
  appVersion: "0.1.0",
  clockOffsetMs: 0,
});

/** A silent unit was last heard of when it last wrote; a unit that has ended, on its last day here. */
const lastHeardAt = (last: UnitMonth, wroteAt: Instant, now: Instant, minutesAgo: number): Instant => {
  const usual = Math.min(minutesBefore(now, minutesAgo), wallInstant(last.until, 24 * 60));
  return instant(last.diligence === "silent" ? wroteAt : Math.max(wroteAt, usual));
};
