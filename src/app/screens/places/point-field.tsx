import type { Place } from "../../../domain/activity/common-fields.ts";
import { MOST_DISTANCE_M } from "../../../domain/places/nearest-village.ts";
import { Banner } from "../../components/banner.tsx";
import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { type PointHere, usePointHere } from "../../hooks/use-point-here.ts";
import { placesVi } from "../../vi/places.ts";
import styles from "./places.module.css";

interface PointFieldProps {
  readonly point: Place | null;
  readonly onChange: (point: Place | null) => void;
}

/** Where a place is, measured by whoever stands there; asked in our own words before the browser asks in its own. */
export const PointField = ({ point, onChange }: PointFieldProps) => {
  const here = usePointHere(onChange);
  return (
    <div class={styles["point"]}>
      <p class="row meta" role="status">
        <Icon name="map-pin" size="s" />
        {wordsOf(here, point)}
      </p>
      {here.state === "ask" ? (
        <Banner tone="sent" icon="map-pin" title={placesVi.ask.title} text={placesVi.ask.text} isLive>
          <Button isCompact onClick={here.allow}>
            {placesVi.ask.allow}
          </Button>
          <Button variant="secondary" isCompact onClick={here.decline}>
            {placesVi.ask.decline}
          </Button>
        </Banner>
      ) : (
        <div class={styles["actions"]}>
          <Button
            variant="secondary"
            icon="map-pin"
            isCompact
            isBusy={here.state === "measuring"}
            onClick={here.begin}
          >
            {point ? placesVi.again : placesVi.here}
          </Button>
          {point && (
            <Button variant="quiet" isCompact onClick={() => onChange(null)}>
              {placesVi.forget}
            </Button>
          )}
        </div>
      )}
    </div>
  );
};

const wordsOf = ({ state, best }: PointHere, point: Place | null): string => {
  if (state === "measuring") return placesVi.measuring(best?.accuracyM ?? null);
  if (state === "refused") return placesVi.refused;
  if (state === "none") return placesVi.noPoint;
  if (!point) return placesVi.notMeasured;
  return point.accuracyM > MOST_DISTANCE_M
    ? placesVi.rough(point.accuracyM)
    : placesVi.measured(point.accuracyM);
};
