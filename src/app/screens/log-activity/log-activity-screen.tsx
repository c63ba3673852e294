import { useRef, useState } from "preact/hooks";
import { ActivityId } from "../../../domain/activity/activity.ts";
import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { Draft } from "../../services/services.ts";
import { logVi } from "../../vi/log.ts";
import { navigationVi } from "../../vi/navigation.ts";
import { NothingHere } from "../nothing-here.tsx";
import { Opening } from "../opening.tsx";
import { LogActivity } from "./log-activity.tsx";

/** `/ghi/:id`: the form of a draft, and what is said once it is saved. */
export const LogActivityScreen = ({ id }: { readonly id: string }) => {
  const { drafts } = useServices();
  const parsed = ActivityId.safeParse(id);
  const draft = useLive(
    () => (parsed.success ? drafts.draft(parsed.data) : Promise.resolve(null)),
    [drafts, id],
  );
  const [saved, setSaved] = useState<ActivityView | null>(null);
  // Saving ends the draft; the form stays behind the words that it is saved.
  const last = useRef<Draft | null>(null);
  if (draft) last.current = draft;

  const handleReopen = async () => {
    if (saved && (await drafts.edit(saved.id))) setSaved(null);
  };

  if (draft === undefined) return <Opening />;
  const shown = draft ?? (saved ? last.current : null);
  if (shown === null)
    return <NothingHere heading={navigationVi.log} title={logVi.gone.title} text={logVi.gone.text} />;
  return (
    <LogActivity
      key={`${shown.id} ${shown.startedAt}`}
      draft={shown}
      saved={saved}
      onSaved={setSaved}
      onReopen={handleReopen}
    />
  );
};
