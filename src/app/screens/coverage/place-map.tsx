import type { GeoPoint, MapFrame } from "../../../domain/place-map.ts";
import type { Ring } from "../../../domain/places/boundary.ts";
import { placeMapVi } from "../../vi/place-map.ts";
import styles from "./coverage.module.css";
import { MapGround } from "./map-ground.tsx";

interface PlaceMapProps {
  readonly frame: MapFrame;
  /** Drawn with their number in the list beside it, from 1. */
  readonly villages: readonly GeoPoint[];
  readonly places: readonly GeoPoint[];
  /** The unit's boundary; empty where none is known. */
  readonly rings: readonly Ring[];
}

/** A grid, numbered villages, dots for activities and a scale bar. The same facts stand beside it in words. */
export const PlaceMap = ({ frame, villages, places, rings }: PlaceMapProps) => (
  <MapGround frame={frame} rings={rings} role="img" label={placeMapVi.name(villages.length, places.length)}>
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
  </MapGround>
);
