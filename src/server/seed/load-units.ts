import * as z from "zod/mini";
import { addDays, Day, DEFAULT_TIME_ZONE } from "../../domain/day.ts";
import { Unit, type UnitId, type UnitTenure } from "../../domain/unit.ts";
import { baseUnitId } from "../../domain/units/unit-id.ts";
import officesJson from "./supervising-units.json?raw";
import unitsJson from "./units-huong-son.json?raw";

const ReceivedCommune = z.object({ code: z.string(), type: z.string(), name: z.string() });
type ReceivedCommune = z.infer<typeof ReceivedCommune>;

const ReceivedMergedCommune = z.extend(ReceivedCommune, {
  formedFrom: z.array(z.object({ code: z.string(), name: z.string() })),
  keptUnchanged: z.boolean(),
});

/** `name` begins with the kind: first word kind, the rest the name. */
const ReceivedSupervisor = z.object({ code: z.string(), name: z.string() });
type ReceivedSupervisor = z.infer<typeof ReceivedSupervisor>;

const ReceivedUnits = z.object({
  province: ReceivedSupervisor,
  district: z.extend(ReceivedSupervisor, { validTo: Day }),
  unitsFrom2025_01_01_to_2025_06_30: z.array(ReceivedCommune),
  unitsFrom2025_07_01: z.array(ReceivedMergedCommune),
});

const Office = z.object({ office: z.string(), officeShort: z.string() });
type Office = z.infer<typeof Office>;

/** The lists know nothing earlier; what a unit was before is not told. */
const FIRST_DAY = Day.parse("2025-01-01");

/**
 * The units of Hương Sơn before and after 1 July 2025 (dossier §5): the province, the level between, 22 communes and the
 * 9 that followed, of which two were kept as they were and so are one unit with two tenures: 31 units.
 *
 * Ids are `<name>-<code>` of the first tenure, tones dropped: `son-hong-18139` became part of `son-hong-18160`. Where an
 * earlier unit had the same name and code, the year of founding follows: the new commune is `son-tay-18172-2025`.
 */
export const loadUnits = (): readonly Unit[] => {
  const received = ReceivedUnits.parse(JSON.parse(unitsJson));
  const offices = z.object({ province: Office, district: Office }).parse(JSON.parse(officesJson));
  const { validTo } = received.district;
  const mergedFrom = addDays(validTo, 1);

  const province = toSupervisor(received.province, "province", offices.province, null, null);
  const district = toSupervisor(received.district, "district", offices.district, validTo, province.id);
  const [kept, merged] = partition(received.unitsFrom2025_07_01, ({ keptUnchanged }) => keptUnchanged);
  const keptCodes = new Set(kept.map(({ code }) => code));

  const old = received.unitsFrom2025_01_01_to_2025_06_30.map((commune) => {
    const before = toTenure(commune, FIRST_DAY, validTo, district.id);
    const after = toTenure(commune, mergedFrom, null, province.id);
    return toCommune(baseUnitId(commune), keptCodes.has(commune.code) ? [before, after] : [before], []);
  });
  const takenIds = new Set<string>(old.map(({ id }) => id));
  const successors = merged.map((commune) => {
    const id = baseUnitId(commune);
    const freeId = takenIds.has(id) ? `${id}-${mergedFrom.slice(0, 4)}` : id;
    return toCommune(
      freeId,
      [toTenure(commune, mergedFrom, null, province.id)],
      commune.formedFrom.map(baseUnitId),
    );
  });
  return [province, district, ...old, ...successors];
};

const toTenure = (
  { code, type, name }: ReceivedCommune,
  from: Day,
  to: Day | null,
  parent: UnitId | null,
): UnitTenure => ({ from, to, code, kind: type, name, parent });

const toCommune = (id: string, tenures: readonly UnitTenure[], predecessors: readonly string[]): Unit =>
  Unit.parse({
    id,
    level: "commune",
    tenures,
    predecessors,
    office: null,
    officeShort: null,
    phone: null,
    timeZone: DEFAULT_TIME_ZONE,
  });

const toSupervisor = (
  { code, name }: ReceivedSupervisor,
  level: Unit["level"],
  office: Office,
  validTo: Day | null,
  parent: UnitId | null,
): Unit => {
  const [type = "", ...words] = name.split(" ");
  const named = { code, type, name: words.join(" ") };
  return Unit.parse({
    id: baseUnitId(named),
    level,
    tenures: [toTenure(named, FIRST_DAY, validTo, parent)],
    predecessors: [],
    ...office,
    phone: null,
    timeZone: DEFAULT_TIME_ZONE,
  });
};

const partition = <Item>(
  items: readonly Item[],
  matches: (item: Item) => boolean,
): readonly [matching: readonly Item[], others: readonly Item[]] => [
  items.filter(matches),
  items.filter((item) => !matches(item)),
];
