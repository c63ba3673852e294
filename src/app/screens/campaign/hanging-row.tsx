import {
  type HangingState,
  hangingState,
  REMIND_DAYS_BEFORE,
  takeDownBy,
} from "../../../domain/campaign/hanging.ts";
import { type Day, daysBetween } from "../../../domain/day.ts";
import type { IconName } from "../../components/icons.ts";
import { ItemRow } from "../../components/item-row.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { conditionNames, hangingStates, campaignVi as vi } from "../../vi/campaign.ts";
import { shortDay } from "../../vi/format.ts";
import type { Campaign, Hanging } from "./use-campaigns.ts";

interface HangingRowProps {
  readonly campaign: Campaign;
  readonly hanging: Hanging;
  readonly onOpen: () => void;
}

const icons: Readonly<Record<HangingState, IconName>> = {
  planned: "image-square",
  hung: "check-square",
  checked: "check-square",
  removed: "check-square-fill",
};

/** A place of a campaign: its state, since when, and until when at most. */
export const HangingRow = ({ campaign, hanging: { values }, onOpen }: HangingRowProps) => {
  const { diary } = useServices();
  const state = hangingState(values);
  const by = takeDownBy(values, campaign.values);
  const daysLeft = by && daysBetween(diary.today(), by);
  const words = [
    hangingStates[state],
    values.quantity ? vi.quantity(values.quantity) : "",
    ...stateWords(values, state),
    by && daysLeft !== null ? untilWords(by, daysLeft) : "",
  ];
  return (
    <ItemRow
      title={values.place}
      meta={words.filter((word) => word !== "").join(" · ")}
      icon={icons[state]}
      isUrgent={daysLeft !== null && daysLeft <= 0}
      onClick={onOpen}
    />
  );
};

const untilWords = (by: Day, daysLeft: number): string =>
  daysLeft <= REMIND_DAYS_BEFORE ? vi.remind(shortDay(by), daysLeft) : vi.until(shortDay(by));

const stateWords = (values: Hanging["values"], state: HangingState): readonly string[] => {
  if (state === "planned") return [];
  if (state === "removed") return values.removedOn ? [vi.removedOn(shortDay(values.removedOn))] : [];
  const since = values.hungOn ? [vi.since(shortDay(values.hungOn))] : [];
  const seen =
    state === "checked" && values.condition ? [conditionNames[values.condition].toLocaleLowerCase("vi")] : [];
  return [...since, ...seen];
};
