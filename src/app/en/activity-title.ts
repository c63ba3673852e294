import type { activityTitleVi } from "../vi/activity-title.ts";
import type { EnglishOf } from "./english-of.ts";

export const activityTitle = { posting: (point) => `Posting: ${point}` } satisfies EnglishOf<
  typeof activityTitleVi
>;
