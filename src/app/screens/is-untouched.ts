import type { Draft } from "../services/services.ts";

/** Nothing was added since the draft was made: closing it leaves nothing behind that anybody would miss. */
export const isUntouched = ({ photos, startedAt, updatedAt }: Draft): boolean =>
  startedAt === updatedAt && photos.every((photo) => photo.isSaved);
