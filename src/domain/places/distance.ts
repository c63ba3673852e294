import type { Place } from "../activity/common-fields.ts";

/** A point on the ground, in degrees. */
export type Point = Pick<Place, "latitude" | "longitude">;

/** Mean radius of the earth (IUGG), metres. */
const EARTH_RADIUS_M = 6_371_009;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres between two points along the sphere (haversine); exact to half a percent, which no phone's measurement is. */
export const distanceM = (a: Point, b: Point): number => {
  const [north, east] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const chord =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east / 2) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(chord)));
};

/** 0, 0 lies in the sea and is what a phone says that knows nothing. */
export const isSomewhere = ({ latitude, longitude }: Point): boolean => latitude !== 0 || longitude !== 0;
