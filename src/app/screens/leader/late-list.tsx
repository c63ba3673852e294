import { daysBetween, monthOf } from "../../../domain/day.ts";
import { isYearly } from "../../../domain/schedule.ts";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import { activityTitle } from "../../vi/activity-title.ts";
import { monthNumber, upperFirst } from "../../vi/format.ts";
import { kindNames } from "../../vi/kinds.ts";
import { leaderVi } from "../../vi/leader.ts";
import { unitOfTask } from "../../vi/work.ts";
import styles from "./leader.module.css";
import type { Glance } from "./load-glance.ts";
import { readOtherLate, returnedOn } from "./read-late.ts";

const vi = leaderVi.progress;

interface LateRow {
  readonly key: string;
  readonly title: string;
  readonly meta: string;
  readonly href: string;
  readonly days: number;
  /** Given back to its officer: nothing is past its day, and yet somebody waits. */
  readonly isReturned?: boolean | undefined;
}

interface LateListProps {
  readonly glance: Glance;
  /** Who does a task, by name; empty: nobody was named. */
  readonly personFor: (task: string) => string;
}

/** All whose day has passed, longest first, with who it is given to. */
export const LateList = ({ glance, personFor }: LateListProps) => {
  const rows = useLateRows(glance, personFor);
  if (!rows) return null;
  return rows.length === 0 ? (
    <p class={`meta ${styles["none"]}`}>{vi.nothingLate}</p>
  ) : (
    <Group heading={vi.late} aside={rows.length}>
      {rows.map(({ key, title, meta, href, isReturned }) => (
        <ItemRow
          key={key}
          title={title}
          meta={upperFirst(meta)}
          icon={isReturned ? "arrow-bend-up-left" : "clock-countdown"}
          iconTone={isReturned ? "attn" : "danger"}
          href={href}
        />
      ))}
    </Group>
  );
};

const useLateRows = (glance: Glance, personFor: (task: string) => string): readonly LateRow[] | undefined => {
  const { diary, registers } = useServices();
  const { unit } = useAccount();
  const other = useLive(() => readOtherLate(diary, registers), [diary, registers]);
  if (!other) return undefined;
  const facts = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(" · ");
  const rows: readonly LateRow[] = [
    ...glance.late.map(({ what: { task, missing, window }, days }) => ({
      key: `${task.ref} ${window.from}`,
      title: task.title,
      meta: facts(
        vi.missing(
          missing,
          unitOfTask(task),
          isYearly(task.rule) ? null : leaderVi.month.name(monthNumber(monthOf(window.from))).toLowerCase(),
        ),
        vi.lateBy(days),
        personFor(task.ref),
      ),
      href: `/viec/${task.ref}`,
      days,
    })),
    ...other.unitTasks.map(({ what: { id, values }, days }) => ({
      key: id,
      title: values.title,
      meta: facts(vi.lateBy(days), personFor(id)),
      href: `/viec-rieng/${id}`,
      days,
    })),
    ...other.dialogues.map(({ what: { id, activity }, days }) => ({
      key: id,
      title: vi.dialogueResult,
      meta: facts(activity.title ?? kindNames.dialogue, vi.lateBy(days)),
      href: `/ban-ghi/${id}`,
      days,
    })),
    ...other.feedback.map(({ what: { id, values }, days }) => ({
      key: id,
      title: vi.feedback,
      meta: facts(values.subject, vi.lateBy(days), values.handler ?? ""),
      href: `/phan-anh/${id}`,
      days,
    })),
    ...glance.returned.map((view) => {
      const days = Math.max(0, daysBetween(returnedOn(view, unit.timeZone), glance.today));
      return {
        key: view.id,
        title: activityTitle(view.activity, null, null),
        meta: facts(vi.returned, vi.returnedSince(days)),
        isReturned: true,
        href: `/ban-ghi/${view.id}`,
        days,
      };
    }),
  ];
  return [...rows].sort((a, b) => b.days - a.days);
};
