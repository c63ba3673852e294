import { useState } from "preact/hooks";
import type { IssuedCode } from "../../../domain/api.ts";
import { existsOn, unitNameOn } from "../../../domain/unit.ts";
import { Role } from "../../../domain/user.ts";
import { Button } from "../../components/button.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useServices } from "../../hooks/use-services.ts";
import { adminVi } from "../../vi/admin.ts";
import { administrationVi } from "../../vi/administration.ts";
import { formsVi } from "../../vi/forms.ts";
import { FormProblem } from "../sign-in/form-problem.tsx";
import { useNewAccount } from "./use-new-account.ts";

interface NewAccountSheetProps {
  readonly onCancel: () => void;
  readonly onCreated: (issued: IssuedCode) => void;
}

/** «Thêm tài khoản»; its code is shown as soon as it is made. */
export const NewAccountSheet = ({ onCancel, onCreated }: NewAccountSheetProps) => {
  const { units } = useAccount();
  const { diary } = useServices();
  const { values, setValues, problems, isWorking, create } = useNewAccount(onCreated);
  const [today] = useState(() => diary.today());
  const unitOptions = units
    .filter((unit) => existsOn(unit, today))
    .map((unit) => ({ value: unit.id, label: unitNameOn(unit, today) }));
  const handleSubmit = (event: Event) => {
    event.preventDefault();
    create();
  };

  return (
    <Sheet title={adminVi.add} onClose={onCancel} keepsOnTouchOutside>
      <form class="fields flush" noValidate onSubmit={handleSubmit}>
        <FormProblem text={problems.form} />
        <TextField
          label={adminVi.name}
          value={values.name}
          maxLength={120}
          onInput={(name) => setValues({ ...values, name })}
          error={problems.name}
        />
        <TextField
          label={adminVi.jobTitle}
          isOptional
          value={values.title}
          maxLength={120}
          onInput={(title) => setValues({ ...values, title })}
        />
        <SelectField
          label={adminVi.unit}
          options={unitOptions}
          value={values.unit}
          onChange={(unit) => setValues({ ...values, unit })}
          error={problems.unit}
        />
        <SelectField
          label={adminVi.role}
          options={Role.options.map((role) => ({ value: role, label: adminVi.roles[role] }))}
          value={values.role}
          onChange={(role) => role && setValues({ ...values, role })}
        />
        <TextField
          label={adminVi.phone}
          isOptional
          type="tel"
          value={values.phone}
          maxLength={40}
          onInput={(phone) => setValues({ ...values, phone })}
        />
        <div class="pair">
          <Button variant="secondary" onClick={onCancel}>
            {formsVi.cancel}
          </Button>
          <Button type="submit" isBusy={isWorking}>
            {isWorking ? administrationVi.creating : adminVi.create}
          </Button>
        </div>
      </form>
    </Sheet>
  );
};
