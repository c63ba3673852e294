/** Degrees, as a phone measures them. */
export interface GeoPoint {
  readonly latitude: number;
  readonly longitude: number;
}

/** A square of `size` units without tiles: where a point lies on it, and how many metres one unit is. */
export interface MapFrame {
  readonly size: number;
  readonly metresPerUnit: number;
  readonly toXY: (point: GeoPoint) => { readonly x: number; readonly y: number };
}

/** Metres of one degree of latitude, and of longitude on the equator; good enough across one commune. */
const METRES_PER_LATITUDE = 110_574;
const METRES_PER_LONGITUDE = 111_320;

/** A commune of one point is drawn as if it were so wide. */
const LEAST_SPAN_M = 1000;

/** The square around these points, all of them at least `margin` units from its edge; null where there is none. */
export const frameAround = (points: readonly GeoPoint[], size: number, margin: number): MapFrame | null => {
  if (points.length === 0) return null;
  const [south, north] = extremes(points.map(({ latitude }) => latitude));
  const [west, east] = extremes(points.map(({ longitude }) => longitude));
  const middle = { latitude: (south + north) / 2, longitude: (west + east) / 2 };
  const perLongitude = METRES_PER_LONGITUDE * Math.cos((middle.latitude * Math.PI) / 180);
  const spanM = Math.max((east - west) * perLongitude, (north - south) * METRES_PER_LATITUDE, LEAST_SPAN_M);
  const metresPerUnit = spanM / (size - 2 * margin);
  return {
    size,
    metresPerUnit,
    toXY: ({ latitude, longitude }) => ({
      x: size / 2 + ((longitude - middle.longitude) * perLongitude) / metresPerUnit,
      // North is up.
      y: size / 2 - ((latitude - middle.latitude) * METRES_PER_LATITUDE) / metresPerUnit,
    }),
  };
};

const extremes = (values: readonly number[]): readonly [least: number, most: number] => [
  values.reduce((a, b) => Math.min(a, b)),
  values.reduce((a, b) => Math.max(a, b)),
];

/** True when it is drawn: a photo that was taken elsewhere must not make the commune a dot. */
export const isInFrame = (frame: MapFrame, point: GeoPoint): boolean => {
  const { x, y } = frame.toXY(point);
  return x >= 0 && x <= frame.size && y >= 0 && y <= frame.size;
};

/** The longest round length (1, 2 or 5 with noughts) that takes no more than `most` units: the scale bar, and the grid. */
export const scaleBar = (
  { metresPerUnit }: Pick<MapFrame, "metresPerUnit">,
  most: number,
): { readonly metres: number; readonly units: number } => {
  const room = metresPerUnit * most;
  const ten = 10 ** Math.floor(Math.log10(room));
  const metres = ten * (room >= 5 * ten ? 5 : room >= 2 * ten ? 2 : 1);
  return { metres, units: metres / metresPerUnit };
};

/** Where grid lines cross one side, the middle among them. */
export const gridLines = (size: number, step: number): readonly number[] => {
  const half = Math.floor(size / 2 / step);
  return Array.from({ length: half * 2 + 1 }, (_, at) => size / 2 + (at - half) * step);
};
