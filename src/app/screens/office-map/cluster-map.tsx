import { boundsOf, type MapView, moved, toGeoPoint, zoomed } from "../../../domain/map/map-cells.ts";
import type { MapCell, OfficeMap } from "../../../domain/map/office-map.ts";
import { frameAround } from "../../../domain/place-map.ts";
import { acrossVi } from "../../vi/across.ts";
import { decimal } from "../../vi/format.ts";
import { MapGround } from "../coverage/map-ground.tsx";
import { clusterName } from "./cluster-words.ts";
import styles from "./office-map.module.css";

const SIZE = 640;
/** A cell is 40 wide; a circle may reach a little into its neighbours. */
const LEAST_RADIUS = 11;
const RADIUS_BY_TEN = 5;

interface ClusterMapProps {
  readonly map: OfficeMap;
  readonly view: MapView;
  /** Address of the square that shows a cluster closer; null where there is no closer one. */
  readonly closerHref: (cell: MapCell) => string | null;
  readonly onMove: (view: MapView) => void;
}

const KEYS: Readonly<Record<string, (view: MapView) => MapView | null>> = {
  ArrowUp: (view) => moved(view, 1, 0),
  ArrowDown: (view) => moved(view, -1, 0),
  ArrowLeft: (view) => moved(view, 0, -1),
  ArrowRight: (view) => moved(view, 0, 1),
  "+": (view) => zoomed(view, 1),
  "-": (view) => zoomed(view, -1),
};

/** Clusters on a plain grid. Arrows move, + and − zoom; every cluster is a link and stands in the list below as well. */
export const ClusterMap = ({ map, view, closerHref, onMove }: ClusterMapProps) => {
  const { from, to } = boundsOf(view);
  const frame = frameAround([toGeoPoint(from), toGeoPoint(to)], SIZE, 0);
  if (!frame) return null;
  const handleKeyDown = (event: KeyboardEvent) => {
    const next = KEYS[event.key]?.(view);
    if (!next) return;
    event.preventDefault();
    onMove(next);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: because keys of what is focused inside move the map around it
    <div class={styles["map"]} onKeyDown={handleKeyDown}>
      <MapGround
        frame={frame}
        rings={map.outlines.flatMap(({ rings }) => rings)}
        role="group"
        label={acrossVi.map.name(map.cells.length)}
      >
        {map.cells.map((cell) => {
          const { x, y } = frame.toXY(toGeoPoint(cell));
          const href = closerHref(cell);
          const name = clusterName(cell);
          return href === null ? (
            <Cluster key={`${cell.north}.${cell.east}`} cell={cell} x={x} y={y} name={name} />
          ) : (
            <a key={`${cell.north}.${cell.east}`} href={href} aria-label={acrossVi.map.zoomTo(name)}>
              <Cluster cell={cell} x={x} y={y} name={name} />
            </a>
          );
        })}
      </MapGround>
    </div>
  );
};

interface ClusterProps {
  readonly cell: MapCell;
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

const Cluster = ({ cell: { activities }, x, y, name }: ClusterProps) => {
  const radius = LEAST_RADIUS + RADIUS_BY_TEN * Math.log10(Math.max(1, activities));
  return (
    <g class={styles["cluster"]}>
      <title>{name}</title>
      {activities === 0 ? (
        <rect x={x - 8} y={y - 8} width="16" height="16" rx="4" />
      ) : (
        <>
          <circle cx={x} cy={y} r={radius} />
          <text x={x} y={y + 4}>
            {decimal(activities, 0)}
          </text>
        </>
      )}
    </g>
  );
};
