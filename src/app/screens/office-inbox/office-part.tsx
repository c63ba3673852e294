import type { ActivityId } from "../../../domain/activity/activity.ts";
import { assertNever } from "../../../domain/result.ts";
import type { UnitId } from "../../../domain/unit.ts";
import { AgenciesScreen } from "../agencies/agencies-screen.tsx";
import { AuditScreen } from "../audit/audit-screen.tsx";
import { OfficeTargetsScreen } from "../office-targets/office-targets-screen.tsx";
import { UnitTargetsScreen } from "../office-targets/unit-targets-screen.tsx";
import { ReviewFiguresScreen } from "../review-figures/review-figures-screen.tsx";
import { OfficeDifficultiesScreen } from "./office-difficulties-screen.tsx";
import { OfficeDifficultyScreen } from "./office-difficulty-screen.tsx";
import { OfficeGalleryScreen } from "./office-gallery-screen.tsx";

/** Places of the office that are one part, loaded when the first of them is opened. */
export type OfficePlace =
  | { readonly kind: "targets" }
  | { readonly kind: "unitTargets"; readonly unit: UnitId }
  | { readonly kind: "difficulties" }
  | { readonly kind: "gallery" }
  | { readonly kind: "agencies" }
  | { readonly kind: "audit" }
  | { readonly kind: "reviewFigures" }
  | { readonly kind: "difficulty"; readonly unit: UnitId; readonly difficulty: ActivityId };

export const OfficePart = ({ place }: { readonly place: OfficePlace }) => {
  switch (place.kind) {
    case "targets":
      return <OfficeTargetsScreen />;
    case "unitTargets":
      return <UnitTargetsScreen key={place.unit} unit={place.unit} />;
    case "agencies":
      return <AgenciesScreen />;
    case "audit":
      return <AuditScreen />;
    case "gallery":
      return <OfficeGalleryScreen />;
    case "reviewFigures":
      return <ReviewFiguresScreen />;
    case "difficulties":
      return <OfficeDifficultiesScreen />;
    case "difficulty":
      return (
        <OfficeDifficultyScreen key={place.difficulty} unit={place.unit} difficulty={place.difficulty} />
      );
    default:
      return assertNever(place);
  }
};
