import { useLocation } from "preact-iso";
import { Banner } from "../../components/banner.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { intakeVi } from "../../vi/intake.ts";
import { Enrolment } from "./enrolment.tsx";
import { InAppBrowserScreen } from "./in-app-browser-screen.tsx";
import { InstallGuideScreen } from "./install-guide-screen.tsx";
import { NeedsHttpsScreen } from "./needs-https-screen.tsx";

interface FirstDayProps {
  /** True from the moment a code is tried until «Bắt đầu dùng»: the app waits with its own screens. */
  readonly onBusy: (isBusy: boolean) => void;
}

/** Nobody is signed in on this device. Where nothing could be kept, nothing is asked for. */
export const FirstDay = ({ onBusy }: FirstDayProps) => {
  const { phone } = useServices();
  const { path } = useLocation();
  if (window.isSecureContext === false) return <NeedsHttpsScreen />;
  if (phone.isInAppBrowser()) return <InAppBrowserScreen />;
  if (phone.needsInstallGuide()) return <InstallGuideScreen />;
  return (
    <>
      {path === "/nhan" && <Banner tone="attn" icon="lock-key" {...intakeVi.nobody} />}
      <Enrolment onBusy={onBusy} />
    </>
  );
};
