import { useState } from "preact/hooks";
import { campaignTally, takeDownReminders } from "../../../domain/campaign/hanging.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { campaignVi as vi } from "../../vi/campaign.ts";
import { shortDay } from "../../vi/format.ts";
import { Opening } from "../opening.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import { CampaignSheet } from "./campaign-sheet.tsx";
import { type Campaign, type Hanging, useCampaigns } from "./use-campaigns.ts";

/** `/dot-treo`: what must come down soon, and every campaign of the unit. */
export const CampaignsScreen = () => {
  const { diary } = useServices();
  const [isAdding, setAdding] = useState(false);
  const found = useCampaigns();
  usePage(found && vi.title);
  if (!found) return <Opening />;

  const { campaigns, hangings } = found;
  const reminders = takeDownReminders(campaigns, hangings, diary.today());
  const newestFirst = [...campaigns].sort((a, b) => (a.values.from < b.values.from ? 1 : -1));
  const open = newestFirst.filter(({ values }) => values.isClosed !== true);
  const closed = newestFirst.filter(({ values }) => values.isClosed === true);

  return (
    <div class="screen">
      <AppBar title={vi.title} backHref="/them">
        <OutboxChip />
      </AppBar>
      <main>
        {campaigns.length === 0 && <EmptyState art="image-square" {...vi.empty} />}
        {reminders.length > 0 && (
          <Group heading={vi.reminders} aside={String(reminders.length)}>
            {reminders.map(({ hanging, campaign, place, campaignName, by, daysLeft }) => (
              <ItemRow
                key={hanging}
                title={place}
                meta={`${campaignName} · ${vi.remind(shortDay(by), daysLeft)}`}
                icon="clock-countdown"
                isUrgent={daysLeft <= 0}
                href={`/dot-treo/${campaign}`}
              />
            ))}
          </Group>
        )}
        {open.length > 0 && <Campaigns heading={vi.open} campaigns={open} hangings={hangings} />}
        {closed.length > 0 && <Campaigns heading={vi.closed} campaigns={closed} hangings={hangings} />}
      </main>
      <footer class="foot">
        <Button icon="plus" onClick={() => setAdding(true)}>
          {vi.add}
        </Button>
      </footer>
      {isAdding && <CampaignSheet onClose={() => setAdding(false)} />}
    </div>
  );
};

interface CampaignsProps {
  readonly heading: string;
  readonly campaigns: readonly Campaign[];
  readonly hangings: readonly Hanging[];
}

const Campaigns = ({ heading, campaigns, hangings }: CampaignsProps) => (
  <Group heading={heading}>
    {campaigns.map(({ id, values }) => {
      const of = hangings.filter((hanging) => hanging.values.campaign === id);
      const { places, hanging, removed } = campaignTally(of.map((each) => each.values));
      return (
        <ItemRow
          key={id}
          title={values.name}
          meta={vi.tally(places, hanging, removed)}
          icon="image-square"
          href={`/dot-treo/${id}`}
        />
      );
    })}
  </Group>
);
