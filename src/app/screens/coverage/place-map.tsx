import { type GeoPoint, gridLines, type MapFrame, scaleBar } from "../../../domain/place-map.ts";
import type { Ring } from "../../../domain/places/boundary.ts";
import { placeMapVi } from "../../vi/place-map.ts";
import styles from "./coverage.module.css";

/** Most units that the scale bar takes; the grid has its step. */
const BAR = 90;

interface PlaceMapProps {
  readonly frame: MapFrame;
  /** Drawn with their number in the list beside it, from 1. */
  readonly villages: readonly GeoPoint[];
  readonly places: readonly GeoPoint[];
  /** The unit's boundary; empty where none is known. */
  readonly rings: readonly Ring[];
}

/** A grid, numbered villages, dots for activities and a scale bar. The same facts stand beside it in words. */
export const PlaceMap = ({ frame, villages, places, rings }: PlaceMapProps) => {
  const { size } = frame;
  const bar = scaleBar(frame, BAR);
  return (
    <svg
      class={styles["map"]}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={placeMapVi.name(villages.length, places.length)}
    >
      <g class={styles["grid"]}>
        {gridLines(size, bar.units).map((at) => (
          <path key={at} d={`M${at} 0V${size}M0 ${at}H${size}`} />
        ))}
      </g>
      {rings.length > 0 && <path class={styles["boundary"]} d={rings.map(pathOf(frame)).join("")} />}
      <g class={styles["places"]}>
        {places.map((place, at) => {
          const { x, y } = frame.toXY(place);
          return <circle key={`place ${String(at)}`} cx={x} cy={y} r="6" />;
        })}
      </g>
      <g class={styles["villages"]}>
        {villages.map((village, at) => {
          const { x, y } = frame.toXY(village);
          return (
            <g key={`village ${String(at)}`}>
              <rect x={x - 11} y={y - 11} width="22" height="22" rx="5" />
              <text x={x} y={y + 5}>
                {at + 1}
              </text>
            </g>
          );
        })}
      </g>
      <g class={styles["bar"]}>
        <path d={`M12 ${size - 12}h${bar.units}m0 -5v10m${-bar.units} -10v10`} />
        <text x="12" y={size - 22}>
          {placeMapVi.length(bar.metres)}
        </text>
      </g>
    </svg>
  );
};

const pathOf =
  (frame: MapFrame) =>
  (ring: Ring): string =>
    `M${ring
      .map(([longitude, latitude]) => {
        const { x, y } = frame.toXY({ latitude, longitude });
        return `${x.toFixed(1)} ${y.toFixed(1)}`;
      })
      .join("L")}Z`;
