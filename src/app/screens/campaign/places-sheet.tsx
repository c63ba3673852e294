import { useState } from "preact/hooks";
import { hangingId } from "../../../domain/campaign/hanging.ts";
import type { RecordId } from "../../../domain/change.ts";
import { Button } from "../../components/button.tsx";
import { ChipGroup } from "../../components/chip-group.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import { campaignVi } from "../../vi/campaign.ts";
import type { Campaign, Hanging } from "./use-campaigns.ts";

const vi = campaignVi.places2;

interface PlacesSheetProps {
  readonly campaign: Campaign;
  readonly hangings: readonly Hanging[];
  readonly onClose: () => void;
}

/** Chooses among the unit's places, villages too; a place that nobody noted yet becomes one of them. */
export const PlacesSheet = ({ campaign, hangings, onClose }: PlacesSheetProps) => {
  const { registers } = useServices();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [fresh, setFresh] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const sites = useLive(() => registers.entries("site"), [registers]) ?? [];
  const taken = new Set(hangings.map(({ values }) => values.site));
  const free = sites.filter(
    ({ id, values }) =>
      (values.kind === "hangingPlace" || values.kind === "village") && !values.isClosed && !taken.has(id),
  );

  /** Null: it could not be kept. A name that the unit has already is that place. */
  const siteCalled = async (name: string): Promise<RecordId | null> => {
    const known = sites.find(
      ({ values }) => values.name.toLocaleLowerCase("vi") === name.toLocaleLowerCase("vi"),
    );
    if (known) return known.id;
    const added = await registers.write("site", [{ fields: { kind: "hangingPlace", name } }]);
    return added.ok ? (added.value[0] ?? null) : null;
  };

  const handleSave = async () => {
    const places = free
      .filter(({ id }) => chosen.includes(id))
      .map(({ id, values }) => ({ id, name: values.name }));
    const name = fresh.trim();
    if (places.length === 0 && name === "") return setProblem(vi.nothing);
    const added = name === "" ? null : await siteCalled(name);
    if (name !== "" && added === null) return setProblem(campaignVi.notKept);
    const written = await registers.write(
      "hanging",
      [...places, ...(added ? [{ id: added, name }] : [])].map((place) => ({
        id: hangingId(campaign.id, place.id),
        // One that was taken out comes back as it was.
        fields: { campaign: campaign.id, site: place.id, place: place.name, deleted: false },
      })),
    );
    if (written.ok) onClose();
    else setProblem(campaignVi.notKept);
  };

  return (
    <Sheet title={vi.title} onClose={onClose} keepsOnTouchOutside>
      {free.length > 0 ? (
        <ChipGroup
          label={vi.known}
          options={free.map(({ id, values }) => ({ value: id as string, label: values.name }))}
          selected={chosen}
          onChange={setChosen}
        />
      ) : (
        <p class="muted">{vi.none}</p>
      )}
      <TextField
        label={vi.fresh}
        hint={vi.freshHint}
        isOptional
        value={fresh}
        onInput={setFresh}
        maxLength={120}
        error={problem ?? undefined}
      />
      <Button onClick={handleSave}>{vi.save}</Button>
    </Sheet>
  );
};
