import * as z from "zod/mini";
import { RecordId } from "../change.ts";
import { Day } from "../day.ts";
import { defineRegister } from "./definition.ts";

const START = "material:";

/** One entry for each material and unit, whoever of the unit has it: two phones meet in it, and it never grows. */
export const materialUseId = (material: RecordId): RecordId => `${START}${material}` as RecordId;

/** The material that an entry speaks of. */
export const materialOfUse = (id: RecordId): RecordId => id.slice(START.length) as RecordId;

/** What a unit has done with a material of those above (tài liệu đã tải, đã mở). Written once for each, never taken back. */
export const materialUseRegister = defineRegister(
  {
    /** The day on which the first phone of the unit had all of it. */
    fetchedOn: Day,
    /** The day on which somebody of the unit first opened it. */
    openedOn: Day,
    deleted: z.boolean(),
  },
  {
    required: [],
    hasDerivedId: (_unit, id) => id.startsWith(START) && isUuid(materialOfUse(id)),
  },
);

const isUuid = (id: RecordId): boolean => z.uuid().safeParse(id).success && RecordId.safeParse(id).success;
