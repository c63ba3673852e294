import * as z from "zod/mini";
import type { RecordId } from "../change.ts";
import { Day } from "../day.ts";
import { MAX_BOUNDARY_POINTS, MAX_BOUNDARY_RINGS, Position } from "../places/boundary.ts";
import { text } from "../text.ts";
import { defineRegister } from "./definition.ts";

/** One for each unit: a new file takes the place of the one before. */
export const BOUNDARY_ID = "boundary" as RecordId;

const Ring = z.readonly(z.array(Position).check(z.minLength(3), z.maxLength(MAX_BOUNDARY_POINTS)));

/** Where the unit's territory ends (ranh giới), as those above gave it in; without it nothing is said to lie inside. */
export const boundaryRegister = defineRegister(
  {
    /** Empty: taken out again. */
    rings: z.readonly(z.array(Ring).check(z.maxLength(MAX_BOUNDARY_RINGS))),
    /** The day on which it was given in. */
    on: Day,
    /** Name of the file. */
    source: text(200),
  },
  { required: ["rings", "on"], hasDerivedId: (_unit, id) => id === BOUNDARY_ID },
);
