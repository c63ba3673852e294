import type { Json } from "../../../src/domain/canonical-json.ts";
import { addDays, type Day } from "../../../src/domain/day.ts";
import { type PointId, postedProcedureId } from "../../../src/domain/registers/posted-procedure.ts";
import { procedureId, procedureKeyOf } from "../../../src/domain/registers/procedure.ts";
import type { DemoRandom } from "../../../src/server/demo/demo-random.ts";
import { POINTS, VILLAGES } from "./year-activities.ts";

const PROCEDURES = 180;
const FIELDS = [
  "Hộ tịch",
  "Đất đai",
  "Chứng thực",
  "Bảo trợ xã hội",
  "Người có công",
  "Xây dựng",
  "Lâm nghiệp",
  "Giáo dục",
];

/** An entry of a register: record id and values. */
export interface YearEntry {
  readonly collection: "site" | "procedure" | "postedProcedure";
  readonly id: string;
  readonly values: Readonly<Record<string, Json>>;
}

/** Villages, nine posting points, 180 procedures, and what hangs where: a tenth by an earlier decision, some not at all. */
export const yearPosting = (random: DemoRandom, today: Day): readonly YearEntry[] => {
  const decided = addDays(today, -40);
  const procedures = Array.from({ length: PROCEDURES }, (_none, index) => {
    const code = `1.${String(index + 1).padStart(6, "0")}`;
    const key = procedureKeyOf(code);
    if (key === null) throw new Error("a code without a key");
    const isNew = index % 10 === 0;
    return {
      key,
      decision: isNew
        ? { number: "812/QĐ-UBND", on: decided }
        : { number: "97/QĐ-UBND", on: addDays(today, -300) },
      values: {
        code,
        name: `Thủ tục ${index + 1}: đăng ký, cấp và điều chỉnh giấy tờ theo quy định về lĩnh vực`,
        field: FIELDS[index % FIELDS.length] ?? "",
        decisionNumber: isNew ? "812/QĐ-UBND" : "97/QĐ-UBND",
        decisionOn: isNew ? decided : addDays(today, -300),
        effectiveOn: isNew ? decided : addDays(today, -290),
      },
    };
  });
  const points = POINTS.map((name, index) => ({
    id: random.uuid(Date.parse(`${addDays(today, -300)}T00:00:00Z`)) as PointId,
    values: {
      kind: "postingPoint",
      name,
      pointType: index === 0 ? "oneStopDesk" : "villageHouse",
      repostDays: 5,
    },
  }));
  return [
    ...VILLAGES.map((name, nth) => ({
      collection: "site" as const,
      id: random.uuid(nth),
      values: { kind: "village", name },
    })),
    ...points.map(({ id, values }) => ({ collection: "site" as const, id, values })),
    ...procedures.map(({ key, values }) => ({
      collection: "procedure" as const,
      id: procedureId(key),
      values,
    })),
    ...points.flatMap(({ id }) =>
      procedures.map(({ key, decision }, index) => ({
        collection: "postedProcedure" as const,
        id: postedProcedureId(id, key),
        values: {
          ...{ point: id, procedure: key, isPosted: index % 30 !== 7, postedOn: addDays(today, -290) },
          ...{ decisionNumber: index % 20 === 0 ? "12/QĐ-UBND" : decision.number, decisionOn: decision.on },
        },
      })),
    ),
  ];
};
