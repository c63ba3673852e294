import * as z from "zod/mini";
import { WebAddress } from "../activity/field-schemas.ts";
import type { RecordId } from "../change.ts";
import { Day } from "../day.ts";
import { text } from "../text.ts";
import { defineRegister } from "./definition.ts";

export const StationId = z.uuid().brand<"StationId">();
export type StationId = z.infer<typeof StationId>;

const ID = /^section:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What target 3 asks of a broadcasting station; its name, place and hours stand in the register of places. */
export const stationSectionRegister = defineRegister(
  {
    station: StationId,
    /** It has a section on administrative reform (chuyên mục CCHC); absent: nobody has said. */
    hasSection: z.boolean(),
    sectionName: text(160),
    /** Issues that it means to air a month (định kỳ); null: not said. */
    perMonth: z.nullable(z.int().check(z.gte(1), z.lte(31))),
    since: z.nullable(Day),
    proofUrl: z.nullable(WebAddress),
    note: text(500),
  },
  { required: ["station"], fixed: ["station"], hasDerivedId: (_unit, id) => ID.test(id) },
);

/** Derived, so that two phones meet in one station. */
export const stationSectionId = (station: StationId): RecordId => `section:${station}` as RecordId;
