import { firstDayVi } from "../../vi/first-day.ts";
import { GuideScreen } from "./guide-screen.tsx";

/** Plain http from another machine: no cookie, no worker, no storage; said at once instead of failing at sign-in. */
export const NeedsHttpsScreen = () => <GuideScreen {...firstDayVi.https} />;
