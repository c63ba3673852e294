import { useEffect } from "preact/hooks";
import { useLocation } from "preact-iso";
import { useAccount } from "./use-account.ts";
import { useServices } from "./use-services.ts";

/** On opening at home: when something that was shared still waits for its draft, goes back to where it is asked about. */
export const useReturnToShared = (): void => {
  const { intake } = useServices();
  const { user } = useAccount();
  const { path, route } = useLocation();

  useEffect(() => {
    if (path !== "/" || user.role !== "officer") return;
    // Looked at once a start. What cannot be read now waits for the next one.
    intake.shared().then(
      (waiting) => waiting.length > 0 && location.pathname === "/" && route("/nhan"),
      () => {},
    );
  }, []);
};
