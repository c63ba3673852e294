import * as z from "zod/mini";
import { Count, WebAddress } from "../activity/field-schemas.ts";
import type { RecordId } from "../change.ts";
import { Day, Month } from "../day.ts";
import { text } from "../text.ts";
import { defineRegister } from "./definition.ts";

const part = z.nullable(Count);

/** Numbers of one month as another system tells them; a part that is null is not known. */
const Parts = z.object({
  /** Taken in (đã tiếp nhận). */
  received: Count,
  /** Their state is public (cập nhật, công khai tình trạng giải quyết). */
  published: part,
  onTime: part,
  /** Sent in online, as a service of the whole course (toàn trình). */
  onlineFull: part,
  /** Sent in online, as a service of a part of it (một phần). */
  onlinePartial: part,
  /** Through the public postal service (bưu chính công ích). */
  byPost: part,
});

export type DossierFigures = z.infer<typeof Parts>;
export type DossierPart = Exclude<keyof DossierFigures, "received">;

export const dossierParts = [
  "published",
  "onTime",
  "onlineFull",
  "onlinePartial",
  "byPost",
] as const satisfies readonly DossierPart[];

/** Parts that are more than what was received; those that were sent in online are judged together. */
export const excessParts = (figures: DossierFigures): readonly DossierPart[] => {
  const { received, onlineFull, onlinePartial } = figures;
  const areTooMany = (onlineFull ?? 0) + (onlinePartial ?? 0) > received;
  return dossierParts.filter(
    (name) =>
      (figures[name] ?? 0) > received ||
      (areTooMany && (name === "onlineFull" || name === "onlinePartial") && figures[name] !== null),
  );
};

const Figures = Parts.check(z.refine((figures) => excessParts(figures).length === 0));

const ID = /^dossiers:[0-9]{4}-(0[1-9]|1[0-2])$/;

/** What became of the dossiers of one month (hồ sơ), for targets 2 and 5: numbers of another system, with their proof. */
export const dossierMonthRegister = defineRegister(
  {
    month: Month,
    /** One field, so that numbers of two phones never mix; null: taken out again. */
    figures: z.nullable(Figures),
    /** The system or paper that says so (nguồn số liệu). */
    source: text(200),
    /** The day of which the numbers are (số liệu tính đến ngày). */
    asOf: z.nullable(Day),
    proofUrl: z.nullable(WebAddress),
    /** Where a file or paper that proves it lies. */
    proofNote: text(500),
  },
  { required: ["month"], fixed: ["month"], hasDerivedId: (_unit, id) => ID.test(id) },
);

/** Derived, so that two phones meet in one month. */
export const dossierMonthId = (month: Month): RecordId => `dossiers:${month}` as RecordId;
