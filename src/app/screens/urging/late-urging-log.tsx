import { withLateIcons } from "../../components/icons.ts";
import { useLazy } from "../../hooks/use-lazy.ts";
import { Opening } from "../opening.tsx";

const load = () => withLateIcons(import("./urging-log-screen.tsx"));

/** `/don-doc` is a part of its own: most days are urged from the overview. */
export const LateUrgingLog = () => {
  const part = useLazy("urging", load);
  return part ? <part.UrgingLogScreen /> : <Opening />;
};
