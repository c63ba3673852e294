import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { airingsToConfirm } from "../../../domain/broadcast/airing-plan.ts";
import type { TakeDownReminder } from "../../../domain/campaign/hanging.ts";
import { type Day, daysBetween, monthOf } from "../../../domain/day.ts";
import { dialogueSteps } from "../../../domain/dialogue/dialogue-steps.ts";
import { standingOf } from "../../../domain/posting/point-standing.ts";
import type { ReportingPeriod } from "../../../domain/reporting-period.ts";
import type { Unit } from "../../../domain/unit.ts";
import { logbookVi } from "../../vi/broadcast.ts";
import { dialogueStepNames } from "../../vi/dialogue.ts";
import { dueVi } from "../../vi/due.ts";
import { shortDay } from "../../vi/format.ts";
import type { PostingBooks } from "../posting/posting-books.ts";
import type { UnitTaskView } from "../unit-tasks/use-unit-tasks.ts";
import type { DatedRow } from "./urgent-rows.ts";

const row = (given: Omit<DatedRow, "kind" | "daysLeft">, today: Day): DatedRow => ({
  kind: "dated",
  ...given,
  daysLeft: daysBetween(today, given.by),
});

/**
 * The next dated step of each dialogue: of one that is to come the announcement and the day itself, of one that was held
 * its result and the posting of it.
 */
export const dialogueRows = (views: readonly ActivityView[], today: Day): readonly DatedRow[] =>
  views.flatMap(({ id, activity, status }) => {
    if (activity.kind !== "dialogue" || status === "returned") return [];
    const steps = dialogueSteps(activity, today);
    const isHeld = steps.some(({ kind, doneOn }) => kind === "hold" && doneOn !== null);
    const next = steps.find(
      ({ kind, doneOn }) => doneOn === null && isHeld === (kind === "result" || kind === "post"),
    );
    if (!next) return [];
    const about = dueVi.dialogue(shortDay(activity.on));
    const title = dialogueStepNames[next.kind];
    return [row({ key: `${id} ${next.kind}`, title, about, by: next.by, href: `/doi-thoai/${id}` }, today)];
  });

/** What must come down, the places of one campaign and day together. */
export const takeDownRows = (reminders: readonly TakeDownReminder[], today: Day): readonly DatedRow[] => {
  const groups = new Map<string, TakeDownReminder[]>();
  for (const reminder of reminders) {
    const key = `${reminder.campaign} ${reminder.by}`;
    groups.set(key, [...(groups.get(key) ?? []), reminder]);
  }
  return [...groups].flatMap(([key, [first, ...others]]) =>
    first
      ? [
          row(
            {
              key,
              title:
                others.length === 0 ? dueVi.takeDown(first.place) : dueVi.takeDownMany(others.length + 1),
              about: first.campaignName,
              by: first.by,
              href: `/dot-treo/${first.campaign}`,
            },
            today,
          ),
        ]
      : [],
  );
};

/** Sheets that decisions have overtaken, one row a point, by the first of them. */
export const repostRows = ({ points, procedures }: PostingBooks, today: Day): readonly DatedRow[] =>
  points.flatMap((point) => {
    const { reposts } = standingOf(procedures, point.book, today);
    const [first] = reposts;
    return first
      ? [
          row(
            {
              key: point.id,
              title: dueVi.repost(reposts.length),
              about: point.name,
              by: first.dueOn,
              href: `/niem-yet/${point.id}`,
            },
            today,
          ),
        ]
      : [];
  });

/** Airings of days that are over, of which nobody has said whether they went out; one row an issue. */
export const unconfirmedRows = (views: readonly ActivityView[], today: Day): readonly DatedRow[] =>
  views.flatMap(({ id, activity }) => {
    if (activity.kind !== "broadcast") return [];
    const first = airingsToConfirm(activity.airings ?? [], today).find(({ on }) => on < today);
    if (!first) return [];
    const title = dueVi.confirm(activity.title || logbookVi.untitled);
    const href = `/so-phat-thanh/${monthOf(first.on)}`;
    return [row({ key: `${id} airing`, title, about: shortDay(first.on), by: first.on, href }, today)];
  });

export const unitTaskRows = (tasks: readonly UnitTaskView[], today: Day): readonly DatedRow[] =>
  tasks.flatMap(({ id, entry, standing: { state, dueOn } }) =>
    state === "done" || dueOn === null
      ? []
      : [
          row(
            {
              key: id,
              title: entry.values.title,
              about: dueVi.ownTask,
              by: dueOn,
              href: `/viec-rieng/${id}`,
            },
            today,
          ),
        ],
  );

/** Reports that are still to be written: nobody knows here of one that is past due whether it was sent. */
export const reportRows = (
  reports: readonly ReportingPeriod[],
  level: Unit["level"],
  today: Day,
): readonly DatedRow[] =>
  reports
    .filter(({ dueOn }) => today <= dueOn[level])
    .map((report) =>
      row(
        {
          key: `${report.kind} ${report.month}`,
          title: dueVi.report(report),
          about: dueVi.reportMeta(shortDay(report.dataTo)),
          by: report.dueOn[level],
          href: "/bao-cao",
        },
        today,
      ),
    );
