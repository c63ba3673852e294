import * as z from "zod/mini";
import { text } from "../text.ts";
import { Count } from "./field-schemas.ts";

/** Helping people use online public services (hướng dẫn dịch vụ công trực tuyến), PL6. */
export const guidanceFields = {
  peopleHelped: z.nullable(Count),
  servicesDone: z.nullable(Count),
  team: text(200),
} as const;
