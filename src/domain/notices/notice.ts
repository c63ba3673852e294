import type { ActivityId } from "../activity/activity.ts";
import type { RecordId } from "../change.ts";
import type { Day, TimeZone } from "../day.ts";
import type { Instant } from "../instant.ts";
import type { Plan } from "../plan.ts";
import type { PlanChange } from "../plan-changes.ts";
import type { AssignmentPeriod, WorkKey } from "../registers/assignment.ts";
import type { AnswerStep } from "../registers/difficulty-answer.ts";
import type { PortalNewsDecision } from "../registers/portal-news.ts";
import type { UrgingLevel } from "../registers/urging.ts";
import type { ReturnReason, Verdict } from "../review.ts";
import type { PlanId, TaskRef } from "../task.ts";
import type { UnitId } from "../unit.ts";
import type { Role, UserId } from "../user.ts";

/** What somebody else did, or the server said, as a record on this phone tells it. */
export type NoticeEventSubject =
  | {
      readonly kind: "review";
      readonly activity: ActivityId;
      readonly verdict: Verdict;
      readonly reasons: readonly ReturnReason[];
      readonly comment: string;
      /** It waits to be mended; false once it was, and for what was accepted. */
      readonly isOpen: boolean;
    }
  | { readonly kind: "comment"; readonly activity: ActivityId; readonly text: string }
  | {
      readonly kind: "answer";
      readonly difficulty: ActivityId;
      readonly step: AnswerStep;
      readonly text: string;
    }
  | {
      readonly kind: "decision";
      readonly exemplar: RecordId;
      readonly decision: "approved" | "declined" | "changesAsked";
      readonly title: string;
      readonly note: string;
    }
  | {
      readonly kind: "assignment";
      readonly work: WorkKey;
      readonly period: AssignmentPeriod;
      readonly person: UserId | null;
      readonly title: string;
    }
  /** Those above said what becomes of news that was offered to their portal. */
  | {
      readonly kind: "newsAnswer";
      readonly news: RecordId;
      readonly decision: PortalNewsDecision;
      readonly title: string;
      readonly text: string;
    }
  /** One of this phone's own changes was not taken, and a person has to decide. */
  | { readonly kind: "refused"; readonly activity: ActivityId | null; readonly reason: string }
  | {
      readonly kind: "plan";
      readonly plan: PlanId;
      readonly title: string;
      readonly isNew: boolean;
      /** What the publication changed for this unit; empty for a new plan. */
      readonly changes: readonly PlanChange[];
      /** The plan itself, whose words the changes are told in. */
      readonly document: Plan;
    }
  /** Those above ask for what is missing (nhắc việc). */
  | {
      readonly kind: "urging";
      readonly level: UrgingLevel;
      readonly text: string;
      /** The first that is missing; null: nothing was named. */
      readonly task: TaskRef | null;
    }
  /** Something to read, play or post came from above (tài liệu). */
  | { readonly kind: "material"; readonly title: string };

export interface NoticeEvent {
  /** Of the record that tells it; another one when it tells something else. */
  readonly id: string;
  /** Whom it is told to. */
  readonly unit: UnitId;
  /** The server's clock; of a refused change the phone's. */
  readonly at: Instant;
  /** Null: nobody, the server itself. */
  readonly by: UserId | null;
  readonly subject: NoticeEventSubject;
}

/** Something owed by a day and not done. */
export interface Deadline {
  readonly unit: UnitId;
  readonly dueOn: Day;
  readonly subject: DeadlineSubject;
}

export type DeadlineSubject =
  | {
      readonly kind: "task";
      readonly task: TaskRef;
      readonly title: string;
      readonly missing: number;
    }
  /** The result of a dialogue that was held is to be published. */
  | { readonly kind: "dialogueResult"; readonly activity: ActivityId }
  | { readonly kind: "unitTask"; readonly unitTask: RecordId; readonly title: string };

/** All that notices are made of; nothing of it needs a network. */
export interface NoticeFacts {
  readonly me: { readonly user: UserId; readonly unit: UnitId; readonly role: Role };
  readonly today: Day;
  readonly timeZone: TimeZone;
  readonly events: readonly NoticeEvent[];
  readonly deadlines: readonly Deadline[];
}

/** returned: trả lại · remark: đã duyệt, có nhận xét · refused: chưa gửi được · deadline: sắp đến hạn · overdue: quá hạn. */
export type NoticeKind =
  | "returned"
  | "remark"
  | "comment"
  | "answer"
  | "decision"
  | "newsAnswer"
  | "assignment"
  | "refused"
  | "plan"
  | "urging"
  | "material"
  | "deadline"
  | "overdue";

/** One line of «Thông báo». */
export interface Notice {
  /** The same for the same thing, on every day and after every start. */
  readonly id: string;
  readonly kind: NoticeKind;
  /** The day under which it stands. */
  readonly day: Day;
  /** Null for a deadline: it has a day and no hour. */
  readonly at: Instant | null;
  /** Of a deadline. */
  readonly dueOn: Day | null;
  readonly subject: NoticeEventSubject | DeadlineSubject;
  /** Where it leads: a path of this app. */
  readonly href: string;
  /** open: still asks for something · settled: what it asked for was done · told: stands for itself. */
  readonly state: "open" | "settled" | "told";
}
