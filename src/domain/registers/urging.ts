import * as z from "zod/mini";
import { Day } from "../day.ts";
import { TaskRef } from "../task.ts";
import { requiredText } from "../text.ts";
import { defineRegister } from "./definition.ts";

/** first: nhắc · again: nhắc lần hai · leader: báo lãnh đạo, whose phones are told only then. */
export const UrgingLevel = z.enum(["first", "again", "leader"]);
export type UrgingLevel = z.infer<typeof UrgingLevel>;

/** Of which time something is missing (kỳ): a month, a quarter or a year, `2025-05`, `2025-Q2`, `2025`. */
export const UrgedPeriod = z
  .string()
  .check(z.regex(/^\d{4}(-(0[1-9]|1[0-2]|Q[1-4]))?$/))
  .brand<"UrgedPeriod">();
export type UrgedPeriod = z.infer<typeof UrgedPeriod>;

/** One task as it stood in the moment of urging; its title stays what it was then. */
export const MissingWork = z.object({
  task: TaskRef,
  title: requiredText(300),
  done: z.int().check(z.gte(0)),
  due: z.int().check(z.gte(1)),
});
export type MissingWork = z.infer<typeof MissingWork>;

/** Those above ask a unit for what is missing (đôn đốc); each time is an entry of its own. Its moment is the server's. */
export const urgingRegister = defineRegister(
  {
    period: UrgedPeriod,
    level: UrgingLevel,
    /** As it was sent: the proposed sentence, or what somebody made of it. */
    text: requiredText(2000),
    missing: z.readonly(z.array(MissingWork).check(z.maxLength(100))),
    on: Day,
    deleted: z.boolean(),
  },
  { required: ["period", "level", "text", "missing", "on"] },
);
