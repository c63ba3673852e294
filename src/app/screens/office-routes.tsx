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

const RevokedScreen = lazy(() =>
  withLateIcons(import("./revoked/revoked-screen.tsx").then((part) => part.RevokedScreen)),
);

/** Supervisors and administrators: their own screens, and the few that everybody has. */
export const OfficeRoutes = () => (
  <Router>
    <Route path="/hop-cho-gui" component={OutboxScreen} />
    <Route path="/ke-hoach" component={PlanScreen} />
    <Route path="/cai-dat" component={SettingsScreen} />
    <Route path="/may-bi-khoa" component={RevokedScreen} />
    <Route default component={SupervisorRoutes} />
  </Router>
);
