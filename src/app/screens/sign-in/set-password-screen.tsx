import { useState } from "preact/hooks";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { TextField } from "../../components/text-field.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { signInVi } from "../../vi/sign-in.ts";
import { signingInVi } from "../../vi/signing-in.ts";
import { FormProblem } from "./form-problem.tsx";
import { useSetPassword } from "./use-set-password.ts";

interface SetPasswordScreenProps {
  readonly onDone: () => void;
}

/** After the first sign-in with a code. It may wait: the work does not depend on it. */
export const SetPasswordScreen = ({ onDone }: SetPasswordScreenProps) => {
  usePage(signInVi.desk.setPassword);
  const { problems, isWorking, save } = useSetPassword(onDone);
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const handleSubmit = (event: Event) => {
    event.preventDefault();
    save(username, password);
  };

  return (
    <div class="screen">
      <AppBar title={signInVi.desk.setPassword} />
      <main>
        <form class="fields" noValidate onSubmit={handleSubmit}>
          <p class="meta">{signingInVi.setLead}</p>
          <FormProblem text={problems.form} />
          <TextField
            label={signInVi.desk.username}
            hint={signInVi.desk.usernameHint}
            value={username}
            onInput={setUsername}
            autoComplete="username"
            maxLength={60}
            error={problems.username}
          />
          <TextField
            label={signInVi.desk.password}
            hint={signInVi.desk.passwordHint}
            value={password}
            onInput={setPassword}
            type="password"
            autoComplete="new-password"
            maxLength={200}
            error={problems.password}
          />
          <Button type="submit" isBusy={isWorking}>
            {isWorking ? signingInVi.saving : signInVi.desk.save}
          </Button>
          <Button variant="quiet" onClick={onDone}>
            {signingInVi.later}
          </Button>
        </form>
      </main>
    </div>
  );
};
