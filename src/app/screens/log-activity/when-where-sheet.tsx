import { Button } from "../../components/button.tsx";
import { DateField } from "../../components/date-field.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { TimeField } from "../../components/time-field.tsx";
import { logVi } from "../../vi/log.ts";
import { TextOf } from "./fields/text-of.tsx";
import type { LogForm } from "./log-form.ts";
import { PlaceLine } from "./place-line.tsx";
import { VillageField } from "./village-field.tsx";

interface WhenWhereSheetProps {
  readonly form: LogForm;
  readonly onClose: () => void;
}

/** Day, time, villages and place; every change is kept at once, so closing loses nothing. */
export const WhenWhereSheet = ({ form, onClose }: WhenWhereSheetProps) => {
  const { values, today } = form;
  const on = values.on ?? today;
  return (
    <Sheet title={logVi.whenAndWhereTitle} onClose={onClose} keepsOnTouchOutside>
      <DateField
        label={logVi.day}
        value={on}
        hint={on > today ? logVi.futureDay : undefined}
        onChange={(day) => day && form.set({ on: day })}
      />
      <TimeField
        label={logVi.time}
        isOptional
        value={values.startsAt ?? null}
        onChange={(startsAt) => form.set({ startsAt })}
      />
      <VillageField form={form} />
      <TextOf form={form} name="placeText" label={logVi.placeText} placeholder={logVi.placePlaceholder} />
      <PlaceLine form={form} />
      <Button onClick={onClose}>{logVi.done}</Button>
    </Sheet>
  );
};
