import "../../styles/desktop.css";
import "../../styles/desk-frame.css";
import "../../styles/desk-overview.css";
import "../../styles/desk-review.css";
import "../../styles/desk-admin.css";
import { useState } from "preact/hooks";
import { Route, Router } from "preact-iso";
import { useAccount } from "../../hooks/use-account.ts";
import { AdminScreen } from "../admin/admin-screen.tsx";
import { QueueProvider } from "../review/queue-context.ts";
import { RecordScreen } from "../review/record-screen.tsx";
import { ReviewScreen } from "../review/review-screen.tsx";
import { useReviewQueue } from "../review/use-review-queue.ts";
import { SetPasswordScreen } from "../sign-in/set-password-screen.tsx";
import { SignInScreen } from "../sign-in/sign-in-screen.tsx";
import { UnitScreen } from "../unit/unit-screen.tsx";
import { DeskAccountScreen } from "./desk-account-screen.tsx";
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
  const isAdministrator = useAccount().actor.role === "administrator";

  return (
    <QueueProvider value={queue}>
      <Router>
        <Route path="/tong-quan/:unit" component={UnitScreen} />
        <Route path="/duyet" component={ReviewScreen} />
        <Route path="/ban-ghi/:activity" component={RecordScreen} />
        <Route path="/tai-khoan" component={DeskAccountScreen} />
        <Route path="/dang-nhap-lai" component={SignInAgain} />
        <Route path="/don-vi" component={isAdministrator ? AdminScreen : OverviewScreen} />
        <Route default component={OverviewScreen} />
      </Router>
    </QueueProvider>
  );
};

const SignInAgain = () => <SignInScreen backHref="/" />;
