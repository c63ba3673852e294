import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { Button } from "../../components/button.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { deskAccountVi } from "../../vi/administration.ts";
import { formsVi } from "../../vi/forms.ts";
import { settingsVi } from "../../vi/settings.ts";

/** «Đăng xuất»; with verdicts that wait it asks first, and never throws them away. */
export const SignOut = () => {
  const { account, outbox } = useServices();
  const { route } = useLocation();
  const [unsent, setUnsent] = useState(0);

  const handleSignOut = async () => {
    const done = await account.signOut();
    if (done.ok) route("/", true);
    else if (done.error.kind === "unsentWork") setUnsent(done.error.items);
  };
  const handleKeep = async () => {
    const done = await account.signOutKeepingWork();
    if (done.ok) route("/", true);
  };

  return (
    <>
      <Button variant="danger" onClick={() => void handleSignOut()}>
        {settingsVi.signOut}
      </Button>
      {unsent > 0 && (
        <Sheet
          title={deskAccountVi.unsent(unsent)}
          text={deskAccountVi.unsentText}
          onClose={() => setUnsent(0)}
        >
          <Button
            onClick={() => {
              setUnsent(0);
              void outbox.sendNow();
            }}
          >
            {deskAccountVi.sendNow}
          </Button>
          <Button variant="secondary" onClick={() => void handleKeep()}>
            {deskAccountVi.keepWork}
          </Button>
          <Button variant="quiet" onClick={() => setUnsent(0)}>
            {formsVi.cancel}
          </Button>
        </Sheet>
      )}
    </>
  );
};
