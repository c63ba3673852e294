import { addDays, type Day, dayOf, daysBetween } from "../day.ts";
import { assertNever } from "../result.ts";
import type { TaskRef } from "../task.ts";
import type { Role } from "../user.ts";
import { SOON_DAYS } from "./deadlines.ts";
import type { Deadline, DeadlineSubject, Notice, NoticeEvent, NoticeFacts, NoticeKind } from "./notice.ts";

/** What asks for nothing any more leaves the list after so many days. */
export const WINDOW_DAYS = 60;

/** More than anybody reads. */
export const MAX_NOTICES = 100;

/** What there is to tell the user, newest day first; own doings and other units' never. */
export const listNotices = (facts: NoticeFacts): readonly Notice[] => {
  const { me, today } = facts;
  const isOurs = ({ unit }: NoticeEvent | Deadline): boolean => unit === me.unit;
  const told = facts.events
    .filter((event) => isOurs(event) && event.by !== me.user && mayHear(event, me.role))
    .flatMap((event) => noticeOfEvent(event, facts) ?? []);
  const due = facts.deadlines.filter(isOurs).flatMap((deadline) => noticeOfDeadline(deadline, facts) ?? []);
  const oldest = addDays(today, -WINDOW_DAYS);
  const listed = [...told, ...due].filter(({ state, day }) => state === "open" || day >= oldest);
  const unique = new Map(listed.map((notice) => [notice.id, notice]));
  return [...unique.values()].sort(newestFirst).slice(0, MAX_NOTICES);
};

/** A morning's deadlines stand above what came in during that day; equal ones always in the same order. */
const newestFirst = (a: Notice, b: Notice): number => {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  const [left, right] = [a.at ?? Number.MAX_SAFE_INTEGER, b.at ?? Number.MAX_SAFE_INTEGER];
  return right - left || (a.id < b.id ? -1 : 1);
};

const noticeOfEvent = ({ id, at, subject }: NoticeEvent, facts: NoticeFacts): Notice | null => {
  const made = (kind: NoticeKind, href: string, state: Notice["state"] = "told"): Notice => ({
    ...{ id: `${kind}:${id}`, kind, at, dueOn: null, subject, href, state },
    day: dayOf(at, facts.timeZone),
  });
  switch (subject.kind) {
    case "review": {
      const href = `/ban-ghi/${subject.activity}`;
      if (subject.verdict === "accepted") return subject.comment.trim() === "" ? null : made("remark", href);
      const mayMend = facts.me.role === "officer" && subject.isOpen;
      return made("returned", mayMend ? `${href}/sua` : href, subject.isOpen ? "open" : "settled");
    }
    case "comment":
      return made("comment", `/ban-ghi/${subject.activity}`);
    case "answer":
      return made("answer", `/ban-ghi/${subject.difficulty}`);
    case "decision":
      return made("decision", `/guong/${subject.exemplar}`);
    case "newsAnswer":
      return made("newsAnswer", `/tin-cong/${subject.news}`);
    case "assignment":
      if (subject.person !== facts.me.user) return null;
      return made(
        "assignment",
        subject.work.includes("/") ? `/viec/${subject.work}` : `/viec-rieng/${subject.work}`,
      );
    case "refused":
      return made("refused", "/can-xem", "open");
    case "plan":
      return made("plan", `/ke-hoach/${subject.plan}`);
    case "urging":
      return made("urging", hrefOfTask(subject.task));
    case "material":
      return made("material", "/tai-lieu");
    default:
      return assertNever(subject);
  }
};

/** A leader is urged only when it has come so far. */
const mayHear = ({ subject }: NoticeEvent, role: Role): boolean =>
  subject.kind !== "urging" || role !== "leader" || subject.level === "leader";

const hrefOfTask = (task: TaskRef | null): string => (task === null ? "/" : `/viec/${task}`);

const noticeOfDeadline = ({ dueOn, subject }: Deadline, { today }: NoticeFacts): Notice | null => {
  const left = daysBetween(today, dueOn);
  if (left > SOON_DAYS) return null;
  const kind = left < 0 ? "overdue" : "deadline";
  return {
    ...{ id: `${kind}:${keyOf(subject)}:${dueOn}`, kind, subject, at: null, dueOn, href: hrefOf(subject) },
    day: left < 0 ? addDays(dueOn, 1) : addDays(dueOn, -SOON_DAYS),
    state: "told",
  };
};

const keyOf = (subject: DeadlineSubject): string => {
  switch (subject.kind) {
    case "task":
      return subject.task;
    case "dialogueResult":
      return subject.activity;
    case "unitTask":
      return subject.unitTask;
    default:
      return assertNever(subject);
  }
};

const hrefOf = (subject: DeadlineSubject): string => {
  switch (subject.kind) {
    case "task":
      return `/viec/${subject.task}`;
    case "dialogueResult":
      return `/ban-ghi/${subject.activity}`;
    case "unitTask":
      return `/viec-rieng/${subject.unitTask}`;
    default:
      return assertNever(subject);
  }
};

/** The days of a list in its order, each with its notices. */
export const byDay = <Item extends { readonly notice: Notice }>(
  items: readonly Item[],
): readonly { readonly day: Day; readonly items: readonly Item[] }[] => {
  const days = new Map<Day, Item[]>();
  for (const item of items) {
    const { day } = item.notice;
    const known = days.get(day);
    if (known) known.push(item);
    else days.set(day, [item]);
  }
  return [...days].map(([day, within]) => ({ day, items: within }));
};
