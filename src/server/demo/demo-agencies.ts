import type { Json } from "../../domain/canonical-json.ts";
import type { RecordId } from "../../domain/change.ts";
import {
  addDays,
  addMonths,
  type Day,
  DEFAULT_TIME_ZONE,
  daysBetween,
  firstDayOf,
  monthOf,
} from "../../domain/day.ts";
import { type Instant, instant } from "../../domain/instant.ts";
import { scopeOf } from "../../domain/scope.ts";
import { tenureOn, Unit, type UnitId, unitNameOn } from "../../domain/unit.ts";
import { publishRecords } from "../history/publish.ts";
import { saveHeartbeat } from "../sync/save-heartbeat.ts";
import { agencyRecipes } from "./agency-recipes.ts";
import { type Casting, type DemoPerson, hire } from "./demo-cast.ts";
import { agencyOfficerOf, observerOf } from "./demo-people.ts";
import { wallInstant } from "./demo-time.ts";
import type { UnitWriting } from "./demo-unit.ts";
import type { DemoAuthor } from "./demo-writer.ts";
import { nthOf } from "./recipe.ts";

/** The agency whose officer is given a code. */
export const STORY_AGENCY = "noi-vu";

/** Two of the bodies that the plan names, beside the office of then and that of now. */
export const demoAgencies = (units: readonly Unit[]): readonly Unit[] => {
  const [office, later] = ["district", "province"].map((level) => units.find((unit) => unit.level === level));
  const last = office?.tenures[0];
  if (!office || !later || !last?.to) return [];
  const [from, to] = [last.from, last.to];
  const agency = (id: string, codes: readonly string[], names: readonly [string, string][]) =>
    Unit.parse({
      ...{ id, level: "agency", agencyCodes: codes, predecessors: [], office: null, officeShort: null },
      tenures: [
        { from, to, code: null, kind: names[0]?.[0], name: names[0]?.[1], parent: office.id },
        {
          from: addDays(to, 1),
          to: null,
          code: null,
          kind: names[1]?.[0],
          name: names[1]?.[1],
          parent: later.id,
        },
      ],
      ...{ phone: null, timeZone: DEFAULT_TIME_ZONE },
    });
  return [
    agency(
      STORY_AGENCY,
      ["NOIVU", "PHONGBAN"],
      [
        ["Phòng", "Nội vụ"],
        ["Sở", "Nội vụ"],
      ],
    ),
    agency(
      "buu-dien-huong-son",
      ["BUUDIEN"],
      [
        ["Bưu điện", "Hương Sơn"],
        ["Bưu điện", "Hương Sơn"],
      ],
    ),
  ];
};

/** Puts them beside the units that are on board. */
export const publishAgencies = async (
  { registry }: Pick<Casting, "registry">,
  units: readonly Unit[],
  agencies: readonly Unit[],
): Promise<void> => {
  const root = units.find(({ level }) => level === "province");
  if (!root) return;
  await publishRecords(
    registry.history,
    agencies.map((agency) => ({
      scope: scopeOf(root.id, "published"),
      collection: "unit" as const,
      id: agency.id as string as RecordId,
      fields: { document: agency as unknown as Json },
    })),
  );
};

export interface AgencyDays {
  readonly past: Day;
  readonly today: Day;
}

const DAYS_OF_MONTH: readonly number[] = [8, 15, 22];
const JUDGED_AFTER_DAYS = 10;

/** What each agency logged in the months of the demo, and somebody who only looks on. */
export const playAgencies = async (
  casting: Casting,
  writing: UnitWriting,
  agencies: readonly Unit[],
  supervisors: ReadonlyMap<UnitId, DemoPerson>,
  { past, today }: AgencyDays,
): Promise<void> => {
  const started = wallInstant(past, 8 * 60);
  const thisMonth = monthOf(today);
  const months = [monthOf(past), addMonths(thisMonth, -1), thisMonth];
  const days = months.flatMap((month) => DAYS_OF_MONTH.map((nth) => addDays(firstDayOf(month), nth - 1)));
  for (const agency of agencies) {
    const { user, author } = await hire(
      casting,
      agencyOfficerOf(casting.random, agency, today),
      "Máy tính cơ quan",
      started,
    );
    let wroteAt: Instant = started;
    for (const [nth, on] of days.filter((day) => day < today).entries()) {
      wroteAt = wallInstant(on, 15 * 60);
      const supervisor = supervisors.get(tenureOn(agency, on)?.parent ?? agency.id)?.author;
      await logOne(writing, { agency, author, supervisor, officer: user.name, nth, on, at: wroteAt, today });
    }
    await saveHeartbeat(casting.registry.history.db, author, QUIET, wroteAt);
  }
  const office = agencies[0] && tenureOn(agencies[0], today)?.parent;
  if (office) await hire(casting, observerOf(casting.random, office), "Máy tính bảng", started);
};

interface AgencyWork {
  readonly agency: Unit;
  readonly author: DemoAuthor;
  readonly supervisor: DemoAuthor | undefined;
  readonly officer: string;
  readonly nth: number;
  readonly on: Day;
  readonly at: Instant;
  readonly today: Day;
}

const logOne = async ({ writer, pictures, plan, random }: UnitWriting, work: AgencyWork): Promise<void> => {
  const { agency, author, supervisor, officer, nth, on, at, today } = work;
  const unitName = unitNameOn(agency, on);
  const kitchen = {
    random,
    plan: plan.id,
    on,
    unitName,
    villages: [],
    points: [],
    approver: officer,
    officer,
    nth,
  };
  const activity = nthOf(agencyRecipes[agency.agencyCodes?.[0] ?? ""] ?? [], nth)(kitchen);
  const by = { unit: agency.id, unitName, village: "" };
  const taken = await Promise.all(activity.scenes.map((scene) => pictures.take(scene, by, `${at} ${scene}`)));
  await writer.keep(agency.id, at, taken);
  const written = await writer.activity(author, agency.id, at, { ...activity, on }, taken);
  if (!supervisor || daysBetween(on, today) < JUDGED_AFTER_DAYS) return;
  const accepted = { verdict: "accepted", reasons: [], comment: "", daysLater: 2 } as const;
  await writer.review(supervisor, agency.id, instant(at + 2 * 24 * 60 * 60_000), written, accepted);
};

const QUIET = {
  ...{ unsentChanges: 0, unsentActivities: 0, unsentFiles: 0, oldestUnsentAt: null },
  ...{
    freeBytes: 60_000_000_000,
    isPersisted: true,
    isInstalled: true,
    appVersion: "0.1.0",
    clockOffsetMs: 0,
  },
};
