import { existsOn, tenureOn, type UnitId, unitNameOn } from "../../../domain/unit.ts";
import { Button } from "../../components/button.tsx";
import { DateField } from "../../components/date-field.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useServices } from "../../hooks/use-services.ts";
import { unitsVi } from "../../vi/units.ts";
import { AgencyCodesField } from "./agency-codes-field.tsx";
import type { ChangeDraft } from "./change-draft.ts";
import { NameFields } from "./name-fields.tsx";

interface ChangeFieldsProps {
  readonly draft: ChangeDraft;
  readonly onChange: (news: Partial<ChangeDraft>) => void;
}

/** What each kind of change asks for, and no more. */
export const ChangeFields = ({ draft, onChange }: ChangeFieldsProps) => {
  const words = unitsVi.sheet;
  const { kind, from, name } = draft;
  return (
    <>
      <DateField
        label={kind === "firstUse" ? words.usedFrom : words.from}
        isOptional={kind === "firstUse"}
        value={from}
        onChange={(day) => onChange({ from: day })}
      />
      {kind === "merge" && <Others draft={draft} onChange={onChange} />}
      {(kind === "add" || kind === "rename" || kind === "merge") && (
        <NameFields label={words.newName} name={name} onChange={(next) => onChange({ name: next })} />
      )}
      {kind === "split" && <Parts draft={draft} onChange={onChange} />}
      {kind === "add" && (
        <SelectField
          label={words.level}
          options={(["commune", "district", "agency"] as const).map((level) => ({
            value: level,
            label: words.levels[level],
          }))}
          value={draft.level}
          onChange={(level) => level && onChange({ level })}
        />
      )}
      {kind === "add" && draft.level === "agency" && (
        <AgencyCodesField chosen={draft.agencyCodes} onChange={(agencyCodes) => onChange({ agencyCodes })} />
      )}
      {(kind === "add" || kind === "reparent" || kind === "merge") && (
        <Parent draft={draft} onChange={onChange} />
      )}
    </>
  );
};

const Parent = ({ draft, onChange }: ChangeFieldsProps) => {
  const { units } = useAccount();
  const { diary } = useServices();
  const day = draft.from ?? diary.today();
  const options = units
    .filter(({ level }) => level !== "commune" && level !== "agency")
    .filter((unit) => unit.id !== draft.unit && existsOn(unit, day))
    .map((unit) => ({ value: unit.id, label: unitNameOn(unit, day) }));
  return (
    <SelectField
      label={unitsVi.sheet.parent}
      options={options}
      value={draft.parent}
      onChange={(parent) => onChange({ parent })}
    />
  );
};

/** Units that end together with the chosen one: its neighbours under the same supervisor. */
const Others = ({ draft, onChange }: ChangeFieldsProps) => {
  const { units } = useAccount();
  const { diary } = useServices();
  const day = draft.from ?? diary.today();
  const chosen = units.find(({ id }) => id === draft.unit);
  const neighbours = units.filter(
    (unit) =>
      chosen !== undefined &&
      unit.id !== chosen.id &&
      unit.level === chosen.level &&
      existsOn(unit, day) &&
      tenureOn(unit, day)?.parent === tenureOn(chosen, day)?.parent,
  );
  const toggle = (id: UnitId) =>
    onChange({
      others: draft.others.includes(id) ? draft.others.filter((one) => one !== id) : [...draft.others, id],
    });
  return (
    <fieldset>
      <legend class="meta-s">{unitsVi.sheet.mergedWith}</legend>
      {neighbours.map((unit) => (
        <label key={unit.id} class="row">
          <input type="checkbox" checked={draft.others.includes(unit.id)} onChange={() => toggle(unit.id)} />
          {unitNameOn(unit, day)}
        </label>
      ))}
    </fieldset>
  );
};

const Parts = ({ draft: { parts }, onChange }: ChangeFieldsProps) => (
  <>
    {parts.map((part, at) => (
      <NameFields
        key={at}
        label={unitsVi.sheet.part(at + 1)}
        name={part}
        onChange={(name) => onChange({ parts: parts.map((one, place) => (place === at ? name : one)) })}
      />
    ))}
    <Button
      variant="secondary"
      onClick={() => onChange({ parts: [...parts, { kind: parts[0]?.kind ?? "", name: "", code: "" }] })}
    >
      {unitsVi.sheet.morePart}
    </Button>
  </>
);
