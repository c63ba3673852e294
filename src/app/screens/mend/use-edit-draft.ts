import { useEffect } from "preact/hooks";
import type { ActivityId } from "../../../domain/activity/activity.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { Draft } from "../../services/services.ts";

/** Opens a saved record for changing, once it is known that it is to be changed; then follows the draft on disk. */
export const useEditDraft = (id: ActivityId | null, isWanted: boolean): Draft | null | undefined => {
  const { drafts } = useServices();

  useEffect(() => {
    if (id && isWanted) void drafts.edit(id);
  }, [drafts, id, isWanted]);

  return useLive(async () => (id ? drafts.draft(id) : null), [drafts, id]);
};
