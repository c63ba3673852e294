import type { Activity, ActivityId } from "../../../domain/activity/activity.ts";
import { type Airing, type MissReason, stateOf } from "../../../domain/activity/broadcast.ts";
import {
  brokenSpeakersWith,
  isSameAiring,
  withAired,
  withMissed,
} from "../../../domain/broadcast/airing-plan.ts";
import { err, type Result } from "../../../domain/result.ts";
import type { DraftValues, Services } from "../../services/services.ts";
import { saveFields } from "./save-fields.ts";

export type ConfirmFailure = "isOpen" | "changedMeanwhile" | "notKept";

/** «Đã phát», or why it was not: kept in the record at once. `reason` null: it went out. */
export const confirmAiring = async (
  { drafts, diary }: Pick<Services, "drafts" | "diary">,
  id: ActivityId,
  airing: Airing,
  reason: MissReason | null,
): Promise<Result<void, ConfirmFailure>> => {
  const view = await diary.activity(id);
  const patch = view && patchOf(view.activity, airing, reason);
  return patch ? saveFields(drafts, id, patch) : err("changedMeanwhile");
};

/** Null where that airing is not waiting for a word any more. */
const patchOf = (activity: Activity, airing: Airing, reason: MissReason | null): DraftValues | null => {
  if (activity.kind !== "broadcast") return null;
  const { airings = [], brokenSpeakers = "" } = activity;
  const index = airings.findIndex((each) => stateOf(each) === "planned" && isSameAiring(each, airing));
  if (index < 0) return null;
  const next = reason === null ? withAired(airing) : withMissed(airing, reason);
  return {
    airings: airings.map((each, at) => (at === index ? next : each)),
    ...(reason === "brokenSpeakers" && { brokenSpeakers: brokenSpeakersWith(brokenSpeakers, airing) }),
  };
};
