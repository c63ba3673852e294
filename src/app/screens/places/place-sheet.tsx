import { useState } from "preact/hooks";
import type { Place } from "../../../domain/activity/common-fields.ts";
import type { SiteKind } from "../../../domain/registers/site.ts";
import { Banner } from "../../components/banner.tsx";
import { Button } from "../../components/button.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useServices } from "../../hooks/use-services.ts";
import type { StorageFailure } from "../../services/services.ts";
import { storageProblem } from "../../vi/log.ts";
import { placesVi } from "../../vi/places.ts";
import { type PlaceForm, placeWrites } from "./place-writes.ts";
import type { Site } from "./places-screen.tsx";
import { PointField } from "./point-field.tsx";

interface PlaceSheetProps {
  /** Null: a new one. */
  readonly site: Site | null;
  readonly kind: SiteKind;
  /** All places of the unit. */
  readonly sites: readonly Site[];
  readonly onClose: () => void;
}

/** One place: its name, where it belongs and where it is. */
export const PlaceSheet = ({ site, kind, sites, onClose }: PlaceSheetProps) => {
  const { registers } = useServices();
  const [form, setForm] = useState<PlaceForm>(() => formOf(site));
  const [isTried, setTried] = useState(false);
  const [failure, setFailure] = useState<StorageFailure | null>(null);
  const problem = nameProblem(form.name, site, kind, sites);
  const set = (patch: Partial<PlaceForm>): void => setForm((before) => ({ ...before, ...patch }));

  const write = async (isClosed?: boolean): Promise<void> => {
    setTried(true);
    if (problem !== undefined) return;
    const writes = placeWrites({ site, kind, sites, form, ...(isClosed !== undefined && { isClosed }) });
    if (writes.length === 0) return onClose();
    const written = await registers.write("site", writes);
    if (written.ok) return onClose();
    // The name is judged above, and nothing else here can be wrong.
    if (written.error.kind === "invalidFields") throw new Error(written.error.fields.join());
    setFailure(written.error);
  };

  return (
    <Sheet
      title={site ? site.values.name : placesVi.add[kind]}
      text={site ? placesVi.kinds[kind] : undefined}
      onClose={onClose}
      keepsOnTouchOutside
    >
      {failure && <Banner tone="danger" icon="warning" {...storageProblem(failure)} isLive />}
      <TextField
        label={placesVi.name}
        hint={site ? placesVi.nameHint : undefined}
        value={form.name}
        maxLength={120}
        onInput={(name) => set({ name })}
        error={isTried ? problem : undefined}
      />
      {kind !== "village" && (
        <Belonging
          label={placesVi.village}
          names={namesOf("village", sites)}
          value={form.village}
          onChange={(village) => set({ village })}
        />
      )}
      {kind === "cluster" && (
        <Belonging
          label={placesVi.station}
          names={namesOf("station", sites)}
          value={form.station}
          onChange={(station) => set({ station })}
        />
      )}
      <PointField point={form.point} onChange={(point: Place | null) => set({ point })} />
      <Button onClick={() => void write()}>{placesVi.save}</Button>
      {site && (
        <Button variant="quiet" onClick={() => void write(site.values.isClosed !== true)}>
          {site.values.isClosed === true ? placesVi.reopen : placesVi.close}
        </Button>
      )}
    </Sheet>
  );
};

const formOf = (site: Site | null): PlaceForm => ({
  name: site?.values.name ?? "",
  village: site?.values.village ?? "",
  station: site?.values.station ?? "",
  point: site?.values.point ?? null,
});

const namesOf = (kind: SiteKind, sites: readonly Site[]): readonly string[] =>
  sites.flatMap(({ values }) => (values.kind === kind && values.isClosed !== true ? [values.name] : []));

/** Records tell places by their names: two of one kind with one name could not be told apart. */
const nameProblem = (
  name: string,
  site: Site | null,
  kind: SiteKind,
  sites: readonly Site[],
): string | undefined => {
  const plain = name.trim().normalize("NFC").toLocaleLowerCase("vi");
  if (plain === "") return placesVi.nameMissing;
  const isTaken = sites.some(
    ({ id, values }) =>
      id !== site?.id && values.kind === kind && values.name.toLocaleLowerCase("vi") === plain,
  );
  return isTaken ? placesVi.nameTaken : undefined;
};

interface BelongingProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly value: string;
  readonly onChange: (name: string) => void;
}

const Belonging = ({ label, names, value, onChange }: BelongingProps) => {
  const all = value === "" || names.includes(value) ? names : [...names, value];
  if (all.length === 0) return null;
  return (
    <SelectField
      label={label}
      isOptional
      options={all.map((name) => ({ value: name, label: name }))}
      value={value === "" ? null : value}
      onChange={(name) => onChange(name ?? "")}
    />
  );
};
