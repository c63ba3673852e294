import { useState } from "preact/hooks";
import { campaignTally } from "../../../domain/campaign/hanging.ts";
import type { RecordId } from "../../../domain/change.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { campaignVi as vi } from "../../vi/campaign.ts";
import { fieldsVi } from "../../vi/fields.ts";
import { shortDay } from "../../vi/format.ts";
import { NothingHere } from "../nothing-here.tsx";
import { Opening } from "../opening.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import { HangingRow } from "./hanging-row.tsx";
import { HangingSheet } from "./hanging-sheet.tsx";
import { PlacesSheet } from "./places-sheet.tsx";
import { useCampaign } from "./use-campaigns.ts";

/** `/dot-treo/:id`: the places of one campaign as a checklist. */
export const CampaignScreen = ({ id }: { readonly id: RecordId }) => {
  const { registers } = useServices();
  const [open, setOpen] = useState<"places" | RecordId | null>(null);
  const found = useCampaign(id);
  usePage(found?.campaign.values.name);
  if (found === undefined) return <Opening />;
  if (found === null) return <NothingHere {...vi.gone} />;

  const { campaign, hangings, bySlot } = found;
  const { values } = campaign;
  const chosen = hangings.find((hanging) => hanging.id === open);
  const tally = campaignTally(hangings.map((hanging) => hanging.values));
  const kind = fieldsVi.visual.visualKinds[values.visualKind];

  return (
    <div class="screen">
      <AppBar title={values.name} backHref="/dot-treo">
        <OutboxChip />
      </AppBar>
      <main>
        <Group>
          <li class="item">
            <span class="grow">
              <span class="meta">{vi.facts(kind, shortDay(values.from), values.hangDays ?? null)}</span>
              {values.slogan && <span class="strong">{values.slogan}</span>}
              <span class="meta">{vi.tally(tally.places, tally.hanging, tally.removed)}</span>
            </span>
          </li>
        </Group>
        {hangings.length > 0 && (
          <Group heading={vi.places}>
            {hangings.map((hanging) => (
              <HangingRow
                key={hanging.id}
                campaign={campaign}
                hanging={hanging}
                onOpen={() => setOpen(hanging.id)}
              />
            ))}
          </Group>
        )}
        <div class="sec" />
        <Group>
          <ItemRow
            title={values.isClosed ? vi.reopen : vi.close}
            icon="check-square"
            onClick={() => registers.write("campaign", [{ id, fields: { isClosed: !values.isClosed } }])}
          />
        </Group>
      </main>
      <footer class="foot">
        <Button icon="plus" onClick={() => setOpen("places")}>
          {vi.addPlaces}
        </Button>
      </footer>
      {open === "places" && (
        <PlacesSheet campaign={campaign} hangings={hangings} onClose={() => setOpen(null)} />
      )}
      {chosen && (
        <HangingSheet
          key={chosen.id}
          campaign={campaign}
          hanging={chosen}
          records={bySlot.get(chosen.id) ?? []}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
};
