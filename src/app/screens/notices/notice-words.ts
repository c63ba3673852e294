import { type Day, daysBetween, type TimeZone, timeOf } from "../../../domain/day.ts";
import type { Notice, NoticeKind } from "../../../domain/notices/notice.ts";
import { assertNever } from "../../../domain/result.ts";
import type { IconName } from "../../components/icons.ts";
import type { Tone } from "../../components/status-badge.tsx";
import type { NoticeItem } from "../../services/notices.ts";
import { activityTitle } from "../../vi/activity-title.ts";
import { difficultyVi } from "../../vi/difficulty.ts";
import { moment, nearDay, shortDay, upperFirst } from "../../vi/format.ts";
import { noticesVi } from "../../vi/notices.ts";
import { planChangesVi } from "../../vi/plan-changes.ts";
import { returnReasons } from "../../vi/return-reasons.ts";
import { changeLine } from "../plan/change-words.ts";

export interface NoticeWords {
  readonly title: string;
  readonly meta: string;
}

/** What a row says. `office`: what the unit's people call those above. */
export const noticeWords = (
  { notice, activity, task }: NoticeItem,
  office: string,
  today: Day,
): NoticeWords => {
  const { subject } = notice;
  const record = activity ? activityTitle(activity, task, null) : noticesVi.refusedTitle;
  switch (subject.kind) {
    case "review": {
      if (subject.verdict === "accepted") return { title: record, meta: noticesVi.remark(subject.comment) };
      const reasons = subject.reasons.map((reason) => returnReasons[reason].toLowerCase()).join(", ");
      const words = [reasons, subject.comment].filter((part) => part !== "").join(". ");
      const said = notice.state === "open" ? noticesVi.returned : noticesVi.mended;
      return { title: record, meta: said(office, words) };
    }
    case "comment":
      return { title: record, meta: noticesVi.comment(subject.text) };
    case "answer":
      return { title: record, meta: noticesVi.answer(difficultyVi.steps[subject.step], subject.text) };
    case "decision":
      return {
        title: subject.title,
        meta: noticesVi.decision(noticesVi.decisions[subject.decision], subject.note),
      };
    case "newsAnswer":
      return {
        title: subject.title,
        meta: noticesVi.newsAnswer(noticesVi.newsAnswers[subject.decision], subject.text),
      };
    case "assignment":
      return { title: subject.title, meta: noticesVi.assignment(subject.period) };
    case "refused":
      return { title: record, meta: noticesVi.refused(subject.reason) };
    case "plan":
      return planWords(subject);
    case "urging":
      return { title: noticesVi.urging(office, subject.level), meta: subject.text };
    case "material":
      return { title: subject.title, meta: noticesVi.material(office) };
    case "task":
      return { title: subject.title, meta: noticesVi.missing(dueWords(notice, today), subject.missing) };
    case "dialogueResult":
      return { title: noticesVi.dialogueResult, meta: dueWords(notice, today) };
    case "unitTask":
      return { title: subject.title, meta: dueWords(notice, today) };
    default:
      return assertNever(subject);
  }
};

/** «Kế hoạch thay đổi: Phát thanh CCHC: 4 số mỗi tháng → 2 số mỗi tháng từ tháng 4» */
const planWords = ({
  title,
  isNew,
  changes,
  document,
}: Extract<Notice["subject"], { readonly kind: "plan" }>): NoticeWords => {
  const [first, ...others] = changes;
  if (!first) return { title, meta: isNew ? noticesVi.plan.new : noticesVi.plan.changed };
  const more = others.length === 0 ? "" : planChangesVi.more(others.length);
  return { title: noticesVi.plan.differs, meta: `${changeLine(first, document)}${more}` };
};

const dueWords = ({ kind, dueOn }: Notice, today: Day): string => {
  if (dueOn === null) return "";
  return kind === "overdue" ? noticesVi.late(shortDay(dueOn)) : noticesVi.left(daysBetween(today, dueOn));
};

/** «Hôm qua, 15:12»; of a deadline the day alone. */
export const noticeMoment = ({ day, at }: Notice, today: Day, timeZone: TimeZone): string =>
  upperFirst(at === null ? nearDay(day, today) : moment(day, timeOf(at, timeZone), today));

interface Look {
  readonly icon: IconName;
  readonly tone: Tone | undefined;
}

/** Orange asks for something, red is late, green is good news. */
export const noticeLooks: Readonly<Record<NoticeKind, Look>> = {
  returned: { icon: "arrow-bend-up-left", tone: "attn" },
  remark: { icon: "seal-check", tone: "done" },
  comment: { icon: "notebook", tone: "sent" },
  answer: { icon: "check", tone: "sent" },
  decision: { icon: "signature", tone: "sent" },
  newsAnswer: { icon: "link", tone: "sent" },
  assignment: { icon: "user-circle", tone: "sent" },
  refused: { icon: "warning", tone: "danger" },
  plan: { icon: "list-checks", tone: "sent" },
  urging: { icon: "megaphone-simple", tone: undefined },
  material: { icon: "books", tone: "sent" },
  deadline: { icon: "clock-countdown", tone: "attn" },
  overdue: { icon: "clock-countdown", tone: "danger" },
};
