import { useState } from "preact/hooks";
import { Button } from "../../components/button.tsx";
import { TextField } from "../../components/text-field.tsx";
import { signInVi } from "../../vi/sign-in.ts";
import { signingInVi } from "../../vi/signing-in.ts";
import { FormProblem } from "./form-problem.tsx";
import type { SignInState } from "./use-sign-in.ts";

interface FormProps {
  readonly state: SignInState;
  readonly onSwitch: () => void;
}

export const CodeForm = ({ state: { problems, isWorking, enrol }, onSwitch }: FormProps) => {
  const [code, setCode] = useState("");
  const handleSubmit = (event: Event) => {
    event.preventDefault();
    enrol(code);
  };

  return (
    <form class="fields" noValidate onSubmit={handleSubmit}>
      <FormProblem text={problems.form} />
      <TextField
        label={signInVi.code.label}
        hint={signInVi.code.hint}
        value={code}
        onInput={setCode}
        autoComplete="one-time-code"
        maxLength={40}
        error={problems.code}
      />
      <Button type="submit" isBusy={isWorking}>
        {isWorking ? signInVi.code.checking : signInVi.code.action}
      </Button>
      <Button variant="quiet" onClick={onSwitch}>
        {signingInVi.passwordInstead}
      </Button>
    </form>
  );
};
