import { useState } from "preact/hooks";
import type { PostingPointType } from "../../../domain/activity/posting.ts";
import { Button } from "../../components/button.tsx";
import { NumberField } from "../../components/number-field.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useServices } from "../../hooks/use-services.ts";
import type { RegisterFailure } from "../../services/registers.ts";
import { postingVi } from "../../vi/posting.ts";
import type { PostingPoint } from "./posting-books.ts";
import { WriteFailure } from "./write-failure.tsx";

const vi = postingVi.settings;
const MAX_DAYS = 90;
const typeOptions = (Object.keys(postingVi.types) as PostingPointType[]).map((value) => ({
  value,
  label: postingVi.types[value],
}));

interface PointSheetProps {
  /** Null: a new one. */
  readonly point: PostingPoint | null;
  readonly onClose: () => void;
}

/** Name and kind of a posting point, and how many days it has for new sheets. */
export const PointSheet = ({ point, onClose }: PointSheetProps) => {
  const { registers } = useServices();
  const [name, setName] = useState(point?.name ?? "");
  const [type, setType] = useState(point?.type ?? null);
  const [days, setDays] = useState<number | null>(point?.repostDays ?? 0);
  const [isTried, setTried] = useState(false);
  const [failure, setFailure] = useState<RegisterFailure | null>(null);
  const areDaysRight = days !== null && Number.isInteger(days) && days >= 0 && days <= MAX_DAYS;

  const handleSave = async () => {
    setTried(true);
    if (name.trim() === "" || !areDaysRight) return;
    const fields = { name, pointType: type, repostDays: days };
    const written = await registers.write("site", [
      point ? { id: point.siteId, fields } : { fields: { kind: "postingPoint", ...fields } },
    ]);
    if (written.ok) onClose();
    else setFailure(written.error);
  };

  return (
    <Sheet
      title={point ? vi.title : postingVi.addPoint}
      onClose={onClose}
      keepsOnTouchOutside={name !== (point?.name ?? "")}
    >
      <WriteFailure failure={failure} />
      <TextField
        label={vi.name}
        hint={vi.nameHint}
        value={name}
        maxLength={120}
        onInput={setName}
        error={isTried && name.trim() === "" ? vi.nameMissing : undefined}
      />
      <SelectField label={vi.type} isOptional options={typeOptions} value={type} onChange={setType} />
      <NumberField
        label={vi.days}
        hint={vi.daysHint}
        value={days}
        onChange={setDays}
        error={isTried && !areDaysRight ? vi.daysWrong : undefined}
      />
      <Button onClick={handleSave}>{vi.save}</Button>
    </Sheet>
  );
};
