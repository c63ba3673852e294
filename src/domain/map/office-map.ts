import * as z from "zod/mini";
import { Day } from "../day.ts";
import { Instant } from "../instant.ts";
import { Position } from "../places/boundary.ts";
import { SiteKind } from "../registers/site.ts";
import { UnitId } from "../unit.ts";
import { CELLS_ACROSS, FINEST_LEVEL, type MapView, WIDEST_LEVEL } from "./map-cells.ts";

/** As it stands in an address: `10.2013.5320`. */
export const MapViewText = z.pipe(
  z.string().check(z.regex(/^\d{1,2}\.\d{1,8}\.\d{1,8}$/)),
  z.pipe(
    z.transform((typed: string): MapView => {
      const [level = 0, north = 0, east = 0] = typed.split(".").map(Number);
      return { level, north, east };
    }),
    z.object({
      level: z.int().check(z.gte(FINEST_LEVEL), z.lte(WIDEST_LEVEL)),
      north: z.int(),
      east: z.int(),
    }),
  ),
);

export const mapViewText = ({ level, north, east }: MapView): string => `${level}.${north}.${east}`;

/** Everything that lies in one cell of the map. */
export const MapCell = z.object({
  /** Their middle, in steps of the map. */
  north: z.int(),
  east: z.int(),
  activities: z.int(),
  sites: z.int(),
  /** Units that they belong to, a few of them by name. */
  units: z.array(z.object({ unit: UnitId, name: z.string() })).check(z.maxLength(3)),
  unitCount: z.int(),
  /** A few places by name. */
  siteNames: z.array(z.object({ name: z.string(), kind: SiteKind })).check(z.maxLength(3)),
});
export type MapCell = z.infer<typeof MapCell>;

/** GET /api/office/map?span=&view=&kind=&task= → what lies in a square, by cells; never single records. */
export const OfficeMap = z.object({
  today: Day,
  generatedAt: Instant,
  /** The square that is shown; null where nothing has been measured at all. */
  view: z.nullable(z.object({ level: z.int(), north: z.int(), east: z.int() })),
  cells: z.array(MapCell).check(z.maxLength(CELLS_ACROSS * CELLS_ACROSS)),
  /** Activities that are asked for and were measured nowhere. */
  unmeasured: z.int(),
  /** Outlines that the office has given in, as far as they lie here; coarser the wider the view. */
  outlines: z.array(z.object({ unit: UnitId, name: z.string(), rings: z.array(z.array(Position)) })),
});
export type OfficeMap = z.infer<typeof OfficeMap>;
