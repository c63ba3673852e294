import { useLocation } from "preact-iso";
import { targetsVi as vi } from "../../vi/targets.ts";
import { DossiersScreen } from "./dossiers-screen.tsx";
import { TargetScreen } from "./target-screen.tsx";
import { TargetsScreen } from "./targets-screen.tsx";
import { useTargets } from "./use-targets.ts";

/** `/chi-tieu…`: the targets and where their figures are written, one part that is loaded with the first. */
export const TargetRoutes = () => {
  const { path } = useLocation();
  const [, , first = ""] = path.split("/");
  if (first === "") return <TargetsScreen />;
  return first === "ho-so" ? <DossiersScreen /> : <TargetScreen key={first} id={first} />;
};

/** «3/4 chỉ tiêu đạt», of those that have a figure in the plan. */
export const MetWords = () => {
  const measured = useTargets("year")?.targets.filter(({ measure }) => measure.goalPercent !== null) ?? [];
  const met = measured.filter(({ standing: { state } }) => state === "met" || state === "nothingDue");
  return <span class="meta">{measured.length === 0 ? vi.meta : vi.metOf(met.length, measured.length)}</span>;
};
