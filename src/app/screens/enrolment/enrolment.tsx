import { useState } from "preact/hooks";
import { Route, Router, useLocation } from "preact-iso";
import type { SignedIn } from "../../../domain/api.ts";
import { useServices } from "../../hooks/use-services.ts";
import { SignInScreen } from "../sign-in/sign-in-screen.tsx";
import { CodeScreen } from "./code-screen.tsx";
import { ReadyScreen } from "./ready-screen.tsx";
import { ScanScreen } from "./scan-screen.tsx";
import { useEnrol } from "./use-enrol.ts";
import { WelcomeScreen } from "./welcome-screen.tsx";

/** a1 to a3: a code from a slip, then who this is, then the work begins. */
export const Enrolment = ({ onBusy }: { readonly onBusy: (isBusy: boolean) => void }) => {
  const { account, phone } = useServices();
  const { route } = useLocation();
  const [enrolled, setEnrolled] = useState<SignedIn | null>(null);
  const enrolment = useEnrol(onBusy, setEnrolled);

  const begin = async (path: string) => {
    await phone.askToPersist();
    route(path, true);
    onBusy(false);
  };
  const handleNotMe = async () => {
    await account.signOutKeepingWork();
    route("/", true);
    setEnrolled(null);
    onBusy(false);
  };

  if (enrolled)
    return (
      <ReadyScreen
        enrolled={enrolled}
        onStart={() => begin("/")}
        onTour={() => begin("/huong-dan/lam-quen")}
        onNotMe={handleNotMe}
      />
    );
  return (
    <Router>
      <Route path="/quet-ma" component={ScanScreen} enrolment={enrolment} />
      <Route path="/nhap-ma" component={CodeScreen} enrolment={enrolment} />
      <Route path="/dang-nhap" component={SignInScreen} backHref="/" />
      <Route default component={WelcomeScreen} />
    </Router>
  );
};
