import * as z from "zod/mini";
import type { GeoPoint } from "../place-map.ts";
import { err, ok, type Result } from "../result.ts";

/** Degrees, longitude first, as GeoJSON has them (RFC 7946). */
export const Position = z.readonly(
  z.tuple([z.number().check(z.gte(-180), z.lte(180)), z.number().check(z.gte(-90), z.lte(90))]),
);
export type Position = z.infer<typeof Position>;

/** A closed line; its end need not be its beginning. Rings within others are holes, whichever way they run. */
export type Ring = readonly Position[];

/** More points than this say nothing more on a phone, and would weigh on every sync. */
export const MAX_BOUNDARY_POINTS = 1500;

/** Islands beyond the largest are left out. */
export const MAX_BOUNDARY_RINGS = 300;

/** notGeoJson: no such file · noArea: lines and points alone · otherGrid: metres of a national grid such as VN-2000. */
export type BoundaryProblem = "notGeoJson" | "noArea" | "otherGrid";

/** The areas of a GeoJSON file, of whatever kind it is, with as few points as a phone needs. */
export const readBoundary = (json: unknown): Result<readonly Ring[], BoundaryProblem> => {
  const found = AnyGeoJson.safeParse(json);
  if (!found.success) return err("notGeoJson");
  const rings = ringsOf(found.data);
  if (rings.length === 0) return err("noArea");
  const isElsewhere = rings.flat().some((position) => !Position.safeParse(position.slice(0, 2)).success);
  if (isElsewhere) return err("otherGrid");
  return ok(simplified(rings.map((ring) => ring.map(rounded))));
};

/** Inside an odd number of rings. On the line itself either may come out. */
export const isWithin = (rings: readonly Ring[], { latitude, longitude }: GeoPoint): boolean =>
  rings
    .flatMap((ring) => ring.map((from, at) => [from, ring[(at + 1) % ring.length] ?? from] as const))
    .filter(
      ([[x1, y1], [x2, y2]]) =>
        y1 > latitude !== y2 > latitude && longitude < x1 + ((latitude - y1) / (y2 - y1)) * (x2 - x1),
    ).length %
    2 ===
  1;

const Numbers = z.array(z.number()).check(z.minLength(2));
const RawRing = z.array(Numbers).check(z.minLength(3));

type GeoJson =
  | { readonly type: "Polygon"; readonly coordinates: readonly (readonly number[])[][] }
  | { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly number[])[][][] }
  | { readonly type: "Feature"; readonly geometry: GeoJson | null }
  | { readonly type: "FeatureCollection"; readonly features: readonly GeoJson[] }
  | { readonly type: "GeometryCollection"; readonly geometries: readonly GeoJson[] }
  | { readonly type: "Point" | "MultiPoint" | "LineString" | "MultiLineString" };

const AnyGeoJson: z.ZodMiniType<GeoJson> = z.lazy(() =>
  z.discriminatedUnion("type", [
    z.object({ type: z.literal("Polygon"), coordinates: z.array(RawRing) }),
    z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(RawRing)) }),
    z.object({ type: z.literal("Feature"), geometry: z.nullable(AnyGeoJson) }),
    z.object({ type: z.literal("FeatureCollection"), features: z.array(AnyGeoJson) }),
    z.object({ type: z.literal("GeometryCollection"), geometries: z.array(AnyGeoJson) }),
    z.object({ type: z.enum(["Point", "MultiPoint", "LineString", "MultiLineString"]) }),
  ]),
);

const ringsOf = (json: GeoJson): readonly (readonly (readonly number[])[])[] => {
  switch (json.type) {
    case "Polygon":
      return json.coordinates;
    case "MultiPolygon":
      return json.coordinates.flat();
    case "Feature":
      return json.geometry ? ringsOf(json.geometry) : [];
    case "FeatureCollection":
      return json.features.flatMap(ringsOf);
    case "GeometryCollection":
      return json.geometries.flatMap(ringsOf);
    default:
      return [];
  }
};

/** A metre is more than a boundary is known to. */
const rounded = ([longitude = 0, latitude = 0]: readonly number[]): Position => [
  Math.round(longitude * 1e5) / 1e5,
  Math.round(latitude * 1e5) / 1e5,
];

/** Some two metres to begin with, doubled until few enough are left; together less than twice the last. */
const simplified = (rings: readonly Ring[]): readonly Ring[] => {
  let kept: readonly Ring[] = rings;
  for (let tolerance = 2e-5; kept.flat().length > MAX_BOUNDARY_POINTS; tolerance *= 2)
    kept = kept.map((ring) => thinned(ring, tolerance)).filter(({ length }) => length > 2);
  return [...kept].sort((a, b) => b.length - a.length).slice(0, MAX_BOUNDARY_RINGS);
};

/** Douglas–Peucker: leaves out what lies no further than `tolerance` degrees beside the line without it. */
const thinned = (line: Ring, tolerance: number): Ring => {
  const kept = new Set([0, line.length - 1]);
  const parts: (readonly [from: number, to: number])[] = [[0, line.length - 1]];
  for (let part = parts.pop(); part; part = parts.pop()) {
    const [from, to] = part;
    let most = tolerance;
    let at = -1;
    for (let between = from + 1; between < to; between += 1) {
      const away = distance(line[between], line[from], line[to]);
      if (away <= most) continue;
      most = away;
      at = between;
    }
    if (at < 0) continue;
    kept.add(at);
    parts.push([from, at], [at, to]);
  }
  return line.filter((_position, at) => kept.has(at));
};

/** Of a point from the line between two others, or from the first where they are one (a closed ring), in degrees. */
const distance = (
  [x, y]: Position = [0, 0],
  [x1, y1]: Position = [0, 0],
  [x2, y2]: Position = [0, 0],
): number => {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length === 0) return Math.hypot(x - x1, y - y1);
  return Math.abs((y2 - y1) * x - (x2 - x1) * y + x2 * y1 - y2 * x1) / length;
};
