import * as z from "zod/mini";
import { Month } from "../day.ts";
import { Instant } from "../instant.ts";
import { ReturnReason } from "../review.ts";
import { UnitId } from "../unit.ts";
import { UserId } from "../user.ts";

/** As `ReviewFigures` of review-figures.ts. */
const figures = {
  judged: z.int(),
  returned: z.int(),
  medianHours: z.nullable(z.int()),
  ninetyHours: z.nullable(z.int()),
  reasons: z.partialRecord(ReturnReason, z.int()),
};

/** What waits now, whichever span is asked for. */
const waits = { waiting: z.int(), oldestWaitingAt: z.nullable(Instant) };

/** How the units below are reviewed in a span: answer of `GET /api/queue/figures?span=`. */
export const ReviewFiguresList = z.object({
  generatedAt: Instant,
  total: z.object({ ...figures, ...waits }),
  units: z.readonly(z.array(z.object({ unit: UnitId, unitName: z.string(), ...figures, ...waits }))),
  /** The last twelve months up to the end of the span, the earliest first. */
  months: z.readonly(z.array(z.object({ month: Month, ...figures }))),
  /** The one who asks; for an administrator everybody. */
  reviewers: z.readonly(z.array(z.object({ user: UserId, name: z.string(), ...figures }))),
});
export type ReviewFiguresList = z.infer<typeof ReviewFiguresList>;
