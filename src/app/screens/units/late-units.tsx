import { withLateIcons } from "../../components/icons.ts";
import { useLazy } from "../../hooks/use-lazy.ts";
import { Opening } from "../opening.tsx";

const load = () => withLateIcons(import("./units-screen.tsx"));

/** `/don-vi/so-do` is a part of its own: units change once in years. */
export const LateUnits = () => {
  const part = useLazy("units", load);
  return part ? <part.UnitsScreen /> : <Opening />;
};
