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
