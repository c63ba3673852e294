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
]);
export type ActivityKind = z.infer<typeof ActivityKind>;
