import { withLateIcons } from "../../components/icons.ts";
import { useLazy } from "../../hooks/use-lazy.ts";
import { Opening } from "../opening.tsx";

const load = () => withLateIcons(import("./desk-materials.tsx"));

/** Materials of the office: their own part, because most days begin elsewhere. */
export const LateMaterials = ({ id }: { readonly id: string }) => {
  const part = useLazy("materials", load);
  return part ? <part.DeskMaterials id={id} /> : <Opening />;
};
