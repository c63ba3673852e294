import type { AgencyCode } from "../../../domain/unit.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import { unitsVi } from "../../vi/units.ts";

interface AgencyCodesFieldProps {
  readonly chosen: readonly AgencyCode[];
  readonly onChange: (codes: readonly AgencyCode[]) => void;
}

/** Which bodies of the plan in force an agency is, groups included: «Phòng Nội vụ», «Các phòng, ban, ngành». */
export const AgencyCodesField = ({ chosen, onChange }: AgencyCodesFieldProps) => {
  const { diary } = useServices();
  const agencies = useLive(() => diary.planInForce(), [diary])?.plan.agencies ?? [];
  const names = new Map<AgencyCode, string>();
  for (const { code, name, level } of agencies)
    if (level !== "commune" && !names.has(code)) names.set(code, name);
  // In the plan's order, which names single bodies before groups: the first is its own.
  const toggle = (code: AgencyCode) =>
    onChange([...names.keys()].filter((one) => chosen.includes(one) !== (one === code)));
  return (
    <fieldset>
      <legend class="meta-s">{unitsVi.sheet.agencyCodes}</legend>
      {[...names].map(([code, name]) => (
        <label key={code} class="row">
          <input type="checkbox" checked={chosen.includes(code)} onChange={() => toggle(code)} />
          {name}
        </label>
      ))}
    </fieldset>
  );
};
