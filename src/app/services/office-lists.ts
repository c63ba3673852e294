import type { OverviewSpan } from "../../domain/api-overview.ts";
import type { Month } from "../../domain/day.ts";
import { DifficultyList } from "../../domain/difficulty-list.ts";
import { ExemplarGallery } from "../../domain/exemplar-gallery.ts";
import type { Result } from "../../domain/result.ts";
import { ReviewFiguresList } from "../../domain/review/figures-list.ts";
import { OfficeTargets, UnitTargets } from "../../domain/targets/office-targets.ts";
import type { UnitId } from "../../domain/unit.ts";
import type { SupervisionServices } from "./office.ts";
import type { Fetched, NetworkFailure } from "./services.ts";

type Asked<Value> = Promise<Result<Fetched<Value>, NetworkFailure>>;
type Ask = Pick<SupervisionServices, "ask">;

// Lists of the office, with their schemas; only its own screens, which come late, may import this.

/** How every unit below stands with the targets of the plan at the end of a month. */
export const askTargets = ({ ask }: Ask, month: Month): Asked<OfficeTargets> =>
  ask(`/api/office/targets?month=${month}`, OfficeTargets);

/** Everything that is counted for one unit. */
export const askUnitTargets = ({ ask }: Ask, unit: UnitId, month: Month): Asked<UnitTargets> =>
  ask(`/api/office/targets/${unit}?month=${month}`, UnitTargets);

/** What stands in the way of the units below. */
export const askDifficulties = ({ ask }: Ask): Asked<DifficultyList> =>
  ask("/api/office/difficulties", DifficultyList);

/** What leaders of the units below have let out. */
export const askExemplars = ({ ask }: Ask): Asked<ExemplarGallery> =>
  ask("/api/office/exemplars", ExemplarGallery);

/** How the units below are reviewed in a month, quarter or year. */
export const askReviewFigures = ({ ask }: Ask, span: OverviewSpan): Asked<ReviewFiguresList> =>
  ask(`/api/queue/figures?span=${span}`, ReviewFiguresList);
