import { useState } from "preact/hooks";
import type { MoveUser } from "../../../domain/api.ts";
import type { Day } from "../../../domain/day.ts";
import { existsOn, type UnitId, unitNameOn } from "../../../domain/unit.ts";
import type { User } from "../../../domain/user.ts";
import { Button } from "../../components/button.tsx";
import { DateField } from "../../components/date-field.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useServices } from "../../hooks/use-services.ts";
import { administrationVi } from "../../vi/administration.ts";
import { formsVi } from "../../vi/forms.ts";

interface MoveSheetProps {
  readonly user: User;
  readonly onCancel: () => void;
  readonly onMove: (move: MoveUser) => void;
}

/** «Chuyển đơn vị»: where to, and from which day on (S48). */
export const MoveSheet = ({ user, onCancel, onMove }: MoveSheetProps) => {
  const { units } = useAccount();
  const { diary } = useServices();
  const [today] = useState(() => diary.today());
  const [unit, setUnit] = useState<UnitId | null>(null);
  const [from, setFrom] = useState<Day | null>(today);
  const [isAsked, setAsked] = useState(false);
  const options = units
    .filter((one) => one.id !== user.unit && existsOn(one, today))
    .map((one) => ({ value: one.id, label: unitNameOn(one, today) }));
  const handleSubmit = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    if (unit !== null && from !== null) onMove({ unit, from });
  };

  return (
    <Sheet
      title={administrationVi.move.title(user.name)}
      text={administrationVi.move.text}
      onClose={onCancel}
      keepsOnTouchOutside
    >
      <form class="fields flush" noValidate onSubmit={handleSubmit}>
        <SelectField
          label={administrationVi.move.unit}
          options={options}
          value={unit}
          onChange={setUnit}
          error={isAsked && unit === null ? administrationVi.missingUnit : undefined}
        />
        <DateField
          label={administrationVi.move.from}
          value={from}
          onChange={setFrom}
          error={isAsked && from === null ? administrationVi.move.missingDay : undefined}
        />
        <div class="pair">
          <Button variant="secondary" onClick={onCancel}>
            {formsVi.cancel}
          </Button>
          <Button type="submit">{administrationVi.move.confirm}</Button>
        </div>
      </form>
    </Sheet>
  );
};
