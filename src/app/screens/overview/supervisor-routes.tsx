import { useMayDecide } from "./use-may-decide.ts";
import "../../styles/desktop.css";
import "../../styles/desk-frame.css";
import "../../styles/desk-overview.css";
import "../../styles/desk-review.css";
import "../../styles/desk-admin.css";
import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { assertNever } from "../../../domain/result.ts";
import { useAccount } from "../../hooks/use-account.ts";
import { LateAcross } from "../across/late-across.tsx";
import { AdminScreen } from "../admin/admin-screen.tsx";
import { ImportScreen } from "../hand-over/import-screen.tsx";
import { LateMaterials } from "../materials/late-materials.tsx";
import { LateOffice } from "../office-inbox/late-office.tsx";
import { DeskNewsItem } from "../papers/desk-news-item.tsx";
import { DeskNewsScreen } from "../papers/desk-news-screen.tsx";
import { LatePlanEditor } from "../plan-editor/late-plan-editor.tsx";
import { QueueProvider } from "../review/queue-context.ts";
import { RecordScreen } from "../review/record-screen.tsx";
import { ReviewScreen } from "../review/review-screen.tsx";
import { useReviewQueue } from "../review/use-review-queue.ts";
import { SetPasswordScreen } from "../sign-in/set-password-screen.tsx";
import { SignInScreen } from "../sign-in/sign-in-screen.tsx";
import { UnitScreen } from "../unit/unit-screen.tsx";
import { LateUnits } from "../units/late-units.tsx";
import { LateUrgingLog } from "../urging/late-urging-log.tsx";
import { DeskAccountScreen } from "./desk-account-screen.tsx";
import { deskRoute } from "./desk-route.ts";
import { OverviewScreen } from "./overview-screen.tsx";

/** Everything that supervisors and administrators see; loaded only for them. */
export const SupervisorRoutes = () => {
  const { needsPassword } = useAccount();
  const [isLater, setLater] = useState(false);

  if (needsPassword && !isLater) return <SetPasswordScreen onDone={() => setLater(true)} />;
  return <Desk />;
};

const Desk = () => {
  const queue = useReviewQueue();
  return (
    <QueueProvider value={queue}>
      <DeskScreen />
    </QueueProvider>
  );
};

const DeskScreen = () => {
  const { path } = useLocation();
  const isAdministrator = useAccount().actor.role === "administrator";
  const mayDecide = useMayDecide();
  const place = deskRoute(path);

  switch (place.kind) {
    case "overview":
      return <OverviewScreen />;
    case "unit":
      return <UnitScreen key={place.unit} unit={place.unit} />;
    case "review":
      return <ReviewScreen />;
    case "record":
      return <RecordScreen key={place.activity} activity={place.activity} />;
    case "admin":
      return isAdministrator ? <AdminScreen /> : <OverviewScreen />;
    case "audit":
      return isAdministrator ? <LateOffice place={place} /> : <OverviewScreen />;
    case "units":
      return <LateUnits />;
    case "account":
      return <DeskAccountScreen />;
    case "newsList":
      return <DeskNewsScreen />;
    case "news":
      return <DeskNewsItem key={place.news} unit={place.unit} news={place.news} />;
    case "targets":
    case "unitTargets":
    case "difficulties":
    case "difficulty":
    case "gallery":
    case "agencies":
    case "reviewFigures":
      return <LateOffice place={place} />;
    case "task":
    case "themes":
    case "villages":
    case "map":
    case "contacts":
      return <LateAcross place={place} />;
    case "urgings":
      return <LateUrgingLog />;
    case "materials":
      return <LateMaterials id={place.id} />;
    case "plans":
      return <LatePlanEditor id={place.id} />;
    case "handOver":
      return mayDecide ? <ImportScreen /> : <OverviewScreen />;
    case "signIn":
      return <SignInScreen backHref="/" />;
    default:
      return assertNever(place);
  }
};
