import { lazy, Route, Router } from "preact-iso";
import { withLateIcons } from "../components/icons.ts";
import { SupervisorRoutes } from "./overview/supervisor-routes.tsx";

const OutboxScreen = lazy(() =>
  withLateIcons(import("./outbox/outbox-screen.tsx").then((part) => part.OutboxScreen)),
);
const PlanScreen = lazy(() =>
  withLateIcons(import("./plan/plan-screen.tsx").then((part) => part.PlanScreen)),
);
const SettingsScreen = lazy(() =>
  withLateIcons(import("./settings/settings-screen.tsx").then((part) => part.SettingsScreen)),
);

const HistoryScreen = lazy(() =>
  withLateIcons(import("./history/history-screen.tsx").then((part) => part.HistoryScreen)),
);
const SetAsideScreen = lazy(() =>
  withLateIcons(import("./set-aside/set-aside-screen.tsx").then((part) => part.SetAsideScreen)),
);
const QuarantineScreen = lazy(() =>
  withLateIcons(import("./quarantine/quarantine-screen.tsx").then((part) => part.QuarantineScreen)),
);
const FindByCodeScreen = lazy(() =>
  withLateIcons(import("./find-by-code/find-by-code-screen.tsx").then((part) => part.FindByCodeScreen)),
);
const ShareScreen = lazy(() =>
  withLateIcons(import("./share/share-screen.tsx").then((part) => part.ShareScreen)),
);
const RevokedScreen = lazy(() =>
  withLateIcons(import("./revoked/revoked-screen.tsx").then((part) => part.RevokedScreen)),
);

const SafekeepingScreen = lazy(() =>
  withLateIcons(import("./safekeeping/safekeeping-screen.tsx").then((part) => part.SafekeepingScreen)),
);

/** Supervisors and administrators: their own screens, and the few that everybody has. */
export const OfficeRoutes = () => (
  <Router>
    <Route path="/hop-cho-gui" component={OutboxScreen} />
    <Route path="/ban-ghi/:id/lich-su" component={HistoryScreen} />
    <Route path="/can-xem" component={SetAsideScreen} />
    <Route path="/dang-giu" component={QuarantineScreen} />
    <Route path="/an-toan" component={SafekeepingScreen} />
    <Route path="/nhan" component={ShareScreen} />
    <Route path="/ma" component={FindByCodeScreen} />
    <Route path="/ma/:code" component={FindByCodeScreen} />
    <Route path="/ke-hoach/:plan?/:clause?" component={PlanScreen} />
    <Route path="/cai-dat" component={SettingsScreen} />
    <Route path="/may-bi-khoa" component={RevokedScreen} />
    <Route default component={SupervisorRoutes} />
  </Router>
);
