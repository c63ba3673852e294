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
    <GuideScreen {...signInVi.inAppBrowser} steps={firstDayVi.inApp.steps} pictures={["dots", "openOutside"]}>
      <p class="meta">{location.href}</p>
      {/Android/.test(navigator.userAgent) && (
        <Button variant="secondary" href={chromeAddress(location.href)}>
          {firstDayVi.inApp.chrome}
        </Button>
      )}
      <Button icon="link" onClick={handleCopy}>
        {firstDayVi.inApp.copy}
      </Button>
      <p class="meta" role="status">
        {isCopied ? firstDayVi.inApp.copied : ""}
      </p>
    </GuideScreen>
  );
};

/** Android opens it in Chrome (https://developer.chrome.com/docs/android/intents). */
export const chromeAddress = (address: string): string => {
  const { host, pathname, search, protocol } = new URL(address);
  const scheme = protocol.replace(":", "");
  return `intent://${host}${pathname}${search}#Intent;scheme=${scheme};package=com.android.chrome;end`;
};
