import { withLateIcons } from "../../components/icons.ts";
import { useLazy } from "../../hooks/use-lazy.ts";
import { Opening } from "../opening.tsx";
import type { OfficePlace } from "./office-part.tsx";

const load = () => withLateIcons(import("./office-part.tsx"));

/** Targets, difficulties and good examples of the office: their own part, because most days begin elsewhere. */
export const LateOffice = ({ place }: { readonly place: OfficePlace }) => {
  const part = useLazy("office", load);
  return part ? <part.OfficePart place={place} /> : <Opening />;
};
