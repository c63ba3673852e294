import { withLateIcons } from "../../components/icons.ts";
import { useLazy } from "../../hooks/use-lazy.ts";
import { Opening } from "../opening.tsx";
import type { AcrossPlace } from "../overview/desk-route.ts";

const load = () => withLateIcons(import("./across-part.tsx"));

/** What goes across all units is a part of its own: most days begin with the overview. */
export const LateAcross = ({ place }: { readonly place: AcrossPlace }) => {
  const part = useLazy("across", load);
  return part ? <part.AcrossPart place={place} /> : <Opening />;
};
