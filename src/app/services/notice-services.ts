import { readMeta, writeMeta } from "../../device/meta.ts";
import { writeText } from "../../device/reserve.ts";
import { type Activity, type ActivityId, readActivity } from "../../domain/activity/activity.ts";
import { listNotices } from "../../domain/notices/list-notices.ts";
import type { Notice } from "../../domain/notices/notice.ts";
import { isUnread, markRead, NOTHING_READ } from "../../domain/notices/read-state.ts";
import { knownTasks } from "../../domain/plan.ts";
import { recordKey } from "../../domain/record.ts";
import { scopeOf } from "../../domain/scope.ts";
import type { Task, TaskRef } from "../../domain/task.ts";
import { readPlans } from "./directory.ts";
import type { Environment } from "./environment.ts";
import { drawAppBadge } from "./notice-badge.ts";
import { readDeadlines } from "./notice-deadlines.ts";
import { type NoticeSources, readNoticeEvents } from "./notice-events.ts";
import { createPushServices } from "./notice-push.ts";
import type { NoticeItem, NoticeServices, PushServices } from "./notices.ts";
import type { OpenPhone, PhoneSession } from "./phone-session.ts";
import { createRegisterServices } from "./register-services.ts";
import type { DiaryServices } from "./services.ts";
import { asStorageResult } from "./storage-result.ts";

/** Notices and how this phone is told of them: one part, loaded with the first question. */
export const createNoticePart = (
  session: PhoneSession,
  environment: Environment,
  diary: DiaryServices,
  needsInstall: () => boolean,
): { readonly notices: NoticeServices; readonly push: PushServices } => ({
  notices: createNoticeServices(session, environment, diary),
  push: createPushServices(session, environment, needsInstall),
});

const createNoticeServices = (
  session: PhoneSession,
  { clock }: Environment,
  diary: DiaryServices,
): NoticeServices => {
  const registers = createRegisterServices(session, clock);
  const read = async (phone: OpenPhone) => {
    const notices = await readNotices({ phone, diary, registers });
    const state = (await readMeta(phone.db, "noticesRead")) ?? NOTHING_READ;
    return { notices, state };
  };
  return {
    list: async () => {
      const phone = await session.phone();
      if (!phone) return [];
      const { notices, state } = await read(phone);
      const name = await readNames(phone, notices);
      return notices.map((notice) => ({ notice, isUnread: isUnread(notice, state), ...name(notice) }));
    },
    unread: async () => {
      const phone = await session.phone();
      if (!phone) return 0;
      const { notices, state } = await read(phone);
      return notices.filter((notice) => isUnread(notice, state)).length;
    },
    begin: async () => {
      const phone = await session.phone();
      if (!phone) return;
      const { db } = phone;
      await db.transaction("rw", db.meta, async () => {
        const state = (await readMeta(db, "noticesRead")) ?? NOTHING_READ;
        if (state.since === null) await writeMeta(db, "noticesRead", { ...state, since: phone.now() });
      });
    },
    showBadge: (unread) => void drawAppBadge(unread),
    markRead: (ids) =>
      asStorageResult(async () => {
        const { db } = await session.own();
        await writeText(db, () =>
          db.transaction("rw", db.meta, async () => {
            const state = (await readMeta(db, "noticesRead")) ?? NOTHING_READ;
            await writeMeta(db, "noticesRead", markRead(state, ids));
          }),
        );
      }),
  };
};

const readNotices = async (sources: NoticeSources): Promise<readonly Notice[]> => {
  const { phone, diary } = sources;
  const { user } = phone.account.signedIn;
  const [events, deadlines] = await Promise.all([readNoticeEvents(sources), readDeadlines(sources)]);
  return listNotices({
    me: { user: user.id, unit: phone.unit.id, role: user.role },
    today: diary.today(),
    timeZone: phone.unit.timeZone,
    ...{ events, deadlines },
  });
};

type NameOf = (notice: Notice) => Pick<NoticeItem, "activity" | "task">;

/** Records and tasks by which the notices are named; only those. */
const readNames = async (phone: OpenPhone, notices: readonly Notice[]): Promise<NameOf> => {
  const ids = [...new Set(notices.flatMap((notice) => activityOf(notice) ?? []))];
  const scope = scopeOf(phone.unit.id, "shared");
  const rows = await phone.db.records.bulkGet(
    ids.map((id) => recordKey({ scope, collection: "activity", id })),
  );
  const activities = new Map<string, Activity>();
  for (const row of rows) {
    const activity = row && readActivity(row.values);
    if (row && activity) activities.set(row.id, activity);
  }
  const tasks = new Map<TaskRef, Task>(
    (await readPlans(phone)).flatMap((plan) => knownTasks(plan).map((task) => [task.ref, task] as const)),
  );
  return (notice) => {
    const activity = activities.get(activityOf(notice) ?? "") ?? null;
    const [main] = activity?.tasks ?? [];
    return { activity, task: main ? (tasks.get(main) ?? null) : null };
  };
};

const activityOf = ({ subject }: Notice): ActivityId | null => {
  switch (subject.kind) {
    case "review":
    case "comment":
    case "dialogueResult":
    case "refused":
      return subject.activity;
    case "answer":
      return subject.difficulty;
    default:
      return null;
  }
};
