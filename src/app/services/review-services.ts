import type { NewChange } from "../../device/append-changes.ts";
import { commitChanges } from "../../device/commit-changes.ts";
import { findRecord } from "../../device/local-records.ts";
import type { ActivityView } from "../../domain/activity/activity-view.ts";
import type { Json } from "../../domain/canonical-json.ts";
import type { RecordId } from "../../domain/change.ts";
import { recordKey } from "../../domain/record.ts";
import { ok } from "../../domain/result.ts";
import { type ReviewId, shownFields } from "../../domain/review.ts";
import { scopeOf } from "../../domain/scope.ts";
import { toNfc } from "../../domain/text.ts";
import type { Environment } from "./environment.ts";
import { loadViews } from "./load-views.ts";
import { newId } from "./new-id.ts";
import { changeOf, newRecord } from "./own-records.ts";
import type { OpenPhone, PhoneSession } from "./phone-session.ts";
import type { ReviewServices } from "./services.ts";
import { asStorageResult } from "./storage-result.ts";

export const createReviewServices = (session: PhoneSession, { clock }: Environment): ReviewServices => {
  const write = async (phone: OpenPhone, change: NewChange) => {
    const written = await asStorageResult(() => commitChanges(phone.db, phone.author, clock.now(), [change]));
    phone.loop.changed();
    return written;
  };

  const review = async (view: ActivityView, verdict: Readonly<Record<string, Json>>) => {
    const phone = await session.own();
    const id = newId<ReviewId>();
    // A verdict holds for exactly what was on the reviewer's screen (S31).
    const fields = { activity: view.id, ...(await shownOf(phone, view)), ...verdict };
    const change = newRecord(view.scope, "review", fields, view.id, id as string as RecordId);
    const written = await write(phone, change);
    return written.ok ? ok(id) : written;
  };

  return {
    accept: (view, comment) => review(view, { verdict: "accepted", comment: toNfc(comment) }),
    giveBack: (view, { reasons, comment, photos }) =>
      review(view, {
        verdict: "returned",
        reasons: [...reasons],
        comment: toNfc(comment),
        photos: [...photos],
      }),
    takeBack: async (id, unit) => {
      const phone = await session.own();
      const key = recordKey({ scope: scopeOf(unit, "shared"), collection: "review", id });
      const record = await findRecord(phone.db, key);
      if (!record) throw new Error("there is no such review on this device");
      const activity = record.values["activity"];
      return write(
        phone,
        changeOf(record, { deleted: true }, typeof activity === "string" ? activity : null),
      );
    },
  };
};

/** Views of lists are not hashed where nobody has reviewed yet. */
const shownOf = async (phone: OpenPhone, view: ActivityView) => {
  const [hashed] = view.shown === "" ? await loadViews(phone, [view.id], true) : [view];
  if (!hashed || hashed.shown === "") throw new Error("the activity under review is not on this device");
  return shownFields(hashed.shown, hashed.content);
};
