import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { ActivityView, ReviewView } from "../../../domain/activity/activity-view.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { PhotoProblems } from "../../components/photo-problems.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { useReviewerName } from "../../hooks/use-account.ts";
import { usePhotoIntake } from "../../hooks/use-photo-intake.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { Draft, SaveFailure } from "../../services/services.ts";
import { dayHeading } from "../../vi/format.ts";
import { logVi } from "../../vi/log.ts";
import { mendVi, recordsVi } from "../../vi/records.ts";
import { SaveFooter } from "../log-activity/save-footer.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import { useMonthRecords } from "../use-month-records.ts";
import { useRecordTitles } from "../use-record-titles.ts";
import styles from "./mend.module.css";
import { MendPhotos } from "./mend-photos.tsx";
import { ReviewerSays } from "./reviewer-says.tsx";
import { useReply } from "./use-reply.ts";

interface MendProps {
  readonly view: ActivityView;
  readonly review: ReviewView;
  readonly draft: Draft;
  readonly reviewerName: string | null;
}

export const Mend = ({ view, review, draft, reviewerName }: MendProps) => {
  const { drafts, diary } = useServices();
  const { route } = useLocation();
  const reviewer = useReviewerName();
  const titleOf = useRecordTitles(useMonthRecords([view]));
  const intake = usePhotoIntake(draft.id, async () => {});
  const [reply, setReply] = useReply(view.id);
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<SaveFailure | null>(null);
  const [isNothing, setNothing] = useState(false);

  const handleSave = async () => {
    if (isSaving) return;
    if (reply.trim() === "" && draft.startedAt === draft.updatedAt) return setNothing(true);
    setSaving(true);
    const arePhotosThere = await intake.settled();
    if (arePhotosThere) await save();
    setSaving(false);
  };

  const save = async () => {
    // The words first: once the draft is saved this form is gone, and with it what could not be written.
    if (reply.trim() !== "") {
      const commented = await diary.addComment(view.id, reply);
      if (!commented.ok) return setFailure(commented.error);
      setReply("");
    }
    const saved = await drafts.save(draft.id);
    if (!saved.ok) setFailure(saved.error);
    else route(`/ban-ghi/${view.id}`, true);
  };

  return (
    <div class="screen">
      <AppBar title={mendVi.title} backHref="/">
        <OutboxChip />
      </AppBar>
      <main>
        <div class={styles["what"]}>
          <p class="head">{titleOf(view)}</p>
          <p class="meta">{dayHeading(view.activity.on, diary.today())}</p>
        </div>
        <ReviewerSays review={review} reviewerName={reviewerName} />
        <MendPhotos
          draft={draft}
          saved={view.photos}
          criticised={review.photos}
          drawings={review.drawings}
          intake={intake}
        />
        <div class="fields">
          <Button variant="secondary" icon="pencil-simple" href={`/ghi/${draft.id}`}>
            {recordsVi.edit}
          </Button>
          <TextArea
            label={mendVi.reply(reviewer)}
            isOptional
            value={reply}
            onInput={setReply}
            maxLength={1000}
          />
          {isNothing && (
            <p class="err" role="alert">
              {mendVi.nothing}
            </p>
          )}
          <PhotoProblems problems={intake.problems} onUnderstood={intake.forgetProblems} />
          {intake.working > 0 && (
            <p class="hint" role="status">
              {logVi.photoWorking(intake.working)}
            </p>
          )}
        </div>
      </main>
      <SaveFooter
        label={{ online: mendVi.saveOnline, offline: mendVi.saveOffline }}
        isSaving={isSaving}
        failure={failure}
        onSave={handleSave}
      />
    </div>
  );
};
