import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { stateOf } from "../../../domain/activity/broadcast.ts";
import { type Day, monthOf } from "../../../domain/day.ts";
import { airingStates, airingsVi, logbookVi } from "../../vi/broadcast.ts";
import { dialogueVi } from "../../vi/dialogue.ts";
import { dueVi } from "../../vi/due.ts";
import { kindNames } from "../../vi/kinds.ts";

export interface TodayRow {
  readonly key: string;
  readonly at: string;
  readonly title: string;
  readonly meta: string;
  readonly href: string;
}

/** What of a record is planned for today. */
export const todayRows = ({ id, activity }: ActivityView, today: Day): readonly TodayRow[] => {
  if (activity.kind === "dialogue" && activity.isPlanned === true && activity.on === today) {
    const title = activity.title || kindNames.dialogue;
    return [
      { key: id, at: activity.startsAt ?? "", title, meta: dialogueVi.planned, href: `/doi-thoai/${id}` },
    ];
  }
  if (activity.kind !== "broadcast") return [];
  return (activity.airings ?? [])
    .filter((airing) => airing.on === today && stateOf(airing) === "planned")
    .map((airing) => ({
      key: `${id} ${airing.at} ${airing.clusters.join()}`,
      at: airing.at ?? "",
      title: dueVi.airing(airing.at, activity.title || logbookVi.untitled),
      meta: airingsVi.details(airingStates.planned, airing.minutes, airing.clusters.length),
      href: `/so-phat-thanh/${monthOf(today)}`,
    }));
};
