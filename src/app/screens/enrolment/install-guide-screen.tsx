import { firstDayVi } from "../../vi/first-day.ts";
import { signInVi } from "../../vi/sign-in.ts";
import { GuideScreen } from "./guide-screen.tsx";

/** An iPhone throws away what a browser tab stores; on the home screen it lasts. */
export const InstallGuideScreen = () => (
  <GuideScreen
    {...signInVi.installGuide}
    steps={firstDayVi.install.steps}
    pictures={["browser", "share", "addToHome", "homeScreen"]}
  />
);
