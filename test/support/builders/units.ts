import { DEFAULT_TIME_ZONE } from "../../../src/domain/day.ts";
import type { Unit, UnitTenure } from "../../../src/domain/unit.ts";
import { day, unitId } from "./ids.ts";

export const aTenure = (given: Partial<UnitTenure> = {}): UnitTenure => ({
  from: day("2020-01-01"),
  to: null,
  code: null,
  kind: "Xã",
  name: "Sơn Thử",
  parent: unitId("huong-son"),
  ...given,
});

export const aUnit = (given: Partial<Unit> = {}): Unit => ({
  id: unitId("son-kim-1"),
  level: "commune",
  tenures: [aTenure()],
  predecessors: [],
  office: null,
  officeShort: null,
  phone: null,
  timeZone: DEFAULT_TIME_ZONE,
  ...given,
});

/** A province over two supervising units, one of them over two communes, and a stranger's commune under the other. */
export const aSmallCountry = (): readonly Unit[] => [
  aUnit({
    id: unitId("ha-tinh"),
    level: "province",
    tenures: [aTenure({ kind: "Tỉnh", name: "Hà Tĩnh", parent: null })],
  }),
  aUnit({
    id: unitId("huong-son"),
    level: "district",
    tenures: [aTenure({ kind: "Huyện", name: "Hương Sơn", parent: unitId("ha-tinh") })],
    office: "Phòng Văn hóa và Thông tin",
  }),
  aUnit({
    id: unitId("duc-tho"),
    level: "district",
    tenures: [aTenure({ kind: "Huyện", name: "Đức Thọ", parent: unitId("ha-tinh") })],
  }),
  aUnit({ id: unitId("son-kim-1"), tenures: [aTenure({ name: "Sơn Kim 1" })] }),
  aUnit({ id: unitId("son-kim-2"), tenures: [aTenure({ name: "Sơn Kim 2" })] }),
  aUnit({ id: unitId("lam-trung"), tenures: [aTenure({ name: "Lâm Trung", parent: unitId("duc-tho") })] }),
];
