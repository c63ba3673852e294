import type { Activity } from "../../../domain/activity/activity.ts";
import { dayOf, type TimeZone, timeOf } from "../../../domain/day.ts";
import type { ClauseId, TaskRef } from "../../../domain/task.ts";
import { factsVi } from "../../vi/activity-facts.ts";
import { decimal, fullDay, monthTitle } from "../../vi/format.ts";
import { audienceNames, topicNames } from "../../vi/log.ts";
import { type Fact, fact, lines, links } from "./fact.ts";
import { FactList } from "./fact-list.tsx";
import { kindFacts } from "./kind-facts.ts";

/** Names that an activity only refers to. Unknown ones are shown by their ids. */
export interface FactNames {
  readonly tasks: ReadonlyMap<TaskRef, string>;
  readonly themes: ReadonlyMap<ClauseId, string>;
  readonly timeZone: TimeZone;
}

/** Everything an activity says, as labels and lines, in the order in which a reader asks: when, where, what, who. */
export const activityFacts = (activity: Activity, names: FactNames): readonly Fact[] => [
  ...fact(factsVi.on, `${fullDay(activity.on)}${activity.startsAt ? `, ${activity.startsAt}` : ""}`),
  ...fact(factsVi.makesUpFor, activity.makesUpFor ? monthTitle(activity.makesUpFor) : null),
  ...lines(
    factsVi.task,
    activity.tasks?.map((ref) => names.tasks.get(ref) ?? ref),
  ),
  ...lines(
    factsVi.themes,
    activity.themes?.map((id) => names.themes.get(id as ClauseId) ?? id),
  ),
  ...lines(
    factsVi.topics,
    activity.topics?.map((topic) => topicNames[topic]),
  ),
  ...kindFacts(activity),
  ...publishedFact(activity, names.timeZone),
  ...placeFacts(activity),
  ...peopleFacts(activity),
  ...lines(
    factsVi.documents,
    activity.documents?.map(({ number, issuer, abstract }) =>
      [number, issuer, abstract].filter((part) => part !== "").join(" · "),
    ),
  ),
  ...links(factsVi.links, activity.links?.map(({ url }) => url) ?? []),
  ...fact(factsVi.note, activity.note),
];

const publishedFact = (activity: Activity, timeZone: TimeZone): readonly Fact[] => {
  if (activity.kind !== "article" || !activity.publishedAt) return [];
  const { publishedAt } = activity;
  return fact(
    factsVi.publishedAt,
    `${fullDay(dayOf(publishedAt, timeZone))}, ${timeOf(publishedAt, timeZone)}`,
  );
};

const degrees = new Intl.NumberFormat("vi", { minimumFractionDigits: 5, maximumFractionDigits: 5 });

const placeFacts = ({ villages, placeText, place }: Activity): readonly Fact[] => [
  ...fact(factsVi.villages, villages?.join(", ")),
  ...fact(factsVi.placeText, placeText),
  ...(place
    ? fact(
        factsVi.place,
        factsVi.placeValue(degrees.format(place.latitude), degrees.format(place.longitude), place.accuracyM),
      )
    : []),
];

const peopleFacts = ({ audiences, audienceCount, host }: Activity): readonly Fact[] => [
  ...fact(factsVi.audiences, audiences?.map((audience) => audienceNames[audience]).join(", ")),
  ...fact(factsVi.audienceCount, typeof audienceCount === "number" ? decimal(audienceCount) : null),
  ...fact(factsVi.host, host),
];

export interface ActivityFactsProps {
  readonly activity: Activity;
  readonly names: FactNames;
}

/** A readable list of all that was filled in, for reviewing and for the officer's own detail screen. */
export const ActivityFacts = ({ activity, names }: ActivityFactsProps) => (
  <FactList facts={activityFacts(activity, names)} />
);
