import * as z from "zod/mini";

/** The forms in which propaganda is done (loại hoạt động), one file of fields each. Set at creation, never changed. */
export const ActivityKind = z.enum([
  "broadcast",
  "posting",
  "visual",
  "article",
  "socialPost",
  "meeting",
  "dialogue",
  "survey",
  "guidance",
  "publication",
  "document",
  "culturalEvent",
  "difficulty",
]);
export type ActivityKind = z.infer<typeof ActivityKind>;

/** What may be logged as work done; a difficulty is reported, answered and never counted or reviewed. */
export const isWork = (kind: ActivityKind): boolean => kind !== "difficulty";

export const workKinds: readonly ActivityKind[] = ActivityKind.options.filter(isWork);
