import { useState } from "preact/hooks";
import { Button } from "../../components/button.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { lockVi } from "../../vi/lock.ts";
import { CallOffice } from "../call-office.tsx";
import { CodeForm } from "../sign-in/code-form.tsx";
import { PasswordForm } from "../sign-in/password-form.tsx";
import { useSignIn } from "../sign-in/use-sign-in.ts";
import styles from "./lock.module.css";

/** «Quên mã»: whoever signs in again is who they say, so the code goes and everything else stays. */
export const ForgottenPin = ({ onBack }: { readonly onBack: () => void }) => {
  const { lock } = useServices();
  const [hasCode, setHasCode] = useState(true);
  // Another person's slip opens that person's own data, and this lock stays where it is: it lies in the database.
  const state = useSignIn(() => void lock.remove());
  const switchForm = () => {
    state.forget();
    setHasCode(!hasCode);
  };
  return (
    <div class="screen">
      <main class={styles["screen"]}>
        <h1>{lockVi.forgotten.title}</h1>
        <p class="muted">{lockVi.forgotten.text}</p>
        <div class={styles["form"]}>
          {hasCode ? (
            <CodeForm state={state} onSwitch={switchForm} />
          ) : (
            <PasswordForm state={state} onSwitch={switchForm} />
          )}
        </div>
        <CallOffice />
        <Button variant="quiet" isCompact onClick={onBack}>
          {lockVi.forgotten.back}
        </Button>
      </main>
    </div>
  );
};
