import type { NewChange } from "../../device/append-changes.ts";
import { commitChanges } from "../../device/commit-changes.ts";
import { findRecord } from "../../device/local-records.ts";
import { withReopening } from "../../device/storage-failure.ts";
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
import type { ReviewServices } from "./reviewing.ts";
import { asStorageResult } from "./storage-result.ts";

export const createReviewServices = (session: PhoneSession, { clock }: Environment): ReviewServices => {
  const write = async (phone: OpenPhone, changes: readonly NewChange[]): Promise<void> => {
    await commitChanges(phone.db, phone.author, clock.now(), changes);
    phone.loop.changed();
  };

  const reviewAll = (views: readonly ActivityView[], verdict: Readonly<Record<string, Json>>) =>
    asStorageResult(async () => {
      const phone = await session.own();
      const given: { readonly id: ReviewId; readonly change: NewChange }[] = [];
      for (const view of views) {
        const id = newId<ReviewId>();
        // A verdict holds for exactly what was on the reviewer's screen (S31).
        const shown = await withReopening(phone.db, () => shownOf(phone, view));
        const fields = { activity: view.id, ...shown, ...verdict };
        const recordId = id as string as RecordId;
        given.push({ id, change: newRecord(view.scope, "review", fields, view.id, recordId) });
      }
      await write(
        phone,
        given.map(({ change }) => change),
      );
      return given.map(({ id }) => id);
    });

  const review = async (view: ActivityView, verdict: Readonly<Record<string, Json>>) => {
    const written = await reviewAll([view], verdict);
    if (!written.ok) return written;
    const [id] = written.value;
    if (!id) throw new Error("a verdict was written without an id");
    return ok(id);
  };

  return {
    accept: (view, comment) => review(view, { verdict: "accepted", comment: toNfc(comment) }),
    acceptMany: (views) => reviewAll(views, { verdict: "accepted", inBulk: true }),
    giveBack: (view, { reasons, comment, photos, drawings = [] }) =>
      review(view, {
        verdict: "returned",
        reasons: [...reasons],
        comment: toNfc(comment),
        photos: [...photos],
        // A server that does not know drawings yet takes every other verdict.
        ...(drawings.length > 0 && { drawings: drawings as unknown as Json }),
      }),
    takeBack: (id, unit) =>
      asStorageResult(async () => {
        const phone = await session.own();
        const key = recordKey({ scope: scopeOf(unit, "shared"), collection: "review", id });
        const record = await withReopening(phone.db, () => findRecord(phone.db, key));
        if (!record) throw new Error("there is no such review on this device");
        const activity = record.values["activity"];
        await write(phone, [
          changeOf(record, { deleted: true }, typeof activity === "string" ? activity : null),
        ]);
      }),
  };
};

/** Views of lists are not hashed where nobody has reviewed yet. */
const shownOf = async (phone: OpenPhone, view: ActivityView) => {
  const [hashed] = view.shown === "" ? await loadViews(phone, [view.id], true) : [view];
  if (!hashed || hashed.shown === "") throw new Error("the activity under review is not on this device");
  return shownFields(hashed.shown, hashed.content);
};
