import type { ActivityId } from "../../../domain/activity/activity.ts";
import { err, ok, type Result } from "../../../domain/result.ts";
import type { DraftServices, DraftValues } from "../../services/services.ts";

/**
 * Sets a few fields of a saved activity from a screen that is not its form. isOpen: it is being edited, and what is half
 * written is not saved for the officer.
 */
export const saveFields = async (
  drafts: DraftServices,
  id: ActivityId,
  patch: DraftValues,
): Promise<Result<void, "isOpen" | "notKept">> => {
  if (await drafts.draft(id)) return err("isOpen");
  if (!(await drafts.edit(id))) return err("notKept");
  const written = await drafts.update(id, patch);
  const saved = written.ok && (await drafts.save(id)).ok;
  if (!saved) await drafts.discard(id);
  return saved ? ok(undefined) : err("notKept");
};
