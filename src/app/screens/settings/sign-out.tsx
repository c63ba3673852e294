import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { Button } from "../../components/button.tsx";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { leavingVi } from "../../vi/leaving.ts";
import { savingVi } from "../../vi/saving.ts";
import { settingsVi } from "../../vi/settings.ts";
import { SaveToFile } from "../hand-over/save-to-file.tsx";
import styles from "./settings.module.css";

/** Signing out never deletes unsent work, and says so before it happens. */
export const SignOut = () => {
  const { account, outbox } = useServices();
  const { route } = useLocation();
  const [step, setStep] = useState<"closed" | "asking" | { readonly unsent: number }>("closed");

  const handleSignOut = async () => {
    const left = await account.signOut();
    if (left.ok) return route("/", true);
    setStep(left.error.kind === "unsentWork" ? { unsent: left.error.items } : "closed");
  };
  const handleAnyway = async () => {
    setStep("closed");
    const left = await account.signOutKeepingWork();
    if (left.ok) route("/", true);
  };
  const handleTry = async () => {
    setStep("closed");
    await outbox.sendNow();
  };

  return (
    <div class={styles["out"]}>
      <Button variant="secondary" onClick={() => setStep("asking")}>
        {settingsVi.signOut}
      </Button>
      {step === "asking" && (
        <ConfirmDialog
          title={leavingVi.ask.title}
          text={leavingVi.ask.text}
          cancelLabel={leavingVi.ask.stay}
          confirmLabel={leavingVi.ask.leave}
          onCancel={() => setStep("closed")}
          onConfirm={handleSignOut}
        />
      )}
      {typeof step === "object" && (
        <Sheet
          title={savingVi.signOut.title(step.unsent)}
          text={leavingVi.unsent.text}
          onClose={() => setStep("closed")}
        >
          <Button onClick={handleTry}>{savingVi.signOut.tryNow}</Button>
          <SaveToFile />
          <Button variant="danger" onClick={handleAnyway}>
            {leavingVi.unsent.anyway}
          </Button>
        </Sheet>
      )}
    </div>
  );
};
