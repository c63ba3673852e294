import type { GeoPoint } from "../place-map.ts";

/** A point in whole steps of 0.00001 degrees (about a metre) from the south pole and the date line; never negative. */
export interface MapPoint {
  readonly north: number;
  readonly east: number;
}

const STEPS_PER_DEGREE = 100_000;

export const toMapPoint = ({ latitude, longitude }: GeoPoint): MapPoint => ({
  north: Math.floor((latitude + 90) * STEPS_PER_DEGREE),
  east: Math.floor((longitude + 180) * STEPS_PER_DEGREE),
});

export const toGeoPoint = ({ north, east }: MapPoint): GeoPoint => ({
  latitude: north / STEPS_PER_DEGREE - 90,
  longitude: east / STEPS_PER_DEGREE - 180,
});

/**
 * What is seen of the map at once: a square of 16 × 16 cells, each 2^`level` steps wide. Squares of one level lie half a
 * square apart, so that what one cuts in two its neighbour shows whole, and few different ones are ever asked for.
 */
export interface MapView {
  readonly level: number;
  /** Place of its south-western corner, in half squares of its level. */
  readonly north: number;
  readonly east: number;
}

/** From some 1,100 m across to some 2,300 km. */
export const FINEST_LEVEL = 6;
export const WIDEST_LEVEL = 17;
export const CELLS_ACROSS = 16;

/** Width of one cell, in steps. */
export const cellSteps = (level: number): number => 2 ** level;

const halfSteps = (level: number): number => (CELLS_ACROSS / 2) * cellSteps(level);

/** Its corners; what lies on the northern or eastern edge belongs to the next square. */
export const boundsOf = ({
  level,
  north,
  east,
}: MapView): { readonly from: MapPoint; readonly to: MapPoint } => {
  const half = halfSteps(level);
  return {
    from: { north: north * half, east: east * half },
    to: { north: (north + 2) * half, east: (east + 2) * half },
  };
};

export const isInView = (view: MapView, { north, east }: MapPoint): boolean => {
  const { from, to } = boundsOf(view);
  return north >= from.north && north < to.north && east >= from.east && east < to.east;
};

/** The closest view that shows both corners of a box; the widest there is where none does. */
export const viewAround = (from: MapPoint, to: MapPoint): MapView => {
  for (let level = FINEST_LEVEL; level < WIDEST_LEVEL; level += 1) {
    const half = halfSteps(level);
    const view = { level, north: Math.floor(from.north / half), east: Math.floor(from.east / half) };
    if (isInView(view, from) && isInView(view, to)) return view;
  }
  return viewAt(WIDEST_LEVEL, { north: (from.north + to.north) / 2, east: (from.east + to.east) / 2 });
};

/** The view of a level that has a point nearest to its middle. */
export const viewAt = (level: number, { north, east }: MapPoint): MapView => {
  const half = halfSteps(level);
  const startOf = (steps: number) => Math.max(0, Math.round(steps / half) - 1);
  return { level, north: startOf(north), east: startOf(east) };
};

const middleOf = (view: MapView): MapPoint => {
  const { from, to } = boundsOf(view);
  return { north: (from.north + to.north) / 2, east: (from.east + to.east) / 2 };
};

/** One level closer or wider, around a point; null where there is none. */
export const zoomed = (view: MapView, by: 1 | -1, around: MapPoint = middleOf(view)): MapView | null => {
  const level = view.level - by;
  return level < FINEST_LEVEL || level > WIDEST_LEVEL ? null : viewAt(level, around);
};

/** Half a square to a side. */
export const moved = (view: MapView, north: -1 | 0 | 1, east: -1 | 0 | 1): MapView => ({
  ...view,
  north: Math.max(0, view.north + north),
  east: Math.max(0, view.east + east),
});

/** Row and column of the cell in which a point lies, counted over the whole map. */
export const cellOf = (level: number, { north, east }: MapPoint): MapPoint => ({
  north: Math.floor(north / cellSteps(level)),
  east: Math.floor(east / cellSteps(level)),
});
