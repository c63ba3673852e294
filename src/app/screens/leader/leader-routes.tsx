import { useLocation } from "preact-iso";
import { ProgressScreen } from "./progress-screen.tsx";
import { WaitingScreen } from "./waiting-screen.tsx";

/** The two screens that only a leader's bar leads to: one part, loaded when the first is opened. */
export const LeaderRoutes = () => {
  const { path } = useLocation();
  return path === "/tien-do" ? <ProgressScreen /> : <WaitingScreen />;
};
