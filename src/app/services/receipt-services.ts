import { readMeta } from "../../device/meta.ts";
import type { FileRow, PhoneDb, ReceiptRow } from "../../device/phone-db.ts";
import { ActivityId } from "../../domain/activity/activity.ts";
import type { ActivityView } from "../../domain/activity/activity-view.ts";
import type { RecordId } from "../../domain/change.ts";
import { dayOf, type Month, monthOf } from "../../domain/day.ts";
import { type Instant, instant } from "../../domain/instant.ts";
import { recordKey } from "../../domain/record.ts";
import { registerRules, registersWithFiles } from "../../domain/register.ts";
import { scopeOf } from "../../domain/scope.ts";
import { confirmedOf } from "../../sync/confirmation.ts";
import { loadViews } from "./load-views.ts";
import type { OpenPhone, PhoneSession } from "./phone-session.ts";
import type { ConfirmedActivity, ReceiptServices } from "./story.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const UNSENT: ReadonlySet<string> = new Set(["draft", "queued", "sending", "failed"]);

type StoredPhoto = FileRow & { readonly storedAt: Instant };

export const createReceiptServices = (session: PhoneSession): ReceiptServices => ({
  of: async (view) => {
    const phone = await session.phone();
    if (!phone || UNSENT.has(view.status)) return null;
    const receipts = (await phone.db.receipts.where("activity").equals(view.id).toArray()).filter(isWork);
    const files = await phone.db.files.bulkGet(view.evidence.map(({ file }) => file));
    return receipts.length === 0
      ? null
      : confirmedOf({ receipts, storedPhotos: files.filter(isStoredPhoto) });
  },
  photoStoredAt: async (file) => {
    const phone = await session.phone();
    return (await phone?.db.files.get(file))?.storedAt ?? null;
  },
  photoSentRatio: async (file) => {
    const phone = await session.phone();
    const row = await phone?.db.files.get(file);
    if (!phone || !row?.upload || row.state !== "waiting") return null;
    const pass = await readMeta(phone.db, "pass");
    const isSending = pass?.isRunning === true && phone.loop.state().isRunning;
    return isSending ? row.upload.offset / row.sizeBytes : null;
  },
  confirmedIn: async (month) => {
    const phone = await session.phone();
    if (!phone) return [];
    const isWithin = (at: Instant): boolean => monthOf(dayOf(at, phone.unit.timeZone)) === month;
    const receipts = (await receiptsAround(phone.db, month)).filter(
      (row) => isWork(row) && isWithin(row.receivedAt),
    );
    const photos = (await phone.db.files.where("state").anyOf("stored", "backedUp").toArray())
      .filter(isStoredPhoto)
      .filter(({ storedAt }) => isWithin(storedAt));
    const ids = new Set([
      ...receipts.map(({ activity }) => activity),
      ...photos.map(({ activity }) => activity),
    ]);
    const known = [...ids].flatMap((id) => {
      const parsed = ActivityId.safeParse(id);
      return parsed.success ? [parsed.data] : [];
    });
    const views = new Map((await loadViews(phone, known)).map((view) => [view.id, view]));
    const entries = await entriesAmong(
      phone,
      known.filter((id) => !views.has(id)),
    );
    return known
      .filter((id) => !entries.has(id))
      .flatMap((id) => confirmedActivity(id, views.get(id) ?? null, receipts, photos))
      .sort((a, b) => a.confirmation.at - b.confirmation.at);
  },
});

/** Which of these are no activities but entries of a register that have photos. */
const entriesAmong = async (
  { db, unit }: OpenPhone,
  ids: readonly ActivityId[],
): Promise<ReadonlySet<string>> => {
  const keys = ids.flatMap((id) =>
    registersWithFiles.map((collection) =>
      recordKey({
        scope: scopeOf(unit.id, registerRules[collection].part),
        collection,
        id: id as string as RecordId,
      }),
    ),
  );
  const rows = await db.records.where("key").anyOf(keys).toArray();
  return new Set(rows.map(({ id }) => id as string));
};

const confirmedActivity = (
  id: ActivityId,
  view: ActivityView | null,
  receipts: readonly ReceiptRow[],
  photos: readonly StoredPhoto[],
): readonly ConfirmedActivity[] => {
  const live = view && new Set(view.evidence.map(({ file }) => file));
  const confirmation = confirmedOf({
    receipts: receipts.filter(({ activity }) => activity === id),
    storedPhotos: photos.filter(({ activity, file }) => activity === id && (live?.has(file) ?? true)),
  });
  return confirmation
    ? [{ activity: id, view, confirmation, isPartly: view !== null && UNSENT.has(view.status) }]
    : [];
};

/** A verdict or a comment is no proof of an officer's work. */
const isWork = ({ collection }: ReceiptRow): boolean =>
  collection === "activity" || collection === "evidence";

const isStoredPhoto = (row: FileRow | undefined): row is StoredPhoto =>
  row?.kind === "photo" && row.storedAt !== undefined && (row.state === "stored" || row.state === "backedUp");

/** By the index, a day wider on both sides than the month is in any time zone. */
const receiptsAround = (db: PhoneDb, month: Month): Promise<readonly ReceiptRow[]> => {
  const start = Date.parse(`${month}-01T00:00:00Z`);
  return db.receipts
    .where("receivedAt")
    .between(instant(start - DAY_MS), instant(start + 33 * DAY_MS))
    .toArray();
};
