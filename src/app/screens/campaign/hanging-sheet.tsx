import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { hangingState } from "../../../domain/campaign/hanging.ts";
import type { Day } from "../../../domain/day.ts";
import { Condition } from "../../../domain/registers/campaign.ts";
import { Button } from "../../components/button.tsx";
import { ChipGroup } from "../../components/chip-group.tsx";
import { DateField } from "../../components/date-field.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { NumberField } from "../../components/number-field.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useServices } from "../../hooks/use-services.ts";
import { campaignVi, conditionNames } from "../../vi/campaign.ts";
import { shortDay } from "../../vi/format.ts";
import { fieldsOf, type Said, type Step, startRecord, stepsFrom } from "./hanging-step.ts";
import type { Campaign, Hanging } from "./use-campaigns.ts";

const vi = campaignVi.step;

interface HangingSheetProps {
  readonly campaign: Campaign;
  readonly hanging: Hanging;
  readonly records: readonly ActivityView[];
  readonly onClose: () => void;
}

/** One place: hung, checked or taken down, with or without a photo; what was recorded there lies below. */
export const HangingSheet = ({ campaign, hanging, records, onClose }: HangingSheetProps) => {
  const services = useServices();
  const { route } = useLocation();
  const { user } = useAccount();
  const steps = stepsFrom[hangingState(hanging.values)];
  const [step, setStep] = useState<Step>(steps[0] ?? "hang");
  const [on, setOn] = useState<Day | null>(services.diary.today());
  const [quantity, setQuantity] = useState<number | null>(hanging.values.quantity ?? 1);
  const [condition, setCondition] = useState<Condition | null>("good");
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState<string | null>(null);

  const handleSave = async (withPhoto: boolean) => {
    if (on === null) return setProblem(vi.needDay);
    const isCheck = step === "check";
    const said: Said = {
      step,
      on,
      quantity: step === "hang" ? quantity : null,
      condition: isCheck ? condition : null,
      note,
    };
    const { campaign: id, site, place } = hanging.values;
    const written = await services.registers.write("hanging", [
      { id: hanging.id, fields: { campaign: id, site, place, ...fieldsOf(said) } },
    ]);
    if (!written.ok) return setProblem(campaignVi.notKept);
    if (withPhoto) route(`/ghi/${await startRecord(services, campaign, hanging, said)}`);
    else onClose();
  };
  const handleTakeOut = async () => {
    const written = await services.registers.write("hanging", [
      { id: hanging.id, fields: { deleted: true } },
    ]);
    if (written.ok) onClose();
    else setProblem(campaignVi.notKept);
  };

  return (
    <Sheet title={hanging.values.place} onClose={onClose} keepsOnTouchOutside>
      <ChipGroup
        label={vi.label}
        choice="one"
        options={steps.map((value) => ({ value, label: vi[value] }))}
        selected={[step]}
        onChange={([next]) => next && setStep(next)}
      />
      <DateField label={vi.on} value={on} onChange={setOn} error={problem ?? undefined} />
      {step === "hang" && <NumberField label={vi.quantity} value={quantity} onChange={setQuantity} />}
      {step === "check" && (
        <>
          <ChipGroup
            label={vi.condition}
            choice="one"
            options={Condition.options.map((value) => ({ value, label: conditionNames[value] }))}
            selected={condition ? [condition] : []}
            onChange={([next]) => next && setCondition(next)}
          />
          <TextField label={vi.note} isOptional value={note} onInput={setNote} maxLength={400} />
        </>
      )}
      {user.role === "officer" && (
        <Button icon="camera-fill" onClick={() => handleSave(true)}>
          {vi.saveWithPhoto}
        </Button>
      )}
      <Button variant="secondary" onClick={() => handleSave(false)}>
        {vi.save}
      </Button>
      {hangingState(hanging.values) === "planned" && (
        <Button variant="quiet" onClick={handleTakeOut}>
          {vi.takeOut}
        </Button>
      )}
      {records.length > 0 && <Records records={records} />}
    </Sheet>
  );
};

const Records = ({ records }: { readonly records: readonly ActivityView[] }) => (
  <Group heading={vi.records}>
    {records.map(({ id, activity, photos }) => (
      <ItemRow
        key={id}
        title={activity.title ?? ""}
        meta={vi.record(shortDay(activity.on), photos.length)}
        icon="image-square"
        href={`/ban-ghi/${id}`}
      />
    ))}
  </Group>
);
