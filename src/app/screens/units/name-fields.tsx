import { TextField } from "../../components/text-field.tsx";
import { unitsVi } from "../../vi/units.ts";
import type { NameDraft } from "./change-draft.ts";

interface NameFieldsProps {
  readonly label: string;
  readonly name: NameDraft;
  readonly onChange: (name: NameDraft) => void;
}

/** What a unit is called: kind, name and official code. */
export const NameFields = ({ label, name, onChange }: NameFieldsProps) => {
  const words = unitsVi.sheet;
  return (
    <fieldset class="fields flush">
      <legend class="meta-s">{label}</legend>
      <TextField
        label={words.kind}
        hint={words.kindHint}
        value={name.kind}
        maxLength={40}
        onInput={(kind) => onChange({ ...name, kind })}
      />
      <TextField
        label={words.name}
        value={name.name}
        maxLength={120}
        onInput={(typed) => onChange({ ...name, name: typed })}
      />
      <TextField
        label={words.code}
        isOptional
        value={name.code}
        maxLength={20}
        onInput={(code) => onChange({ ...name, code })}
      />
    </fieldset>
  );
};
