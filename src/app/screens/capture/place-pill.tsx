import { Banner } from "../../components/banner.tsx";
import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import type { LivePlace } from "../../hooks/use-live-place.ts";
import { captureVi } from "../../vi/capture.ts";
import styles from "./capture.module.css";

const vi = captureVi.place;

/** «Đã có vị trí, sai số 8 m»; a button only where the officer can still say yes. */
export const PlacePill = ({ place }: { readonly place: LivePlace }) => {
  if (place.state === "off")
    return (
      <button type="button" class={styles["pill"]} aria-label={vi.turnOn} onClick={place.allow}>
        <Icon name="map-pin" size="xs" />
        {vi.none}
      </button>
    );
  return (
    <span class={styles["pill"]} role="status">
      <Icon name="map-pin" size="xs" />
      {wordsOf(place)}
    </span>
  );
};

const wordsOf = ({ state, place }: LivePlace): string => {
  if (place) return vi.found(place.accuracyM);
  return state === "searching" ? vi.searching : vi.none;
};

/** Asked in words before the browser asks. */
export const PlaceAsk = ({ place }: { readonly place: LivePlace }) => (
  <Banner tone="sent" icon="map-pin" title={vi.ask.title} text={vi.ask.text} isLive>
    <Button isCompact onClick={place.allow}>
      {vi.ask.allow}
    </Button>
    <Button variant="secondary" isCompact onClick={place.decline}>
      {vi.ask.decline}
    </Button>
  </Banner>
);
