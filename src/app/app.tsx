import { useState } from "preact/hooks";
import { ErrorBoundary, LocationProvider, lazy } from "preact-iso";
import { withLateIcons } from "./components/icons.ts";
import { AccountProvider } from "./hooks/use-account.ts";
import { useLive } from "./hooks/use-live.ts";
import { useLock, useWasOpen } from "./hooks/use-lock.ts";
import { useServices } from "./hooks/use-services.ts";
import { useStorageTrouble } from "./hooks/use-storage-trouble.ts";
import { OfficerRoutes } from "./screens/officer-routes.tsx";
import { Opening } from "./screens/opening.tsx";
import { ScreenBoundary } from "./screens/screen-boundary.tsx";
import { UpdateOffer } from "./screens/update-offer/update-offer.tsx";
import type { CurrentAccount } from "./services/services.ts";

const FirstDay = lazy(() =>
  withLateIcons(import("./screens/enrolment/first-day.tsx").then((part) => part.FirstDay)),
);
const OfficeRoutes = lazy(() =>
  withLateIcons(import("./screens/office-routes.tsx").then((part) => part.OfficeRoutes)),
);

const LockScreen = lazy(() =>
  withLateIcons(import("./screens/lock/lock-screen.tsx").then((part) => part.LockScreen)),
);

const StorageNotice = lazy(() =>
  withLateIcons(import("./screens/storage-notice/storage-notice.tsx").then((part) => part.StorageNotice)),
);

/** The whole page. What goes wrong while it opens, as on a phone that is full to the last byte, is said too. */
export const App = () => (
  <ScreenBoundary>
    <Page />
  </ScreenBoundary>
);

/** The first day of a device, else the screens of whoever is signed in on it. */
const Page = () => {
  const { account } = useServices();
  const current = useLive(() => account.current(), [account]);
  const [isFirstDay, setFirstDay] = useState(false);
  const trouble = useStorageTrouble();

  return (
    <LocationProvider>
      <ErrorBoundary>
        {current === undefined ? (
          <Opening />
        ) : current === null || isFirstDay ? (
          <FirstDay onBusy={setFirstDay} />
        ) : (
          <SignedIn account={current} />
        )}
        {trouble && <StorageNotice trouble={trouble} />}
      </ErrorBoundary>
    </LocationProvider>
  );
};

/** Behind the lock nothing is thrown away: a form keeps what is typed, and a camera app its way back. */
const SignedIn = ({ account }: { readonly account: CurrentAccount }) => {
  const isLocked = useLock();
  const wasOpen = useWasOpen(isLocked === false);
  if (isLocked === undefined && !wasOpen) return <Opening />;
  return (
    <AccountProvider value={account}>
      {isLocked && <LockScreen />}
      {wasOpen && (
        <div style={{ display: isLocked ? "none" : "contents" }}>
          {isOfCommune(account) ? <OfficerRoutes /> : <OfficeRoutes />}
        </div>
      )}
      <UpdateOffer />
    </AccountProvider>
  );
};

const isOfCommune = ({ user }: CurrentAccount): boolean => user.role === "officer" || user.role === "leader";
