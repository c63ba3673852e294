import * as z from "zod/mini";
import { Count } from "../activity/field-schemas.ts";
import { VisualKind } from "../activity/visual.ts";
import { Day } from "../day.ts";
import { TaskRef } from "../task.ts";
import { requiredText, text } from "../text.ts";
import { defineRegister } from "./definition.ts";

/** A round of hanging up one thing at many places (đợt treo), PL7 and HT2.2. */
export const campaignRegister = defineRegister(
  {
    name: requiredText(200),
    visualKind: VisualKind,
    slogan: text(500),
    size: text(60),
    from: Day,
    /** How long one may hang; null: no bound. Begins as `usualHangDays` of its kind, and is the unit's to change. */
    hangDays: z.nullable(z.int().check(z.gte(1), z.lte(3650))),
    task: z.nullable(TaskRef),
    note: text(1000),
    isClosed: z.boolean(),
    deleted: z.boolean(),
  },
  { required: ["name", "visualKind", "from"] },
);

/** good: tốt · dirty: bẩn, mờ · torn: rách · fallen: rơi, đổ · gone: mất. */
export const Condition = z.enum(["good", "dirty", "torn", "fallen", "gone"]);
export type Condition = z.infer<typeof Condition>;

const HANGING_ID = /^[0-9a-f-]{36}:[0-9a-f-]{36}$/;

/** One place of a campaign, from the plan to its removal. Two phones that mean the same place meet in one entry. */
export const hangingRegister = defineRegister(
  {
    campaign: z.uuid(),
    /** The place in the register `site`. */
    site: z.uuid(),
    /** Its name when it was chosen: what was proven keeps it. */
    place: requiredText(120),
    quantity: Count,
    hungOn: z.nullable(Day),
    /** By when it must be down, where the officer says otherwise than the campaign. */
    hangsTo: z.nullable(Day),
    checkedOn: z.nullable(Day),
    condition: z.nullable(Condition),
    conditionNote: text(500),
    removedOn: z.nullable(Day),
    deleted: z.boolean(),
  },
  {
    required: ["campaign", "site", "place"],
    fixed: ["campaign", "site"],
    hasDerivedId: (_unit, id) => HANGING_ID.test(id),
  },
);
