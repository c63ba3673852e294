import { useLocation } from "preact-iso";
import { materialsVi } from "../../vi/materials.ts";
import { NothingHere } from "../nothing-here.tsx";
import { Opening } from "../opening.tsx";
import { MaterialScreen } from "./material-screen.tsx";
import { MaterialsScreen } from "./materials-screen.tsx";
import { useMaterials } from "./use-materials.ts";

/** `/tai-lieu…`: what those above hand out; one part, loaded with the first. */
export const MaterialRoutes = () => {
  const { path } = useLocation();
  const all = useMaterials("above");
  const [, , id = ""] = path.split("/");
  if (!all) return <Opening />;
  if (id === "") return <MaterialsScreen all={all} />;
  const material = all.find((each) => each.id === id);
  if (!material) return <NothingHere heading={materialsVi.title} {...materialsVi.gone} />;
  return <MaterialScreen key={id} material={material} all={all} />;
};
