import * as z from "zod/mini";
import { text } from "../text.ts";
import { Count } from "./field-schemas.ts";

/** A cultural or artistic event that carries the message (hoạt động văn hóa, văn nghệ), NV1.4. */
export const culturalEventFields = {
  eventKind: z.nullable(z.enum(["performance", "contest", "exhibition", "film", "other"])),
  performances: z.nullable(Count),
  organiser: text(200),
} as const;
