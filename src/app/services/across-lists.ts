import type { ActivityKind } from "../../domain/activity/kind.ts";
import { ContactList, TaskYear, ThemeCoverage, VillageReach } from "../../domain/api-across.ts";
import type { OverviewSpan } from "../../domain/api-overview.ts";
import type { MapView } from "../../domain/map/map-cells.ts";
import { mapViewText, OfficeMap } from "../../domain/map/office-map.ts";
import type { Result } from "../../domain/result.ts";
import type { TaskRef } from "../../domain/task.ts";
import type { UnitId } from "../../domain/unit.ts";
import type { SupervisionServices } from "./office.ts";
import type { Fetched, NetworkFailure } from "./services.ts";

type Asked<Value> = Promise<Result<Fetched<Value>, NetworkFailure>>;
type Ask = Pick<SupervisionServices, "ask">;

// What is asked across units, with its schemas; only the office's own screens, which come late, may import this.

/** One task in every unit, month by month. */
export const askTaskYear = ({ ask }: Ask, task: TaskRef, year: number): Asked<TaskYear> =>
  ask(`/api/office/tasks/${task}?year=${year}`, TaskYear);

/** Themes by form; `unit` empty: all units together. */
export const askThemes = ({ ask }: Ask, span: OverviewSpan, unit: UnitId | ""): Asked<ThemeCoverage> =>
  ask(`/api/office/themes?${wordsOf({ span, unit })}`, ThemeCoverage);

export const askVillages = ({ ask }: Ask): Asked<VillageReach> => ask("/api/office/villages", VillageReach);

export const askContacts = ({ ask }: Ask): Asked<ContactList> => ask("/api/office/contacts", ContactList);

export interface MapFilter {
  readonly span: OverviewSpan;
  readonly kind: ActivityKind | "";
  readonly task: TaskRef | "";
}

/** `view` null: all that was measured. */
export const askMap = ({ ask }: Ask, filter: MapFilter, view: MapView | null): Asked<OfficeMap> =>
  ask(`/api/office/map?${wordsOf({ ...filter, view: view ? mapViewText(view) : "" })}`, OfficeMap);

const wordsOf = (given: Readonly<Record<string, string>>): string =>
  new URLSearchParams(Object.entries(given).filter(([, value]) => value !== "")).toString();
