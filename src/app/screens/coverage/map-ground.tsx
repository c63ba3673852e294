import type { ComponentChildren } from "preact";
import { gridLines, type MapFrame, scaleBar } from "../../../domain/place-map.ts";
import type { Ring } from "../../../domain/places/boundary.ts";
import { placeMapVi } from "../../vi/place-map.ts";
import styles from "./coverage.module.css";

/** Most units that the scale bar takes; the grid has its step. */
const BAR = 90;

interface MapGroundProps {
  readonly frame: MapFrame;
  /** Outlines; empty where none is known. */
  readonly rings: readonly Ring[];
  readonly label: string;
  /** group: things in it can be opened. */
  readonly role: "img" | "group";
  readonly children: ComponentChildren;
}

/** A plain grid with outlines and a scale bar; what lies on it is drawn between them. Works without any tiles. */
export const MapGround = ({ frame, rings, label, role, children }: MapGroundProps) => {
  const { size } = frame;
  const bar = scaleBar(frame, BAR);
  return (
    <svg class={styles["map"]} viewBox={`0 0 ${size} ${size}`} role={role} aria-label={label}>
      <g class={styles["grid"]}>
        {gridLines(size, bar.units).map((at) => (
          <path key={at} d={`M${at} 0V${size}M0 ${at}H${size}`} />
        ))}
      </g>
      {rings.length > 0 && <path class={styles["boundary"]} d={rings.map(pathOf(frame)).join("")} />}
      {children}
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
