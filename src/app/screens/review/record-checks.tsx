import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { useAccount } from "../../hooks/use-account.ts";
import { shortDay } from "../../vi/format.ts";
import { reviewVi } from "../../vi/review.ts";
import { reviewingVi } from "../../vi/reviewing.ts";
import { statusVi } from "../../vi/status.ts";
import { AlikeChecks } from "./alike-checks.tsx";
import { Check } from "./check.tsx";
import { daysOutOfPeriod } from "./photo-facts.ts";

/** What a machine can see by itself, in sentences; nothing is decided by it. */
export const RecordChecks = ({ view }: { readonly view: ActivityView }) => {
  const { unit } = useAccount();
  const outside = daysOutOfPeriod(view, unit.timeZone);
  const isBare = view.evidence.length === 0;

  return (
    <ul class="chk">
      {isBare && <Check isGood={false} text={statusVi.noEvidence} />}
      {!isBare && outside.length === 0 && <Check isGood text={reviewingVi.inPeriod} />}
      {outside.map((day) => (
        <Check key={day} isGood={false} text={reviewVi.checks.timeOff(shortDay(day))} />
      ))}
      <AlikeChecks view={view} />
      {view.photos.some(({ source }) => source !== "camera") && (
        <Check isGood={false} text={reviewVi.checks.fromGallery} />
      )}
    </ul>
  );
};
