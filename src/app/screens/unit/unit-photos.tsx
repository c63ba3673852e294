import { useState } from "preact/hooks";
import type { ActivityView, EvidenceView } from "../../../domain/activity/activity-view.ts";
import type { Month } from "../../../domain/day.ts";
import { useEvidenceImage } from "../../hooks/use-image.ts";
import { monthNumber, shortDay } from "../../vi/format.ts";
import { formsVi } from "../../vi/forms.ts";
import { overviewVi } from "../../vi/overview.ts";
import { supervisionVi } from "../../vi/supervision.ts";
import { activityTitle } from "../review/activity-title.ts";
import { usePlanNames } from "../review/use-plan-names.ts";

interface UnitPhotosProps {
  readonly records: readonly ActivityView[] | undefined;
  readonly month: Month;
}

/** As many as one line of a wide screen shows. */
const FEW = 6;

/** The month's proof as pictures; each leads to its record. */
export const UnitPhotos = ({ records = [], month }: UnitPhotosProps) => {
  const [isAll, setAll] = useState(false);
  const names = usePlanNames();
  const photos = records.flatMap((view) => view.photos.map((evidence) => ({ view, evidence })));
  const shown = isAll ? photos : photos.slice(0, FEW);

  return (
    <section class="panel" aria-labelledby="unit-photos">
      <div class="row panel-head">
        <h2 class="head grow" id="unit-photos">
          {overviewVi.detail.photos(monthNumber(month))}
        </h2>
        {photos.length > FEW && (
          <button type="button" class="d-btn quiet" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
            {isAll ? supervisionVi.fewerPhotos : overviewVi.detail.seePhotos(photos.length)}
          </button>
        )}
      </div>
      {photos.length === 0 ? (
        <p class="meta panel-text">{supervisionVi.noPhotos}</p>
      ) : (
        <div class="gal">
          {shown.map(({ view, evidence }) => (
            <Photo
              key={evidence.id}
              title={activityTitle(view.activity, names)}
              view={view}
              evidence={evidence}
            />
          ))}
        </div>
      )}
    </section>
  );
};

interface PhotoProps {
  readonly title: string;
  readonly view: ActivityView;
  readonly evidence: EvidenceView;
}

const Photo = ({ title, view, evidence }: PhotoProps) => {
  const picture = useEvidenceImage(evidence, "thumbnail");
  const day = shortDay(view.activity.on);

  return (
    <a class="ph" href={`/ban-ghi/${view.id}`} aria-label={`${title}, ${day}`}>
      {picture.kind === "shown" ? (
        <img src={picture.url} alt="" />
      ) : (
        <span class="vh">{picture.kind === "missing" ? formsVi.photoMissing : formsVi.loading}</span>
      )}
      <span class="badge">{day}</span>
    </a>
  );
};
