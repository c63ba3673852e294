import type { ActivityView, EvidenceView } from "../../../domain/activity/activity-view.ts";
import { dayOf, timeOf } from "../../../domain/day.ts";
import { Logo } from "../../components/logo.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { factsVi } from "../../vi/activity-facts.ts";
import { fullDay } from "../../vi/format.ts";
import { reviewVi } from "../../vi/review.ts";
import { takenAtOf } from "./photo-facts.ts";

interface PhotoStampProps {
  readonly view: ActivityView;
  readonly evidence: EvidenceView;
  readonly unitName: string;
}

const degrees = new Intl.NumberFormat("vi", { minimumFractionDigits: 5, maximumFractionDigits: 5 });

/** The strip under a photo that is shown as proof; the stored photo stays clean. */
export const PhotoStamp = ({ view, evidence, unitName }: PhotoStampProps) => {
  const { unit } = useAccount();
  const takenAt = takenAtOf(evidence);
  const [village] = view.activity.villages ?? [];
  const { place } = evidence;

  return (
    <figcaption class="proof-strip">
      <Logo size={32} />
      <span>
        <b>{[village, unitName].filter(Boolean).join(", ")}</b>
        <span>
          {fullDay(dayOf(takenAt, unit.timeZone))} · {timeOf(takenAt, unit.timeZone)}
        </span>
        <span>
          {place
            ? factsVi.placeValue(
                degrees.format(place.latitude),
                degrees.format(place.longitude),
                place.accuracyM,
              )
            : reviewVi.checks.noPlace}
        </span>
      </span>
    </figcaption>
  );
};
