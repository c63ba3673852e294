import type { PhoneDb, RecordRow } from "../../device/phone-db.ts";
import { ActivityId } from "../../domain/activity/activity.ts";
import type { CollectionName } from "../../domain/change.ts";
import { offeredMaterials } from "../../domain/materials/list-materials.ts";
import { WINDOW_DAYS } from "../../domain/notices/list-notices.ts";
import type { NoticeEvent } from "../../domain/notices/notice.ts";
import { knownTasks } from "../../domain/plan.ts";
import { portalNewsIdOf } from "../../domain/registers/portal-news.ts";
import { Review } from "../../domain/review.ts";
import { scopeOf, unitOfScope } from "../../domain/scope.ts";
import type { TaskRef } from "../../domain/task.ts";
import { reachOf } from "../../domain/unit.ts";
import { readPlans, readUnits } from "./directory.ts";
import { readPlanNews } from "./notice-plans.ts";
import type { OpenPhone } from "./phone-session.ts";
import type { RegisterServices } from "./registers.ts";
import type { DiaryServices } from "./services.ts";

export interface NoticeSources {
  readonly phone: OpenPhone;
  readonly diary: DiaryServices;
  readonly registers: Pick<RegisterServices, "entries">;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Author's clocks are wrong by some days, rarely by more. */
const SLACK_DAYS = 30;

/** What others did, as the records here tell it. Only indexes are read, and never more than some months of them. */
export const readNoticeEvents = async (sources: NoticeSources): Promise<readonly NoticeEvent[]> => {
  const parts = await Promise.all([
    readReviews(sources),
    readComments(sources),
    readAnswers(sources),
    readDecisions(sources),
    readNewsAnswers(sources),
    readAssignments(sources),
    readUrgings(sources),
    readMaterials(sources),
    readRefused(sources),
    readPlanNews(sources.phone),
  ]);
  return parts.flat();
};

/** Ids are UUIDv7: those of the last months lie together. */
const recentRows = async (
  { db, unit, now }: OpenPhone,
  collection: CollectionName,
): Promise<readonly RecordRow[]> => {
  const from = Math.max(0, now() - (WINDOW_DAYS + SLACK_DAYS) * DAY_MS);
  const digits = from.toString(16).padStart(12, "0");
  const prefix = `${scopeOf(unit.id, "shared")}|${collection}|`;
  const rows = await db.records
    .where("key")
    .between(`${prefix}${digits.slice(0, 8)}-${digits.slice(8)}`, `${prefix}\uffff`)
    .toArray();
  return rows.filter(({ values }) => values["deleted"] !== true);
};

const toldBy = (row: RecordRow): Omit<NoticeEvent, "subject"> => ({
  id: row.id,
  unit: unitOfScope(row.scope),
  at: row.createdAt,
  by: row.createdBy,
});

const readReviews = async ({ phone, diary }: NoticeSources): Promise<readonly NoticeEvent[]> => {
  const open = await diary.returnedActivities();
  const verdicts = new Map<string, NoticeEvent>();
  for (const row of await recentRows(phone, "review")) {
    const review = Review.safeParse(row.values);
    if (review.success)
      verdicts.set(row.id, {
        ...toldBy(row),
        subject: { kind: "review", ...wordsOf(review.data), isOpen: false },
      });
  }
  for (const { unit, reviews } of open) {
    const [review] = reviews;
    if (review?.verdict !== "returned") continue;
    const { id, at, by } = review;
    verdicts.set(id, { id, unit, at, by, subject: { kind: "review", ...wordsOf(review), isOpen: true } });
  }
  return [...verdicts.values()];
};

const wordsOf = ({ activity, verdict, reasons, comment }: Review) => ({
  ...{ activity, verdict, reasons, comment },
});

const readComments = async ({ phone }: NoticeSources): Promise<readonly NoticeEvent[]> =>
  (await recentRows(phone, "comment")).flatMap((row) => {
    const activity = ActivityId.safeParse(row.values["activity"]);
    const text = row.values["text"];
    return activity.success && typeof text === "string"
      ? [{ ...toldBy(row), subject: { kind: "comment", activity: activity.data, text } }]
      : [];
  });

const readAnswers = async ({ registers }: NoticeSources): Promise<readonly NoticeEvent[]> =>
  (await registers.entries("difficultyAnswer")).map(({ id, unit, values, updatedBy, updatedAt }) => ({
    ...{ id, unit, at: updatedAt, by: updatedBy },
    subject: { kind: "answer", difficulty: values.difficulty, step: values.step, text: values.text ?? "" },
  }));

const readDecisions = async ({ registers }: NoticeSources): Promise<readonly NoticeEvent[]> => {
  const [decisions, exemplars] = await Promise.all([
    registers.entries("exemplarDecision"),
    registers.entries("exemplar"),
  ]);
  const titles = new Map(exemplars.map(({ id, values }) => [`decision:${id}`, { id, title: values.title }]));
  return decisions.flatMap(({ id, unit, values, updatedBy, updatedAt }) => {
    const exemplar = titles.get(id);
    const { decision, on, note = "" } = values;
    if (!exemplar || decision === "open") return [];
    return {
      // Another decision on another day is news again.
      ...{ id: `${id}:${decision}:${on}`, unit, at: updatedAt, by: updatedBy },
      subject: { kind: "decision", exemplar: exemplar.id, decision, title: exemplar.title, note },
    };
  });
};

const readNewsAnswers = async ({ registers }: NoticeSources): Promise<readonly NoticeEvent[]> => {
  const [answers, offered] = await Promise.all([
    registers.entries("portalNewsAnswer"),
    registers.entries("portalNews"),
  ]);
  const news = new Map(offered.map((entry) => [portalNewsIdOf(entry.id), entry]));
  return answers.flatMap(({ id, unit, values, updatedBy, updatedAt }) => {
    const about = news.get(values.news);
    if (!about) return [];
    const { decision, text = "" } = values;
    return {
      ...{ id, unit, at: updatedAt, by: updatedBy },
      subject: { kind: "newsAnswer", news: about.id, decision, title: about.values.title, text },
    };
  });
};

const readUrgings = async ({ registers }: NoticeSources): Promise<readonly NoticeEvent[]> =>
  (await registers.entries("urging")).map(({ id, unit, values, createdBy, updatedAt }) => ({
    ...{ id, unit, at: updatedAt, by: createdBy },
    subject: {
      ...{ kind: "urging", level: values.level, text: values.text },
      task: values.missing[0]?.task ?? null,
    },
  }));

/** What those above hand out to this unit; a newer version is news again. */
const readMaterials = async ({ phone, registers }: NoticeSources): Promise<readonly NoticeEvent[]> => {
  const { own, above } = reachOf(phone.unit.id, await readUnits(phone));
  const found = await Promise.all([...above].map((unit) => registers.entries("material", { unit })));
  return offeredMaterials(found.flat(), own).map(({ id, values, createdBy, updatedAt }) => ({
    ...{ id, unit: phone.unit.id, at: updatedAt, by: createdBy },
    subject: { kind: "material", title: values.title },
  }));
};

const readAssignments = async ({ phone, registers }: NoticeSources): Promise<readonly NoticeEvent[]> => {
  const [given, own, plans] = await Promise.all([
    registers.entries("assignment"),
    registers.entries("unitTask"),
    readPlans(phone),
  ]);
  const titles = new Map<string, string>([
    ...plans.flatMap((plan) => knownTasks(plan).map(({ ref, title }): [TaskRef, string] => [ref, title])),
    ...own.map(({ id, values }) => [id, values.title] as const),
  ]);
  return given.map(({ id, unit, values, updatedBy, updatedAt }) => ({
    ...{ id: `${id}:${values.on ?? ""}`, unit, at: updatedAt, by: updatedBy },
    subject: {
      ...{ kind: "assignment", work: values.work, period: values.period, person: values.person ?? null },
      title: titles.get(values.work) ?? "",
    },
  }));
};

const readRefused = async ({ phone }: NoticeSources): Promise<readonly NoticeEvent[]> =>
  (await setAsideOf(phone.db)).map(({ id, scope, change, reason, activity }) => ({
    ...{ id, unit: unitOfScope(scope), at: change.at, by: null },
    subject: { kind: "refused", activity: ActivityId.safeParse(activity).data ?? null, reason },
  }));

const setAsideOf = async (db: PhoneDb) =>
  (await db.setAside.toArray()).filter(({ status }) => status === "rejected");
