import { assertNever } from "../../../domain/result.ts";
import type { UnitId } from "../../../domain/unit.ts";
import { OfficeTargetsScreen } from "../office-targets/office-targets-screen.tsx";
import { UnitTargetsScreen } from "../office-targets/unit-targets-screen.tsx";

/** Places of the office that are one part, loaded when the first of them is opened. */
export type OfficePlace =
  | { readonly kind: "targets" }
  | { readonly kind: "unitTargets"; readonly unit: UnitId };

export const OfficePart = ({ place }: { readonly place: OfficePlace }) => {
  switch (place.kind) {
    case "targets":
      return <OfficeTargetsScreen />;
    case "unitTargets":
      return <UnitTargetsScreen key={place.unit} unit={place.unit} />;
    default:
      return assertNever(place);
  }
};
