import type { ActivityId } from "../../../domain/activity/activity.ts";
import { type HangingState, hangingState, takeDownBy } from "../../../domain/campaign/hanging.ts";
import type { Day } from "../../../domain/day.ts";
import type { Condition } from "../../../domain/registers/campaign.ts";
import type { DraftValues, Services } from "../../services/services.ts";
import { campaignVi, conditionNames } from "../../vi/campaign.ts";
import { fieldsVi } from "../../vi/fields.ts";
import type { Campaign, Hanging } from "./use-campaigns.ts";

export type Step = "hang" | "check" | "remove";

/** What can be said of a place as it stands; the first is what usually comes next. */
export const stepsFrom: Readonly<Record<HangingState, readonly Step[]>> = {
  planned: ["hang"],
  hung: ["check", "remove"],
  checked: ["remove", "check"],
  removed: ["hang"],
};

export interface Said {
  readonly step: Step;
  readonly on: Day;
  readonly quantity: number | null;
  readonly condition: Condition | null;
  readonly note: string;
}

/** Only the fields that this step sets: what a colleague says at the same time of another stays. */
export const fieldsOf = ({ step, on, quantity, condition, note }: Said) => {
  const seen = condition === null ? {} : { condition, conditionNote: note };
  switch (step) {
    case "hang":
      return { hungOn: on, ...(quantity === null ? {} : { quantity }) };
    case "check":
      return { checkedOn: on, ...seen };
    case "remove":
      return { removedOn: on };
  }
};

/** A draft of kind visual that leads back to the place, for the photos before and after. */
export const startRecord = async (
  { drafts }: Pick<Services, "drafts">,
  { values: campaign }: Campaign,
  hanging: Hanging,
  said: Said,
): Promise<ActivityId> => {
  const { values } = hanging;
  const kind = fieldsVi.visual.visualKinds[campaign.visualKind];
  const after = { ...values, ...fieldsOf(said) };
  const quantity = said.quantity ?? values.quantity ?? null;
  const draft = await drafts.start({ kind: "visual", ...(campaign.task && { task: campaign.task }) });
  const filled: DraftValues = {
    ...draft.values,
    on: said.on,
    slot: hanging.id,
    title: campaignVi.at(campaignVi.recordTitle[said.step], kind, values.place),
    visualKind: campaign.visualKind,
    slogan: campaign.slogan ?? "",
    size: campaign.size ?? "",
    quantity,
    places: [{ name: values.place, quantity: quantity ?? 1 }],
    hangsFrom: after.hungOn ?? null,
    hangsTo: hangingState(after) === "removed" ? null : takeDownBy(after, campaign),
    removedOn: said.step === "remove" ? said.on : null,
    condition: said.condition
      ? [conditionNames[said.condition], said.note.trim()].filter((part) => part !== "").join(": ")
      : "",
  };
  await drafts.update(draft.id, filled);
  return draft.id;
};
