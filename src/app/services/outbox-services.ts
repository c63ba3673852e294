import { readMeta, writeMeta } from "../../device/meta.ts";
import type { FileRow, SetAsideRow } from "../../device/phone-db.ts";
import { writeText } from "../../device/reserve.ts";
import { activitiesInOutbox, listsInOutbox, waitingFiles } from "../../device/unsent.ts";
import type { ActivityView } from "../../domain/activity/activity-view.ts";
import type { LoopState } from "../../sync/sync-loop.ts";
import type { Environment } from "./environment.ts";
import { loadViews } from "./load-views.ts";
import type { OutboxItem, OutboxServices, OutboxSummary, SendState } from "./outbox.ts";
import type { OpenPhone, PhoneSession } from "./phone-session.ts";
import { readReducedData } from "./reduced-data.ts";
import { told } from "./storage-trouble.ts";

/** When this phone itself puts a change aside; the server's own reasons come with its answer. */
const TOO_LARGE = "Nội dung quá lớn, máy chủ không nhận. Bớt nội dung rồi gửi lại.";

const NOTHING: OutboxSummary = {
  state: { kind: "allSent" },
  items: 0,
  registers: {},
  photos: 0,
  bytes: 0,
  setAside: 0,
  held: 0,
  lastSentAt: null,
};

export const createOutboxServices = (session: PhoneSession, environment: Environment): OutboxServices => ({
  summary: async () => {
    const phone = await session.phone();
    return phone ? summaryOf(phone, environment.isOnline()) : NOTHING;
  },
  items: async () => {
    const phone = await session.phone();
    return phone ? itemsOf(phone) : [];
  },
  watchProgress: session.watch,
  sendNow: async () => {
    await (await session.own()).loop.runNow();
  },
  discardRefused: (change) =>
    told(session, async () => {
      const { db } = await session.own();
      await writeText(db, () => db.setAside.delete(change));
    }),
  retryRefused: (change) =>
    told(session, async () => {
      const phone = await session.own();
      const { putBack } = await import("./put-back.ts");
      await putBack(phone.db, change);
      phone.loop.changed();
    }),
  wifiOnlyPhotos: async () => {
    const phone = await session.phone();
    return phone ? ((await readMeta(phone.db, "wifiOnlyPhotos")) ?? false) : false;
  },
  reducedData: async () => {
    const phone = await session.phone();
    return phone ? readReducedData(phone.db, environment) : false;
  },
  setReducedData: (isOn) =>
    told(session, async () => {
      const phone = await session.own();
      await writeText(phone.db, () => writeMeta(phone.db, "reducedData", isOn));
      if (isOn) await writeText(phone.db, () => writeMeta(phone.db, "wifiOnlyPhotos", true));
    }),
  setWifiOnlyPhotos: (isOn) =>
    told(session, async () => {
      const phone = await session.own();
      await writeText(phone.db, () => writeMeta(phone.db, "wifiOnlyPhotos", isOn));
      phone.loop.changed();
    }),
});

const summaryOf = async (phone: OpenPhone, isOnline: boolean): Promise<OutboxSummary> => {
  const { db, account } = phone;
  const files = await waitingFiles(db);
  const activities = new Set([...(await activitiesInOutbox(db)), ...files.map(({ activity }) => activity)]);
  const lists = await listsInOutbox(db);
  const changes = await db.outbox.count();
  const aside = await db.setAside.toArray();
  const setAside = aside.filter(({ status }) => status === "rejected").length;
  const lastSentAt = (await readMeta(db, "lastSentAt")) ?? null;
  const isShutOut = account.isSignedOut || ((await readMeta(db, "revoked")) ?? null) !== null;
  await readMeta(db, "pass");
  const isWaiting = changes > 0 || files.length > 0;
  return {
    state: stateOf(phone.loop.state(), isWaiting, isShutOut, isOnline),
    items: activities.size + [...lists.values()].reduce((sum, count) => sum + count, 0),
    registers: countedByRegister(lists),
    photos: files.filter(({ kind }) => kind === "photo").length,
    bytes: files.reduce((sum, file) => sum + bytesLeft(file), 0),
    setAside,
    held: aside.length - setAside,
    lastSentAt,
  };
};

const countedByRegister = (lists: ReadonlyMap<string, number>): OutboxSummary["registers"] => {
  const counts: Record<string, number> = {};
  for (const [list, count] of lists) {
    const [, register = ""] = list.split("|");
    counts[register] = (counts[register] ?? 0) + count;
  }
  return counts;
};

const bytesLeft = ({ sizeBytes, upload }: FileRow): number => sizeBytes - (upload?.offset ?? 0);

const stateOf = (loop: LoopState, isWaiting: boolean, isSignedOut: boolean, isOnline: boolean): SendState => {
  if (isSignedOut) return { kind: "signedOut" };
  if (!isWaiting) return { kind: "allSent" };
  if (loop.isRunning && loop.start && loop.left) {
    const total = loop.start.changes + loop.start.files;
    const left = loop.left.changes + loop.left.files;
    // What is only offered again was not there when the pass began, and is no sending of the officer's.
    if (total > 0)
      return { kind: "sending", done: Math.max(0, total - left), total, bytesLeft: loop.left.bytes };
  }
  if (!isOnline || loop.lastEnd?.kind === "offline") return { kind: "offline" };
  if (loop.lastEnd?.kind === "enoughToday") return { kind: "enoughToday" };
  if (loop.attempts > 0) return { kind: "failing", attempts: loop.attempts, nextTryAt: loop.nextTryAt };
  return { kind: "waiting" };
};

const itemsOf = async (phone: OpenPhone): Promise<readonly OutboxItem[]> => {
  const files = await waitingFiles(phone.db);
  const setAside = await phone.db.setAside.toArray();
  const ids = new Set<string>([
    ...(await activitiesInOutbox(phone.db)),
    ...files.map(({ activity }) => activity),
    ...setAside.flatMap(({ activity }) => (activity === undefined ? [] : [activity])),
  ]);
  const views = await loadViews(phone, [...ids]);
  return views.map((view) => itemOf(view, files, setAside));
};

const itemOf = (
  view: ActivityView,
  files: readonly FileRow[],
  setAside: readonly SetAsideRow[],
): OutboxItem => {
  const own = files.filter(({ activity }) => activity === view.id);
  return {
    view,
    unsentPhotos: own.filter(({ kind }) => kind === "photo").length,
    unsentBytes: own.reduce((sum, file) => sum + bytesLeft(file), 0),
    refusals: setAside
      .filter(({ activity, status }) => activity === view.id && status === "rejected")
      .map(({ id, reason }) => ({ change: id, reason: reason || TOO_LARGE })),
  };
};
