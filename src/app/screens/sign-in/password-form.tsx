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

export const PasswordForm = ({ state: { problems, isWorking, signIn }, onSwitch }: FormProps) => {
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const handleSubmit = (event: Event) => {
    event.preventDefault();
    signIn(username, password);
  };

  return (
    <form class="fields" noValidate onSubmit={handleSubmit}>
      <p class="meta">{signingInVi.lead}</p>
      <FormProblem text={problems.form} />
      <TextField
        label={signInVi.desk.username}
        value={username}
        onInput={setUsername}
        autoComplete="username"
        maxLength={60}
        error={problems.username}
      />
      <TextField
        label={signInVi.desk.password}
        value={password}
        onInput={setPassword}
        type="password"
        autoComplete="current-password"
        maxLength={200}
        error={problems.password}
      />
      <Button type="submit" isBusy={isWorking}>
        {isWorking ? signingInVi.working : signInVi.desk.action}
      </Button>
      <Button variant="quiet" icon="keyboard" onClick={onSwitch}>
        {signInVi.typeCode}
      </Button>
    </form>
  );
};
