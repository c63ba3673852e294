import { Button } from "../../components/button.tsx";
import { ChipGroup } from "../../components/chip-group.tsx";
import { Icon } from "../../components/icon.tsx";
import { useVillageAt } from "../../hooks/use-village-at.ts";
import { logVi } from "../../vi/log.ts";
import type { LogForm } from "./log-form.ts";

/** The villages of the record, and which one the place says. */
export const VillageField = ({ form }: { readonly form: LogForm }) => {
  const chosen = form.values.villages ?? [];
  const villages = [...new Set([...form.places.village, ...chosen])];
  const near = useVillageAt()(form.values.place);
  const isByPlace = chosen.length === 1 && chosen[0] === near;
  if (villages.length === 0) return null;
  return (
    <>
      <ChipGroup
        label={logVi.villages}
        isOptional
        options={villages.map((village) => ({ value: village, label: village }))}
        selected={chosen}
        onChange={(next) => form.set({ villages: next })}
      />
      {near !== null && isByPlace && (
        <p class="row meta" role="status">
          <Icon name="map-pin" size="s" />
          {logVi.villageByPlace(near)}
        </p>
      )}
      {near !== null && !isByPlace && (
        <Button variant="quiet" icon="map-pin" isCompact onClick={() => form.set({ villages: [near] })}>
          {logVi.villageByPlace(near)}
        </Button>
      )}
    </>
  );
};
