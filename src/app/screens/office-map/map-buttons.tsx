import { type MapView, moved, zoomed } from "../../../domain/map/map-cells.ts";
import { acrossVi } from "../../vi/across.ts";
import styles from "./office-map.module.css";

interface MapButtonsProps {
  readonly view: MapView;
  /** Null: all that was measured. */
  readonly onMove: (view: MapView | null) => void;
}

/** What the keys do, for hands without a keyboard. */
export const MapButtons = ({ view, onMove }: MapButtonsProps) => {
  const vi = acrossVi.map;
  const [closer, wider] = [zoomed(view, 1), zoomed(view, -1)];
  const sides: readonly (readonly [name: string, arrow: string, to: MapView])[] = [
    [vi.move.west, "←", moved(view, 0, -1)],
    [vi.move.north, "↑", moved(view, 1, 0)],
    [vi.move.south, "↓", moved(view, -1, 0)],
    [vi.move.east, "→", moved(view, 0, 1)],
  ];
  return (
    <div class={styles["buttons"]}>
      <button
        type="button"
        class="d-btn secondary"
        disabled={!closer}
        onClick={() => closer && onMove(closer)}
      >
        {vi.closer}
      </button>
      <button type="button" class="d-btn secondary" disabled={!wider} onClick={() => wider && onMove(wider)}>
        {vi.wider}
      </button>
      <button type="button" class="d-btn secondary" onClick={() => onMove(null)}>
        {vi.whole}
      </button>
      {sides.map(([name, arrow, to]) => (
        <button
          key={name}
          type="button"
          class="d-btn secondary"
          aria-label={name}
          title={name}
          onClick={() => onMove(to)}
        >
          <span aria-hidden="true">{arrow}</span>
        </button>
      ))}
    </div>
  );
};
