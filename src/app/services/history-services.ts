import { activitiesWithCode } from "../../device/activities-with-code.ts";
import { commitChanges } from "../../device/commit-changes.ts";
import { findRecord, overlaid, rowsAround } from "../../device/local-records.ts";
import type { KeptRow, NoticeRow, OutboxRow, SetAsideRow } from "../../device/phone-db.ts";
import { writeText } from "../../device/reserve.ts";
import { ActivityId } from "../../domain/activity/activity.ts";
import type { Json } from "../../domain/canonical-json.ts";
import type { Change } from "../../domain/change.ts";
import { RecordHistory } from "../../domain/record-history.ts";
import { callApi } from "./api-client.ts";
import type { Environment } from "./environment.ts";
import { loadViews } from "./load-views.ts";
import { changeOf } from "./own-records.ts";
import type { OpenPhone, PhoneSession } from "./phone-session.ts";
import { asStorageResult } from "./storage-result.ts";
import type { EditedElsewhere, HistoryServices, KnownHistory, OwnEntry } from "./story.ts";

export const createHistoryServices = (
  session: PhoneSession,
  { fetch, clock }: Environment,
): HistoryServices => ({
  known: async (id) => {
    const phone = await session.phone();
    return phone ? knownOf(phone, id) : null;
  },
  ask: async ({ id, scope }, before) => {
    const path = `/api/history/${scope}/activity/${id}${before === null ? "" : `?before=${before}`}`;
    const asked = await callApi(fetch, { method: "GET", path, answer: RecordHistory });
    if (!asked.ok && asked.error.kind === "signedOut") await session.markSignedOut();
    return asked;
  },
  bringBack: async (key, values) => {
    const phone = await session.own();
    const written = await asStorageResult(async () => {
      const record = await findRecord(phone.db, key);
      if (!record) throw new Error("there is no such record on this phone");
      const activity = record.values["activity"];
      const change = changeOf(record, values, typeof activity === "string" ? activity : null);
      await commitChanges(phone.db, phone.author, clock.now(), [change]);
      await settleNotice(phone, key, values);
    });
    phone.loop.changed();
    return written;
  },
  editedElsewhere: async (id) => {
    const phone = await session.phone();
    if (!phone) return [];
    const rows = await (id === undefined
      ? phone.db.notices.toArray()
      : phone.db.notices.where("activity").equals(id).toArray());
    return withViews(phone, rows);
  },
  dismiss: async (key) => {
    const { db } = await session.own();
    return asStorageResult(() => writeText(db, () => db.notices.delete(key)));
  },
  withCode: async (letters) => {
    const phone = await session.phone();
    return phone ? loadViews(phone, await activitiesWithCode(phone.db, letters)) : [];
  },
});

/** What was brought back needs no more telling. */
const settleNotice = ({ db }: OpenPhone, key: string, values: Readonly<Record<string, Json>>) =>
  writeText(db, () =>
    db.transaction("rw", db.notices, async () => {
      const notice = await db.notices.get(key);
      if (!notice) return;
      const mine = Object.entries(notice.mine).filter(([name]) => !(name in values));
      if (mine.length === 0) await db.notices.delete(key);
      else await db.notices.update(key, { mine: Object.fromEntries(mine) });
    }),
  );

const knownOf = async (phone: OpenPhone, id: string): Promise<KnownHistory | null> => {
  const { db, account } = phone;
  const rows = await rowsAround(db, [id]);
  const receipts = await db.receipts.where("activity").equals(id).toArray();
  const kept = (await db.kept.bulkGet(receipts.map(({ seq }) => seq))).filter((row) => row !== undefined);
  const records = overlaid(rows);
  if (records.length === 0) return null;
  const { name } = account.signedIn.user;
  const entries = [
    ...kept.map((row) => keptEntry(row, name)),
    ...rows.outbox.map((row) => unsentEntry(row, name, "waiting")),
    ...rows.setAside.map((row) => unsentEntry(row, name, row.status === "rejected" ? "refused" : "held")),
  ];
  return {
    device: account.device,
    entries: entries.sort((a, b) => b.at - a.at || (a.change < b.change ? 1 : -1)),
    current: new Map(
      records.map((record) => [`${record.scope}|${record.collection}|${record.id}`, record.values]),
    ),
  };
};

const keptEntry = ({ change, receipt }: KeptRow, name: string): OwnEntry => ({
  ...entryOf(change, name, receipt.lost),
  receivedAt: receipt.receivedAt,
  state: "confirmed",
});

const unsentEntry = (
  { change }: OutboxRow | SetAsideRow,
  name: string,
  state: OwnEntry["state"],
): OwnEntry => ({ ...entryOf(change, name, []), receivedAt: null, state });

const entryOf = (
  change: Change,
  userName: string,
  lost: readonly string[],
): Omit<OwnEntry, "receivedAt" | "state"> => ({
  change: change.id,
  collection: change.collection,
  recordId: change.recordId,
  isNew: change.base.number === 0 && change.base.epoch === null,
  isRevived: false,
  user: change.user,
  userName,
  device: change.device,
  deviceName: null,
  at: change.at,
  clockOffsetMs: change.clockOffsetMs,
  fields: Object.entries(change.fields)
    .filter(([name]) => !UNTOLD.has(name))
    .map(([name, value]) => ({
      name,
      value,
      fate: lost.includes(name) ? "lost" : "kept",
      against: null,
    })),
});

/** As the server leaves them out: nobody reads them as words. */
const UNTOLD: ReadonlySet<string> = new Set(["shown", "content", "file", "thumbnail", "activity"]);

const activityOf = (owner: string | undefined): ActivityId | null => {
  const id = ActivityId.safeParse(owner);
  return id.success ? id.data : null;
};

const withViews = async (
  phone: OpenPhone,
  rows: readonly NoticeRow[],
): Promise<readonly EditedElsewhere[]> => {
  const owners = rows.flatMap(({ activity }) => (activity === undefined ? [] : [activity]));
  const views = new Map(
    (await loadViews(phone, [...new Set(owners)])).map((view) => [view.id as string, view]),
  );
  return rows
    .map(({ key, collection, mine, hasOvertaken, at, activity }) => ({
      key,
      collection,
      mine,
      hasOvertaken,
      at,
      activity: activityOf(activity),
      view: views.get(activity ?? "") ?? null,
    }))
    .sort((a, b) => b.at - a.at);
};
