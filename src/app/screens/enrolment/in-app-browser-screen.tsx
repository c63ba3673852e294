import { useState } from "preact/hooks";
import { Button } from "../../components/button.tsx";
import { firstDayVi } from "../../vi/first-day.ts";
import { signInVi } from "../../vi/sign-in.ts";
import { GuideScreen } from "./guide-screen.tsx";

/** Zalo, Facebook …: their storage vanishes, so nothing is entered there. */
export const InAppBrowserScreen = () => {
  const [isCopied, setCopied] = useState(false);
  const handleCopy = async () => {
    // Some of these browsers refuse; the address is on the page to be copied by hand.
    await navigator.clipboard?.writeText(location.href).catch(() => undefined);
    setCopied(true);
  };
  return (
    <GuideScreen {...signInVi.inAppBrowser} steps={firstDayVi.inApp.steps}>
      <p class="meta">{location.href}</p>
      <Button icon="link" onClick={handleCopy}>
        {firstDayVi.inApp.copy}
      </Button>
      <p class="meta" role="status">
        {isCopied ? firstDayVi.inApp.copied : ""}
      </p>
    </GuideScreen>
  );
};
