import { useState } from "preact/hooks";
import { Button } from "../../components/button.tsx";
import { Logo } from "../../components/logo.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useTitleMeanwhile } from "../../hooks/use-lock.ts";
import { APP_NAME } from "../../vi/app-name.ts";
import { lockVi } from "../../vi/lock.ts";
import { ForgottenPin } from "./forgotten-pin.tsx";
import styles from "./lock.module.css";
import { PinField } from "./pin-field.tsx";
import { useUnlock } from "./use-unlock.ts";

/** Before the app, at a start and after it was out of sight for long. Sending goes on behind it. */
export const LockScreen = () => {
  const { user } = useAccount();
  const [isForgotten, setForgotten] = useState(false);
  const { pin, problem, isChecking, type, submit } = useUnlock();
  useTitleMeanwhile(`${lockVi.title} – ${APP_NAME}`);
  if (isForgotten) return <ForgottenPin onBack={() => setForgotten(false)} />;

  const handleSubmit = (event: Event) => {
    event.preventDefault();
    submit();
  };
  return (
    <div class="screen">
      <main class={styles["screen"]}>
        <Logo size={44} />
        <h1>{lockVi.title}</h1>
        <p class="muted">{lockVi.hello(user.name)}</p>
        <form class={`fields ${styles["form"]}`} noValidate onSubmit={handleSubmit}>
          <PinField label={lockVi.label} value={pin} error={problem ?? undefined} onInput={type} />
          <p class="meta" role="status">
            {isChecking ? lockVi.checking : ""}
          </p>
        </form>
        <Button variant="quiet" isCompact onClick={() => setForgotten(true)}>
          {lockVi.forgot}
        </Button>
      </main>
    </div>
  );
};
