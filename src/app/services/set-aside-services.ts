import { rowsAround } from "../../device/local-records.ts";
import { readCopy, writeCopy } from "../../device/meta.ts";
import type { SetAsideRow } from "../../device/phone-db.ts";
import { writeText } from "../../device/reserve.ts";
import { ActivityId } from "../../domain/activity/activity.ts";
import type { ActivityView } from "../../domain/activity/activity-view.ts";
import { QuarantineList } from "../../domain/quarantine-list.ts";
import { ok } from "../../domain/result.ts";
import { callApi } from "./api-client.ts";
import { draftOfSetAside, isMendable } from "./draft-of-set-aside.ts";
import { toDraft } from "./draft-view.ts";
import type { Environment } from "./environment.ts";
import { loadViews } from "./load-views.ts";
import type { OpenPhone, PhoneSession } from "./phone-session.ts";
import { setAsideFile } from "./set-aside-file.ts";
import { asStorageResult } from "./storage-result.ts";
import type { SetAsideItem, SetAsideServices } from "./story.ts";

const QUARANTINE = "/api/quarantine";

export const createSetAsideServices = (
  session: PhoneSession,
  { fetch, clock }: Environment,
): SetAsideServices => ({
  items: async () => {
    const phone = await session.phone();
    return phone ? itemsOf(phone) : [];
  },
  mend: async (change) => {
    const { db } = await session.own();
    return asStorageResult(async () => {
      const row = await db.setAside.get(change);
      if (!row || !isMendable(row) || row.activity === undefined) return null;
      const draft = draftOfSetAside(await rowsAround(db, [row.activity]), clock.now());
      if (!draft) return null;
      return writeText(db, () =>
        db.transaction("rw", db.drafts, async () => {
          // What is half written in another draft of this record stays; its author finishes or drops that one first.
          const open = await db.drafts.get(draft.id);
          if (open) return toDraft(open);
          await db.drafts.put(draft);
          return toDraft(draft);
        }),
      );
    });
  },
  toFile: async (change) => {
    const { db } = await session.own();
    const row = await db.setAside.get(change);
    return row ? { name: `thay-doi-${row.seq}.json`, blob: await setAsideFile(db, row) } : null;
  },
  quarantine: async () => {
    const { db } = await session.own();
    const fresh = await callApi(fetch, { method: "GET", path: QUARANTINE, answer: QuarantineList });
    if (fresh.ok) {
      await asStorageResult(() => writeText(db, () => writeCopy(db, QUARANTINE, fresh.value)));
      return ok({ value: fresh.value, isFresh: true });
    }
    if (fresh.error.kind === "signedOut") await session.markSignedOut();
    const copy = QuarantineList.safeParse(await readCopy(db, QUARANTINE));
    return copy.success ? ok({ value: copy.data, isFresh: false }) : fresh;
  },
});

const itemsOf = async (phone: OpenPhone): Promise<readonly SetAsideItem[]> => {
  const rows = await phone.db.setAside.toArray();
  const owners = new Set(rows.flatMap(({ activity }) => (activity === undefined ? [] : [activity])));
  const views = new Map((await loadViews(phone, [...owners])).map((view) => [view.id as string, view]));
  return rows.map((row) => itemOf(row, views)).sort(refusedFirst);
};

const refusedFirst = (a: SetAsideItem, b: SetAsideItem): number =>
  a.status === b.status ? a.at - b.at : a.status === "rejected" ? -1 : 1;

const itemOf = (row: SetAsideRow, views: ReadonlyMap<string, ActivityView>): SetAsideItem => {
  const { id, status, code, reason, change, collection } = row;
  const activity = ActivityId.safeParse(row.activity);
  return {
    change: id,
    status,
    code,
    reason,
    at: change.at,
    collection,
    values: change.fields,
    activity: activity.success ? activity.data : null,
    view: views.get(row.activity ?? "") ?? null,
    // Where the server only lacks room, nothing is wrong with the words: they are sent again as they are.
    canMend: isMendable(row) && code !== "heldTooMuch",
  };
};
