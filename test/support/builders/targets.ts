import type { Activity } from "../../../src/domain/activity/activity.ts";
import { postingChecks } from "../../../src/domain/activity/posting.ts";
import type { Day, Month } from "../../../src/domain/day.ts";
import type { TargetMeasure } from "../../../src/domain/plan.ts";
import type { DossierFigures } from "../../../src/domain/registers/dossier-month.ts";
import type { StationId } from "../../../src/domain/registers/station-section.ts";
import type {
  DossierMonth,
  TargetActivity,
  TargetPoint,
  TargetSpan,
  UnitRows,
  WebPage,
} from "../../../src/domain/targets/unit-rows.ts";
import type { ClauseId } from "../../../src/domain/task.ts";

/** The year up to 22 May 2025. */
export const SPAN: TargetSpan = {
  from: "2025-01-01" as Day,
  to: "2025-05-22" as Day,
  today: "2025-05-22" as Day,
};

export const STATION = "0d3a4b7e-8f10-4a5e-9b51-0d6d2a3c4e11" as StationId;

export const NO_ROWS: UnitRows = {
  pages: [],
  months: [],
  stations: [],
  sections: [],
  points: [],
  activities: [],
};

export const aMeasure = (
  measure: TargetMeasure["measure"],
  goalPercent: number | null = 100,
): TargetMeasure => ({ id: "CT1" as ClauseId, measure, goalPercent, counted: "…", outOf: null });

export const aDoneActivity = (id: string, activity: Record<string, unknown>): TargetActivity => ({
  id,
  activity: activity as unknown as Activity,
  status: "sent",
});

export const aPage = (id: string, values: Partial<WebPage> = {}) => ({
  id,
  values: { name: `Trang ${id}`, ...values },
});

export const figures = (received: number, given: Partial<DossierFigures> = {}): DossierFigures => ({
  received,
  published: null,
  onTime: null,
  onlineFull: null,
  onlinePartial: null,
  byPost: null,
  ...given,
});

export const aMonth = (
  month: string,
  received: number,
  given: Partial<DossierFigures> = {},
): DossierMonth => ({
  month: month as Month,
  figures: figures(received, given),
});

export const aDesk = (id: string, given: Partial<TargetPoint> = {}): TargetPoint => ({
  id,
  name: `Bộ phận Một cửa ${id}`,
  type: "oneStopDesk",
  required: 0,
  posted: 0,
  ...given,
});

/** Every check of the list was right. */
export const ALL_RIGHT = Object.fromEntries(postingChecks.map((name) => [name, "yes"]));
