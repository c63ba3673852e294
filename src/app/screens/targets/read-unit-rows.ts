import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import type { Day } from "../../../domain/day.ts";
import { standingOf } from "../../../domain/posting/point-standing.ts";
import { StationId } from "../../../domain/registers/station-section.ts";
import type { TargetSpan, UnitRows } from "../../../domain/targets/unit-rows.ts";
import type { RegisterServices } from "../../services/registers.ts";
import type { DiaryServices } from "../../services/services.ts";
import { readBooks } from "../posting/posting-books.ts";

/** Everything of the own unit from which its targets are counted, but for checks of posting points of other years. */
export const readUnitRows = async (
  registers: RegisterServices,
  diary: DiaryServices,
  span: TargetSpan,
): Promise<UnitRows> => {
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
export const withChecks = (rows: UnitRows, checks: readonly ActivityView[]): UnitRows => {
  const known = new Set(rows.activities.map(({ id }) => id));
  return { ...rows, activities: [...rows.activities, ...checks.filter(({ id }) => !known.has(id))] };
};
