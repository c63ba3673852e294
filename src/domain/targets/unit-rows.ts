import type { Activity } from "../activity/activity.ts";
import type { ActivityStatus } from "../activity/activity-status.ts";
import type { PostingPointType } from "../activity/posting.ts";
import type { Day } from "../day.ts";
import { counts } from "../progress/counting.ts";
import { isToCome } from "../progress/served-tasks.ts";
import type { dossierMonthRegister } from "../registers/dossier-month.ts";
import type { StationId, stationSectionRegister } from "../registers/station-section.ts";
import type { webPageRegister } from "../registers/web-page.ts";

type ValuesOf<Register extends { readonly read: (values: never) => unknown }> = NonNullable<
  ReturnType<Register["read"]>
>;

export type WebPage = ValuesOf<typeof webPageRegister>;
export type DossierMonth = ValuesOf<typeof dossierMonthRegister>;
export type StationSection = ValuesOf<typeof stationSectionRegister>;

/** A posting point in use; how many procedures have to hang there and do, by the register of procedures. */
export interface TargetPoint {
  readonly id: string;
  readonly name: string;
  readonly type: PostingPointType | null;
  readonly required: number;
  readonly posted: number;
}

/** An activity as far as targets look at it. */
export interface TargetActivity {
  readonly id: string;
  readonly activity: Activity;
  readonly status: ActivityStatus;
}

/** Everything that one unit has written from which its targets are counted; in any order, also of other years. */
export interface UnitRows {
  readonly pages: readonly { readonly id: string; readonly values: WebPage }[];
  readonly months: readonly DossierMonth[];
  /** In use; what target 3 asks of each stands in `sections`. */
  readonly stations: readonly { readonly id: StationId; readonly name: string }[];
  readonly sections: readonly StationSection[];
  readonly points: readonly TargetPoint[];
  readonly activities: readonly TargetActivity[];
}

/** Days over which a target is counted, both included; what lies after `to` is as if it were not there. */
export interface TargetSpan {
  readonly from: Day;
  readonly to: Day;
  /** Figures of a month are owed once it is over. */
  readonly today: Day;
}

/** What counts anywhere counts here: no draft, nothing returned, deleted or still to come. */
export const countedActivities = ({ activities }: Pick<UnitRows, "activities">): readonly TargetActivity[] =>
  activities.filter(
    ({ activity, status }) => counts({ status, deleted: activity.deleted === true }) && !isToCome(activity),
  );
