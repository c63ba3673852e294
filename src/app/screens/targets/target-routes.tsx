import { useLocation } from "preact-iso";
import { targetsVi as vi } from "../../vi/targets.ts";
import { OwnReviewScreen } from "../review-figures/own-review-screen.tsx";
import { DossiersScreen } from "./dossiers-screen.tsx";
import { TargetScreen } from "./target-screen.tsx";
import { TargetsScreen } from "./targets-screen.tsx";
import { useTargets } from "./use-targets.ts";

/**
 * `/chi-tieu…`: the targets and where their figures are written; `/ket-qua-duyet`: how the unit is reviewed. One part that is
 * loaded with the first.
 */
export const TargetRoutes = () => {
  const { path } = useLocation();
  const [, place, first = ""] = path.split("/");
  if (place === "ket-qua-duyet") return <OwnReviewScreen />;
  if (first === "") return <TargetsScreen />;
  return first === "ho-so" ? <DossiersScreen /> : <TargetScreen key={first} id={first} />;
};

/** «3/4 chỉ tiêu đạt», of those that have a figure in the plan. */
export const MetWords = () => {
  const measured = useTargets("year")?.targets.filter(({ measure }) => measure.goalPercent !== null) ?? [];
  const met = measured.filter(({ standing: { state } }) => state === "met" || state === "nothingDue");
  return <span class="meta">{measured.length === 0 ? vi.meta : vi.metOf(met.length, measured.length)}</span>;
};
