import { BANNER_DAYS, type VisualKind } from "../activity/visual.ts";
import type { RecordId } from "../change.ts";
import { addDays, type Day, daysBetween } from "../day.ts";

/** Derived from the campaign and the place, so that two phones that tick the same place meet in one entry. */
export const hangingId = (campaign: string, site: string): RecordId => `${campaign}:${site}` as RecordId;

/**
 * Days that one of this kind may hang, where nobody says otherwise: a banner fifteen (Luật Quảng cáo 2012, Điều 27, which
 * communes hold to for propaganda too), the others without bound.
 */
export const usualHangDays = (kind: VisualKind): number | null => (kind === "banner" ? BANNER_DAYS : null);

/** planned: chưa treo · hung: đã treo · checked: đã kiểm tra, còn treo · removed: đã gỡ. */
export type HangingState = "planned" | "hung" | "checked" | "removed";

interface HangingFacts {
  readonly hungOn?: Day | null | undefined;
  readonly hangsTo?: Day | null | undefined;
  readonly checkedOn?: Day | null | undefined;
  readonly removedOn?: Day | null | undefined;
}

interface CampaignFacts {
  readonly hangDays?: number | null | undefined;
  readonly isClosed?: boolean | undefined;
}

/** A check counts only for what hung then: one that is put up again is to be checked again. */
export const hangingState = ({ hungOn, checkedOn, removedOn }: HangingFacts): HangingState => {
  if (!hungOn) return "planned";
  if (removedOn && removedOn >= hungOn) return "removed";
  return checkedOn && checkedOn >= hungOn ? "checked" : "hung";
};

/** The last day on which it may hang; null: it does not hang, or has no bound. */
export const takeDownBy = (hanging: HangingFacts, { hangDays }: CampaignFacts): Day | null => {
  const state = hangingState(hanging);
  if (!hanging.hungOn || state === "removed") return null;
  if (hanging.hangsTo) return hanging.hangsTo;
  return hangDays ? addDays(hanging.hungOn, hangDays) : null;
};

export interface TakeDownReminder {
  readonly campaign: string;
  readonly campaignName: string;
  readonly hanging: RecordId;
  readonly place: string;
  readonly by: Day;
  /** Negative: overdue by so many days. */
  readonly daysLeft: number;
}

/** So many days before the last one it is time to say so. */
export const REMIND_DAYS_BEFORE = 3;

interface Entry<Values> {
  readonly id: RecordId;
  readonly values: Values;
}

/**
 * What must come down within {@link REMIND_DAYS_BEFORE} days or should be down already, most urgent first. Closing a
 * campaign takes nothing from a wall: what still hangs is reminded of all the same.
 */
export const takeDownReminders = (
  campaigns: readonly Entry<CampaignFacts & { readonly name: string }>[],
  hangings: readonly Entry<HangingFacts & { readonly campaign: string; readonly place: string }>[],
  today: Day,
): readonly TakeDownReminder[] => {
  const byId = new Map<string, (typeof campaigns)[number]>(campaigns.map((each) => [each.id, each]));
  return hangings
    .flatMap(({ id, values }): TakeDownReminder[] => {
      const campaign = byId.get(values.campaign);
      const by = campaign ? takeDownBy(values, campaign.values) : null;
      if (!campaign || by === null) return [];
      const daysLeft = daysBetween(today, by);
      if (daysLeft > REMIND_DAYS_BEFORE) return [];
      const { campaign: key, place } = values;
      return [{ campaign: key, campaignName: campaign.values.name, hanging: id, place, by, daysLeft }];
    })
    .sort((a, b) => a.daysLeft - b.daysLeft || (a.place < b.place ? -1 : 1));
};

/** How many places stand where; `hanging` are those that are up now. */
export const campaignTally = (hangings: readonly HangingFacts[]) => {
  const countOf = (state: HangingState): number =>
    hangings.filter((each) => hangingState(each) === state).length;
  const [planned, hung, checked, removed] = [
    countOf("planned"),
    countOf("hung"),
    countOf("checked"),
    countOf("removed"),
  ];
  return { places: hangings.length, planned, checked, removed, hanging: hung + checked } as const;
};
