import * as z from "zod/mini";
import { addDays, Day } from "../day.ts";
import { text } from "../text.ts";
import { Count } from "./field-schemas.ts";

/** The dialogue must be announced this many days before it (Luật 72/2025/QH15, Điều 43). */
export const ANNOUNCE_DAYS_BEFORE = 7;

/** Its result must be published and posted within this many days after it (the same article). */
export const RESULT_DAYS_AFTER = 10;

export const announceBy = (on: Day): Day => addDays(on, -ANNOUNCE_DAYS_BEFORE);
export const resultBy = (on: Day): Day => addDays(on, RESULT_DAYS_AFTER);

/** A direct dialogue with the people (đối thoại), PL3 and NV7.3: at least once a year. */
export const dialogueFields = {
  /** Only scheduled: it counts for no task until somebody says that it was held. */
  isPlanned: z.nullable(z.boolean()),
  announcedOn: z.nullable(Day),
  announcedThrough: text(200),
  chair: text(120),
  questionCount: z.nullable(Count),
  answeredCount: z.nullable(Count),
  pendingItems: text(2000),
  resultOn: z.nullable(Day),
  resultPosted: z.nullable(z.boolean()),
} as const;
