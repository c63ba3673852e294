import { ActivityId } from "../../../domain/activity/activity.ts";
import { RecordId } from "../../../domain/change.ts";
import { Month } from "../../../domain/day.ts";

/** Screens of a unit's broadcasts, campaigns, dialogues and surveys, by their address. */
export type OutreachPlace =
  | { readonly kind: "logbook"; readonly month: Month | null }
  | { readonly kind: "campaigns" }
  | { readonly kind: "campaign"; readonly id: RecordId }
  | { readonly kind: "dialogues" }
  | { readonly kind: "dialogue"; readonly id: ActivityId }
  | { readonly kind: "surveys" }
  | { readonly kind: "survey" | "counter"; readonly id: RecordId };

/** Null: no such address. */
export const outreachPlace = (path: string): OutreachPlace | null => {
  const [family, segment, below] = path.split("/").filter((part) => part !== "");
  const id = RecordId.safeParse(segment).data ?? null;
  switch (family) {
    case "so-phat-thanh":
      return { kind: "logbook", month: Month.safeParse(segment).data ?? null };
    case "dot-treo":
      return id ? { kind: "campaign", id } : { kind: "campaigns" };
    case "doi-thoai": {
      const activity = ActivityId.safeParse(segment);
      return activity.success ? { kind: "dialogue", id: activity.data } : { kind: "dialogues" };
    }
    case "khao-sat":
      return id ? { kind: below === "dem" ? "counter" : "survey", id } : { kind: "surveys" };
    default:
      return null;
  }
};
