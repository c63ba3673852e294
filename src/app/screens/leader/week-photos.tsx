import type { ActivityView, EvidenceView } from "../../../domain/activity/activity-view.ts";
import { addDays } from "../../../domain/day.ts";
import { PhotoTile } from "../../components/photo-tile.tsx";
import { useEvidenceImage } from "../../hooks/use-image.ts";
import { shortDay } from "../../vi/format.ts";
import { leaderVi } from "../../vi/leader.ts";
import styles from "./leader.module.css";
import type { Glance } from "./load-glance.ts";

const vi = leaderVi.photos;
const PHOTOS = 6;

interface PhotoOfWeek {
  readonly view: ActivityView;
  readonly photo: EvidenceView;
  readonly number: number;
}

/** The newest photos of the last seven days, at most one of each record until there is room for more. */
export const WeekPhotos = ({ glance: { views, today } }: { readonly glance: Glance }) => {
  const ofWeek = views.filter(({ activity }) => activity.on > addDays(today, -7) && activity.on <= today);
  const all = ofWeek.flatMap((view) =>
    view.photos.map((photo, index): PhotoOfWeek => ({ view, photo, number: index + 1 })),
  );
  const shown = [...all].sort((a, b) => a.number - b.number).slice(0, PHOTOS);
  return (
    <section aria-labelledby="week-photos">
      <div class="sec">
        <h2 id="week-photos">{vi.heading}</h2>
        <a class="btn quiet" href="/nhat-ky">
          {vi.all}
        </a>
      </div>
      {shown.length === 0 ? (
        <p class={`meta ${styles["none"]}`}>{vi.none}</p>
      ) : (
        <div class={styles["photos"]}>
          {shown.map((each) => (
            <Photo key={each.photo.id} {...each} />
          ))}
        </div>
      )}
    </section>
  );
};

const Photo = ({ view, photo, number }: PhotoOfWeek) => {
  const picture = useEvidenceImage(photo, "thumbnail");
  const day = shortDay(view.activity.on);
  return (
    <PhotoTile
      index={number}
      src={picture.kind === "shown" ? picture.url : null}
      alt={vi.of(view.activity.title ?? "", day)}
      badge={{ text: day }}
      href={`/ban-ghi/${view.id}/anh/${number}`}
    />
  );
};
