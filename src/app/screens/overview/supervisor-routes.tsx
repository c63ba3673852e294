import "../../styles/desktop.css";
import { useState } from "preact/hooks";
import { Route, Router } from "preact-iso";
import { useAccount } from "../../hooks/use-account.ts";
import { QueueProvider } from "../review/queue-context.ts";
import { useReviewQueue } from "../review/use-review-queue.ts";
import { SetPasswordScreen } from "../sign-in/set-password-screen.tsx";
import { SignInScreen } from "../sign-in/sign-in-screen.tsx";
import { OverviewScreen } from "./overview-screen.tsx";

/** Everything that supervisors and administrators see; loaded only for them. */
export const SupervisorRoutes = () => {
  const { needsPassword } = useAccount();
  const [isLater, setLater] = useState(false);

  if (needsPassword && !isLater) return <SetPasswordScreen onDone={() => setLater(true)} />;
  return <DeskRoutes />;
};

const DeskRoutes = () => {
  const queue = useReviewQueue();

  return (
    <QueueProvider value={queue}>
      <Router>
        <Route path="/dang-nhap" component={SignInAgain} />
        <Route default component={OverviewScreen} />
      </Router>
    </QueueProvider>
  );
};

const SignInAgain = () => <SignInScreen backHref="/" />;
