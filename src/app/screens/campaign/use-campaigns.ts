import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import type { RecordId } from "../../../domain/change.ts";
import { addDays } from "../../../domain/day.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { RegisterEntry } from "../../services/registers.ts";

export type Campaign = RegisterEntry<"campaign">;
export type Hanging = RegisterEntry<"hanging">;

/** All campaigns with all their places; undefined until they are read. */
export const useCampaigns = () => {
  const { registers } = useServices();
  return useLive(async () => {
    const [campaigns, hangings] = await Promise.all([
      registers.entries("campaign"),
      registers.entries("hanging"),
    ]);
    return { campaigns, hangings };
  }, [registers]);
};

/** What hung before the campaign was written down is still of it. */
const DAYS_BEFORE = 60;

/** One campaign, its places by name, and the records of each place; null: there is none on this phone. */
export const useCampaign = (id: RecordId) => {
  const { registers, diary } = useServices();
  return useLive(async () => {
    const campaign = await registers.entry("campaign", id);
    if (!campaign || campaign.values.deleted) return null;
    const [hangings, views] = await Promise.all([
      registers.entries("hanging", { group: id }),
      diary.activitiesBetween(addDays(campaign.values.from, -DAYS_BEFORE), diary.today()),
    ]);
    const bySlot = new Map<string, readonly ActivityView[]>();
    for (const view of views) {
      const { slot } = view.activity;
      if (slot) bySlot.set(slot, [...(bySlot.get(slot) ?? []), view]);
    }
    const byName = [...hangings].sort((a, b) => a.values.place.localeCompare(b.values.place, "vi"));
    return { campaign, hangings: byName, bySlot };
  }, [registers, diary, id]);
};
