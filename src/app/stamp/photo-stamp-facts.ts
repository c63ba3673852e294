import type { Activity } from "../../domain/activity/activity.ts";
import type { ActivityView, EvidenceView } from "../../domain/activity/activity-view.ts";
import { shortCodeOf } from "../../domain/activity/short-code.ts";
import type { TimeZone } from "../../domain/day.ts";
import type { ClauseId, Task, TaskRef } from "../../domain/task.ts";
import { type Unit, unitNameOn } from "../../domain/unit.ts";
import type { User, UserId } from "../../domain/user.ts";
import { kindNames } from "../vi/kinds.ts";
import { stampVi } from "../vi/stamp.ts";
import type { StampFacts } from "./stamp-facts.ts";

/** What a record only refers to, as far as this device knows it. */
export interface StampNames {
  readonly unit: Unit;
  readonly timeZone: TimeZone;
  readonly people: ReadonlyMap<UserId, User>;
  readonly tasks: ReadonlyMap<TaskRef, Task>;
  readonly themes: ReadonlyMap<ClauseId, string>;
}

/** The facts of a photo that is part of a record. */
export const photoStampFacts = (
  { id, activity, createdBy }: ActivityView,
  { takenAt, clockOffsetMs, place, source }: EvidenceView,
  { unit, timeZone, people, tasks, themes }: StampNames,
): StampFacts => ({
  unitName: unitNameOn(unit, activity.on),
  where: whereOf(activity),
  takenAt,
  clockOffsetMs: clockOffsetMs ?? null,
  timeZone,
  code: shortCodeOf(unit, activity.on, id),
  place: place ?? null,
  work: workOf(activity, tasks),
  content: contentOf(activity, themes),
  officer: people.get(createdBy)?.name ?? "",
  source,
});

/** More villages than these are counted instead of named. */
const MOST_VILLAGES = 3;

const whereOf = ({ placeText, villages = [] }: Activity): string =>
  placeText || (villages.length > MOST_VILLAGES ? stampVi.villages(villages.length) : villages.join(", "));

const workOf = ({ kind, tasks: [main] = [] }: Activity, tasks: StampNames["tasks"]): string =>
  (main && tasks.get(main)?.title) || kindNames[kind];

/** What it was about, in the fewest words that the record has. */
const contentOf = (activity: Activity, themes: StampNames["themes"]): string => {
  const [theme] = activity.themes ?? [];
  return activity.title || ownWords(activity) || (theme && themes.get(theme as ClauseId)) || "";
};

const ownWords = (activity: Activity): string | undefined => {
  switch (activity.kind) {
    case "posting":
      return activity.point;
    case "visual":
      return activity.slogan;
    case "document":
      return activity.abstract || activity.documentNumber;
    default:
      return undefined;
  }
};
