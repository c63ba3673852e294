import type { Topic } from "../activity/common-fields.ts";
import type { Day, Month } from "../day.ts";

/**
 * sectionUnknown: nobody has said whether there is a section · noSection: there is none · noNews: nothing new in the span ·
 * newsUnknown: something new came later, and whether anything came in the span nobody can say.
 */
export type PageGap = "sectionUnknown" | "noSection" | "noNews" | "newsUnknown";
/** noFigures: nothing written · publishedUnknown: only how many came · unpublished: some are not public. */
export type MonthGap = "noFigures" | "publishedUnknown" | "unpublished";
export type StationGap = "sectionUnknown" | "noSection" | "silent";
/** neverChecked · sheetsMissing: procedures do not hang · checkFailed: a check said no · checkUnfinished: not all was looked at. */
export type PointGap = "neverChecked" | "sheetsMissing" | "checkFailed" | "checkUnfinished";

interface Counted {
  readonly id: string;
  /** Never more than `total`. */
  readonly fulfilled: number;
  readonly total: number;
  /** False: nobody has said anything from which it could be judged. */
  readonly isKnown: boolean;
}

export interface PageRow extends Counted {
  readonly kind: "page";
  readonly name: string;
  readonly lastItemOn: Day | null;
  /** What is missing; null: nothing. */
  readonly gap: PageGap | null;
}

export interface MonthRow extends Counted {
  readonly kind: "month";
  readonly month: Month;
  readonly gap: MonthGap | null;
}

export interface StationRow extends Counted {
  readonly kind: "station";
  readonly name: string;
  /** Issues aired in the span, and those of them about public services. */
  readonly issues: number;
  readonly serviceIssues: number;
  readonly gap: StationGap | null;
}

export interface PointRow extends Counted {
  readonly kind: "point";
  readonly name: string;
  readonly required: number;
  readonly posted: number;
  /** Of the latest check; null: there was none. */
  readonly checkedOn: Day | null;
  /** Of the checks that a point has to pass. */
  readonly passed: number;
  readonly gap: PointGap | null;
}

export interface ActivityRow extends Counted {
  readonly kind: "activity";
  readonly on: Day;
  readonly topics: readonly Topic[];
  readonly gap: null;
}

/** One thing that a target counts, with what it lacks. */
export type TargetRow = PageRow | MonthRow | StationRow | PointRow | ActivityRow;
