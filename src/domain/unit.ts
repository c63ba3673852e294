import * as z from "zod/mini";
import { Day, TimeZone } from "./day.ts";
import { requiredText, text } from "./text.ts";

/** Our own key of a unit. Official codes are reused for other communes, so they are never keys. */
export const UnitId = z
  .string()
  .check(z.regex(/^[a-z0-9-]{1,40}$/))
  .brand<"UnitId">();
export type UnitId = z.infer<typeof UnitId>;

/** Ours for a body that a plan names (cơ quan), the same for every spelling of its name, e.g. `VHTT`. */
export const AgencyCode = z.string().check(z.regex(/^[A-Z]{1,20}$/));
export type AgencyCode = z.infer<typeof AgencyCode>;

/** What a unit was called, and under whom it stood, from one day to another. */
export const UnitTenure = z.object({
  from: Day,
  /** Last day, or null while it lasts. */
  to: z.nullable(Day),
  /** Official code of the General Statistics Office in that time, if any. */
  code: z.nullable(text(20)),
  /** «Xã», «Thị trấn», «Huyện», «Tỉnh», … as the unit is officially called. */
  kind: requiredText(40),
  name: requiredText(120),
  /** Who supervised it. */
  parent: z.nullable(UnitId),
});
export type UnitTenure = z.infer<typeof UnitTenure>;

/** Any organisation in the system (đơn vị), a commune or an office above it, with validity dates. */
export const Unit = z.object({
  id: UnitId,
  /** agency: a body that works beside the unit above it (cơ quan phối hợp); it supervises nobody and is no reporting unit. */
  level: z.enum(["province", "district", "commune", "agency"]),
  /** Codes by which plans name an agency: its own first, then those of groups that it belongs to (`NOIVU`, `PHONGBAN`). */
  agencyCodes: z.optional(z.readonly(z.array(AgencyCode).check(z.maxLength(10)))),
  tenures: z.readonly(z.array(UnitTenure)),
  /** Units that it took over (đơn vị tiền thân). */
  predecessors: z.readonly(z.array(UnitId)),
  /** First day with Loa, as the office has set it: what was due before is «chưa dùng», never late. */
  usedFrom: z.optional(z.nullable(Day)),
  /** The office that acts for a supervising unit, e.g. «Phòng Văn hóa và Thông tin»; null for a reporting unit. */
  office: z.nullable(text(120)),
  /** Short form of the office for buttons, e.g. «Phòng VH&TT». */
  officeShort: z.nullable(text(60)),
  phone: z.nullable(text(40)),
  timeZone: TimeZone,
});
export type Unit = z.infer<typeof Unit>;

/** The tenure in force on `day`; for a unit that had ended or not begun, the nearest one. */
export const tenureOn = (unit: Unit, day: Day): UnitTenure | null =>
  unit.tenures.find((tenure) => isTenureOn(tenure, day)) ??
  [...unit.tenures].sort((a, b) => (a.from < b.from ? 1 : -1))[0] ??
  null;

const isTenureOn = (tenure: UnitTenure, day: Day): boolean =>
  tenure.from <= day && (tenure.to === null || day <= tenure.to);

/** Nothing of it lasts beyond the day before; a unit that is to come has not ended. */
export const hasEndedBy = (unit: Unit, day: Day): boolean =>
  unit.tenures.every(({ to }) => to !== null && to < day);

export const existsOn = (unit: Unit, day: Day): boolean =>
  unit.tenures.some((tenure) => isTenureOn(tenure, day));

/** False before the day on which it began to use Loa; where none is set it always did. */
export const isUsedOn = ({ usedFrom }: Unit, day: Day): boolean =>
  usedFrom === undefined || usedFrom === null || usedFrom <= day;

/** True when the unit existed on any day of the period. */
export const existsBetween = (unit: Unit, from: Day, to: Day): boolean =>
  unit.tenures.some((tenure) => tenure.from <= to && (tenure.to === null || from <= tenure.to));

/**
 * True when any unit stood under it on any day of the period: it watches then, and does not report as its communes do.
 * Agencies work beside it and make it no office.
 */
export const supervisesBetween = (id: UnitId, units: readonly Unit[], from: Day, to: Day): boolean =>
  units.some(
    ({ level, tenures }) =>
      level !== "agency" &&
      tenures.some(
        (tenure) => tenure.parent === id && tenure.from <= to && (tenure.to === null || from <= tenure.to),
      ),
  );

/** «Xã Sơn Kim 1», as it was on that day. */
export const unitNameOn = (unit: Unit, day: Day): string => {
  const tenure = tenureOn(unit, day);
  return tenure ? `${tenure.kind} ${tenure.name}` : unit.id;
};

/** What a user reaches from their own unit; worked out from the units' dates and predecessors. */
export interface Reach {
  /** The unit itself and every unit whose work it took over. */
  readonly own: ReadonlySet<UnitId>;
  /** Units that these supervise or ever supervised, with their predecessors and everything below. */
  readonly supervised: ReadonlySet<UnitId>;
  /** Units that supervise or ever supervised these. */
  readonly above: ReadonlySet<UnitId>;
}

/** Succession and supervision hold for ever: a merged commune keeps its records, an office its view of the past. */
export const reachOf = (unitId: UnitId, units: readonly Unit[]): Reach => {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const own = closure([unitId], (id) => byId.get(id)?.predecessors ?? []);
  const parentsOf = (id: UnitId): readonly UnitId[] =>
    (byId.get(id)?.tenures ?? []).flatMap((tenure) => (tenure.parent === null ? [] : [tenure.parent]));
  const above = closure([...own].flatMap(parentsOf), parentsOf);
  const below = (id: UnitId): readonly UnitId[] => [
    ...units.filter((unit) => parentsOf(unit.id).includes(id)).map((unit) => unit.id),
    ...(byId.get(id)?.predecessors ?? []),
  ];
  const supervised = closure([...own].flatMap(below), below);
  for (const id of own) supervised.delete(id);
  return { own, supervised, above };
};

const closure = (start: readonly UnitId[], next: (id: UnitId) => readonly UnitId[]): Set<UnitId> => {
  const seen = new Set<UnitId>(start);
  for (const id of seen) for (const found of next(id)) seen.add(found);
  return seen;
};
