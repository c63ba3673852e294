import * as z from "zod/mini";
import { WebAddress } from "../activity/field-schemas.ts";
import { Day } from "../day.ts";
import { requiredText, text } from "../text.ts";
import { defineRegister } from "./definition.ts";

/** A portal or page of the unit or of a body on its territory (Cổng, Trang thông tin điện tử), which target 1 counts. */
export const webPageRegister = defineRegister(
  {
    name: requiredText(160),
    url: z.nullable(WebAddress),
    /** It has a section on administrative reform (chuyên mục CCHC); absent: nobody has said. */
    hasSection: z.boolean(),
    sectionUrl: z.nullable(WebAddress),
    /** Day of its latest item, as somebody saw it there; articles that are logged say it by themselves. */
    updatedOn: z.nullable(Day),
    /** Where a picture or a document that proves it lies. */
    proofUrl: z.nullable(WebAddress),
    note: text(500),
    deleted: z.boolean(),
  },
  { required: ["name"] },
);
