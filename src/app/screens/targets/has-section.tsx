import { ChipGroup } from "../../components/chip-group.tsx";
import { targetFormsVi } from "../../vi/target-forms.ts";

interface HasSectionProps {
  /** Null: nobody has said. */
  readonly value: boolean | null;
  readonly onChange: (hasSection: boolean | null) => void;
}

/** Whether a page or a station has its section on administrative reform. */
export const HasSection = ({ value, onChange }: HasSectionProps) => (
  <ChipGroup
    label={targetFormsVi.hasSection}
    choice="atMostOne"
    options={[
      { value: "true", label: targetFormsVi.yes },
      { value: "false", label: targetFormsVi.no },
    ]}
    selected={value === null ? [] : [String(value)]}
    onChange={([said]) => onChange(said === undefined ? null : said === "true")}
  />
);
