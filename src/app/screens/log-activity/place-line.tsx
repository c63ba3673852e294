import { useState } from "preact/hooks";
import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { useVillageAt } from "../../hooks/use-village-at.ts";
import { logVi } from "../../vi/log.ts";
import type { LogForm } from "./log-form.ts";

const LONGEST_WAIT_MS = 15_000;

/** The phone's own position, asked for only when the officer wants it; the record does without. */
export const PlaceLine = ({ form }: { readonly form: LogForm }) => {
  const { phone } = useServices();
  const [state, setState] = useState<"idle" | "searching" | "none">("idle");
  const { place } = form.values;
  const villageAt = useVillageAt();

  const handleLocate = async () => {
    setState("searching");
    const found = await phone.locate(LONGEST_WAIT_MS);
    const village = form.areVillagesGuessed ? villageAt(found) : null;
    if (found) form.set({ place: found, ...(village !== null && { villages: [village] }) });
    setState(found ? "idle" : "none");
  };

  return (
    <div>
      <p class="row meta" role="status">
        <Icon name="map-pin" size="s" />
        {textOf(state, place?.accuracyM)}
      </p>
      {place ? (
        <Button variant="quiet" isCompact onClick={() => form.set({ place: null })}>
          {logVi.forgetPlace}
        </Button>
      ) : (
        <Button variant="quiet" isCompact isBusy={state === "searching"} onClick={handleLocate}>
          {logVi.locate}
        </Button>
      )}
    </div>
  );
};

const textOf = (state: "idle" | "searching" | "none", accuracyM: number | undefined): string => {
  if (state === "searching") return logVi.locating;
  return accuracyM === undefined ? logVi.noPlace : logVi.located(accuracyM);
};
