import { boundsOf, cellSteps, type MapPoint, type MapView, toMapPoint } from "../../domain/map/map-cells.ts";
import type { OfficeMap } from "../../domain/map/office-map.ts";
import { valuesOf } from "../../domain/merge.ts";
import type { Position } from "../../domain/places/boundary.ts";
import { BOUNDARY_ID, boundaryRegister } from "../../domain/registers/boundary.ts";
import { type SiteKind, siteRegister } from "../../domain/registers/site.ts";
import type { ScopeId } from "../../domain/scope.ts";
import type { UnitId } from "../../domain/unit.ts";
import type { Database } from "../store/open-database.ts";
import { rowToRecord } from "../store/record-rows.ts";

/** A place of a unit that somebody has measured. */
export interface MeasuredSite extends MapPoint {
  readonly scope: ScopeId;
  readonly name: string;
  readonly kind: SiteKind;
}

const columns = ["scope", "collection", "id", "number", "state"] as const;

/** Places in use, some ten for each unit. */
export const readSites = async (
  db: Database,
  scopes: readonly ScopeId[],
): Promise<readonly MeasuredSite[]> => {
  if (scopes.length === 0) return [];
  const rows = await db
    .selectFrom("records")
    .select(columns)
    .where("collection", "=", "site")
    .where("scope", "in", [...scopes])
    .where("deleted", "=", 0)
    .where("state", "like", '%"latitude"%')
    .orderBy("id")
    .execute();
  return rows.flatMap((row): readonly MeasuredSite[] => {
    const site = siteRegister.read(valuesOf(rowToRecord(row)));
    if (!site?.point || site.isClosed === true) return [];
    return [{ scope: row.scope, name: site.name, kind: site.kind, ...toMapPoint(site.point) }];
  });
};

/** More points than this say nothing more on a screen. */
const MOST_POINTS = 20_000;

/** Outlines that touch a square, with as few points as it can show. */
export const readOutlines = async (
  db: Database,
  names: ReadonlyMap<ScopeId, { readonly unit: UnitId; readonly name: string }>,
  view: MapView,
): Promise<OfficeMap["outlines"]> => {
  if (names.size === 0) return [];
  const rows = await db
    .selectFrom("records")
    .select(columns)
    .where("collection", "=", "boundary")
    .where("id", "=", BOUNDARY_ID)
    .where("scope", "in", [...names.keys()])
    .where("deleted", "=", 0)
    .execute();
  let points = 0;
  return rows.flatMap((row) => {
    const unit = names.get(row.scope);
    const rings = (boundaryRegister.read(valuesOf(rowToRecord(row)))?.rings ?? [])
      .filter((ring) => touches(ring, view))
      .map((ring) => thinned(ring, cellSteps(view.level) / 8));
    points += rings.reduce((sum, ring) => sum + ring.length, 0);
    return unit && rings.length > 0 && points <= MOST_POINTS ? [{ ...unit, rings }] : [];
  });
};

const pointOf = ([longitude, latitude]: Position): MapPoint => toMapPoint({ latitude, longitude });

const touches = (ring: readonly Position[], view: MapView): boolean => {
  const { from, to } = boundsOf(view);
  const points = ring.map(pointOf);
  return (["north", "east"] as const).every((side) => {
    const least = points.reduce((low, point) => Math.min(low, point[side]), Number.POSITIVE_INFINITY);
    const most = points.reduce((high, point) => Math.max(high, point[side]), 0);
    return least < to[side] && most >= from[side];
  });
};

/** Without the points that lie nearer than `steps` to the one before. */
const thinned = (ring: readonly Position[], steps: number): Position[] => {
  const kept: Position[] = [];
  let last: MapPoint | null = null;
  for (const position of ring) {
    const point = pointOf(position);
    const isNear =
      last !== null && Math.abs(point.north - last.north) < steps && Math.abs(point.east - last.east) < steps;
    if (isNear) continue;
    kept.push(position);
    last = point;
  }
  return kept.length >= 3 ? kept : [...ring.slice(0, 3)];
};
