import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { VisualKind } from "../../../domain/activity/visual.ts";
import { usualHangDays } from "../../../domain/campaign/hanging.ts";
import type { Day } from "../../../domain/day.ts";
import { Button } from "../../components/button.tsx";
import { ChipGroup } from "../../components/chip-group.tsx";
import { DateField } from "../../components/date-field.tsx";
import { NumberField } from "../../components/number-field.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { campaignVi } from "../../vi/campaign.ts";
import { fieldsVi } from "../../vi/fields.ts";

const vi = campaignVi.form;
const MOST_DAYS = 3650;

/** «Đợt treo mới»; leads to it once it is on disk. */
export const CampaignSheet = ({ onClose }: { readonly onClose: () => void }) => {
  const { registers, diary } = useServices();
  const { route } = useLocation();
  const [name, setName] = useState("");
  const [kind, setKind] = useState<VisualKind>("banner");
  const [slogan, setSlogan] = useState("");
  const [from, setFrom] = useState<Day | null>(diary.today());
  const [hangDays, setHangDays] = useState<number | null>(usualHangDays("banner"));
  const [problem, setProblem] = useState<"name" | "day" | "days" | "notKept" | null>(null);

  const handleKind = ([next = kind]: readonly VisualKind[]) => {
    setKind(next);
    setHangDays(usualHangDays(next));
  };
  const handleSave = async () => {
    if (name.trim() === "") return setProblem("name");
    if (from === null) return setProblem("day");
    if (hangDays !== null && (hangDays < 1 || hangDays > MOST_DAYS)) return setProblem("days");
    const fields = { name, visualKind: kind, slogan, from, hangDays };
    const written = await registers.write("campaign", [{ fields }]);
    if (written.ok) route(`/dot-treo/${written.value[0]}`);
    else setProblem("notKept");
  };

  return (
    <Sheet title={vi.title} onClose={onClose} keepsOnTouchOutside>
      <TextField
        label={vi.name}
        value={name}
        onInput={setName}
        maxLength={200}
        error={problem === "name" ? vi.needName : undefined}
      />
      <ChipGroup
        label={vi.kind}
        choice="one"
        options={VisualKind.options.map((value) => ({ value, label: fieldsVi.visual.visualKinds[value] }))}
        selected={[kind]}
        onChange={handleKind}
      />
      <TextField label={vi.slogan} isOptional value={slogan} onInput={setSlogan} maxLength={500} />
      <DateField
        label={vi.from}
        value={from}
        onChange={setFrom}
        error={problem === "day" ? vi.needDay : undefined}
      />
      <NumberField
        label={vi.hangDays}
        hint={vi.hangDaysHint}
        isOptional
        value={hangDays}
        onChange={setHangDays}
        error={problem === "days" ? vi.badDays : undefined}
      />
      {problem === "notKept" && <p role="alert">{campaignVi.notKept}</p>}
      <Button onClick={handleSave}>{vi.save}</Button>
    </Sheet>
  );
};
