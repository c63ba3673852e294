import { useLocation } from "preact-iso";
import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { countedActivity } from "../../../domain/progress/counted-activity.ts";
import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { useReviewerName } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useOutbox } from "../../hooks/use-outbox.ts";
import { useServices } from "../../hooks/use-services.ts";
import { activityTitle } from "../../vi/activity-title.ts";
import { logVi } from "../../vi/log.ts";
import { savingVi } from "../../vi/saving.ts";
import { TallyOfProgress } from "../tally-of-progress.tsx";
import { ordinalOfDraft } from "../task-standing.ts";
import { useTaskStanding } from "../use-task-standing.ts";
import styles from "./log-activity.module.css";

interface SavedSheetProps {
  /** Only after the save's transaction has completed. */
  readonly saved: ActivityView;
  readonly onReopen: () => void;
}

/** d3: where the record is now, and what happens next. */
export const SavedSheet = ({ saved, onReopen }: SavedSheetProps) => {
  const { diary } = useServices();
  const { route } = useLocation();
  const reviewer = useReviewerName();
  const outbox = useOutbox();
  const view = useLive(() => diary.activity(saved.id), [diary, saved.id]) ?? saved;
  const standing = useTaskStanding(view.activity.tasks?.[0], view.activity.on);
  const progress = standing?.progress ?? null;
  const ordinal = standing ? ordinalOfDraft(standing, countedActivity(view)) : null;
  const isSent = view.status === "sent" || view.status === "accepted";

  return (
    <Sheet title={savingVi.saved.title} isTitleHidden onClose={() => route("/")}>
      <div class={styles["ok"]}>
        {progress && (
          <TallyOfProgress
            progress={progress}
            size={84}
            label={logVi.savedTally(progress.done, progress.due, progress.unsent)}
          />
        )}
        <div class="grow">
          <p class="title" aria-hidden="true">
            {savingVi.saved.title}
          </p>
          <p class="muted">
            {logVi.savedLine(
              activityTitle(view.activity, standing?.task ?? null, ordinal),
              view.photos.length,
            )}
          </p>
        </div>
      </div>
      <ul class="facts">
        <li>
          <Icon name="device-mobile" size="s" />
          <span>{savingVi.saved.where}</span>
        </li>
        <li>
          <Icon name="paper-plane-tilt" size="s" />
          <span role="status">
            {isSent
              ? savingVi.saved.online(reviewer)
              : `${savingVi.saved.next} ${savingVi.saved.waiting(outbox?.items ?? 1)}`}
          </span>
        </li>
      </ul>
      <Button icon="camera-fill" href="/ghi">
        {savingVi.saved.logNext}
      </Button>
      <div class="pair even">
        <Button variant="secondary" isCompact onClick={onReopen}>
          {savingVi.undo.action}
        </Button>
        <Button variant="secondary" isCompact href="/">
          {savingVi.saved.toWork}
        </Button>
      </div>
    </Sheet>
  );
};
