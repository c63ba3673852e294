import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import type { Day } from "../../../domain/day.ts";
import { standingOf } from "../../../domain/posting/point-standing.ts";
import { StationId } from "../../../domain/registers/station-section.ts";
import type { TargetSpan, UnitRows } from "../../../domain/targets/unit-rows.ts";
import type { RegisterServices } from "../../services/registers.ts";
import type { DiaryServices } from "../../services/services.ts";
import { readBooks } from "../posting/posting-books.ts";

export interface OwnRows extends UnitRows {
  /** Rows of targets that rest on something which only this phone has: pages, months and stations, by their ids. */
  readonly unsent: ReadonlySet<string>;
}

/** Everything of the own unit from which its targets are counted, but for checks of posting points of other years. */
export const readUnitRows = async (
  registers: RegisterServices,
  diary: DiaryServices,
  span: TargetSpan,
): Promise<OwnRows> => {
  const [pages, months, sites, sections, books, activities] = await Promise.all([
    registers.entries("webPage"),
    registers.entries("dossierMonth"),
    registers.entries("site"),
    registers.entries("stationSection"),
    readBooks(registers),
    diary.activitiesBetween(span.from, span.to),
  ]);
  return {
    pages: pages.map(({ id, values }) => ({ id, values })),
    months: months.map(({ values }) => values),
    stations: sites.flatMap(({ id, values }) => {
      const { data: station } = StationId.safeParse(id);
      return station && values.kind === "station" && values.isClosed !== true
        ? [{ id: station, name: values.name }]
        : [];
    }),
    sections: sections.map(({ values }) => values),
    points: pointsOf(books, span.today),
    activities,
    unsent: new Set([
      ...pages.flatMap(({ id, isUnsent }) => (isUnsent ? [id] : [])),
      ...months.flatMap(({ values, isUnsent }) => (isUnsent ? [values.month] : [])),
      ...sections.flatMap(({ values, isUnsent }) => (isUnsent ? [values.station] : [])),
    ]),
  };
};

const pointsOf = (
  { points, procedures }: Awaited<ReturnType<typeof readBooks>>,
  today: Day,
): UnitRows["points"] =>
  points.map(({ id, name, type, book }) => {
    const { required, posted } = standingOf(procedures, book, today);
    return { id, name, type, required, posted };
  });

/** The latest check of a point may be of an earlier year. */
export const withChecks = (rows: OwnRows, checks: readonly ActivityView[]): OwnRows => {
  const known = new Set(rows.activities.map(({ id }) => id));
  return { ...rows, activities: [...rows.activities, ...checks.filter(({ id }) => !known.has(id))] };
};
