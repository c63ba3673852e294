import { useRef, useState } from "preact/hooks";
import { Button } from "../../components/button.tsx";
import { Group } from "../../components/group.tsx";
import { ProblemBanner } from "../../components/problem-banner.tsx";
import { Toast, type ToastContent } from "../../components/toast.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useLazy } from "../../hooks/use-lazy.ts";
import type { PhotoIntake } from "../../hooks/use-photo-intake.ts";
import { canRecord, type Recorded } from "../../hooks/use-recorder.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { AttachmentFailure, DraftAttachment, NewAttachment } from "../../services/attachments.ts";
import type { Draft } from "../../services/services.ts";
import { attachmentProblem, attachmentsVi } from "../../vi/attachments.ts";
import { savingVi } from "../../vi/saving.ts";
import { AttachmentRow } from "./attachment-row.tsx";
import styles from "./attachments.module.css";
import { FoundRecordings } from "./found-recordings.tsx";
import { recordingName } from "./recording-name.ts";

const ACCEPTED = "audio/*,video/mp4,video/webm,.mp3,.m4a,.ogg,.pdf,.docx,.xlsx";

interface DraftAttachmentsProps {
  readonly draft: Draft;
  /** Saving waits for what is on its way to the disk. */
  readonly intake: PhotoIntake;
}

/** Sound, video and documents of a draft, and the ways to get more. */
export const DraftAttachments = ({ draft, intake }: DraftAttachmentsProps) => {
  const { drafts, diary } = useServices();
  const { unit } = useAccount();
  const input = useRef<HTMLInputElement>(null);
  const [isRecording, setRecording] = useState(false);
  const [working, setWorking] = useState(0);
  const [problem, setProblem] = useState<AttachmentFailure | null>(null);
  const [toast, setToast] = useState<ToastContent | null>(null);
  const RecordingSheet = useLazy("sheet", loadSheet);

  const add = (file: NewAttachment): Promise<void> => {
    setWorking((count) => count + 1);
    return intake.queue(async () => {
      const added = await drafts.addAttachment(draft.id, file);
      if (!added.ok) setProblem(added.error);
      setWorking((count) => count - 1);
      return added.ok;
    });
  };
  const handleFiles = async (chosen: HTMLInputElement) => {
    setProblem(null);
    const files = [...(chosen.files ?? [])];
    await Promise.all(files.map((file) => add({ bytes: file, fileName: file.name, source: "gallery" })));
    chosen.value = "";
  };
  const handleRecorded = async ({ sound, ...recorded }: Recorded) => {
    setRecording(false);
    const fileName = recordingName(diary.now(), unit.timeZone);
    await add({ ...recorded, bytes: sound, fileName, source: "camera" });
  };
  const handleRemove = async ({ id, fileName }: DraftAttachment) => {
    await drafts.removePhoto(draft.id, id);
    setToast({
      message: attachmentsVi.removed(fileName),
      actionLabel: savingVi.undo.action,
      onAction: () => void drafts.restorePhoto(draft.id, id),
    });
  };

  return (
    <section aria-label={attachmentsVi.title}>
      <FoundRecordings draft={draft.id} intake={intake} onRemove={handleRemove} onProblem={setProblem} />
      {draft.attachments.length > 0 && (
        <Group heading={attachmentsVi.title}>
          {draft.attachments.map((each) => (
            <AttachmentRow key={each.id} attachment={each} onRemove={() => handleRemove(each)} />
          ))}
        </Group>
      )}
      <div class={styles["ways"]}>
        {canRecord() && (
          <Button variant="quiet" icon="microphone" isCompact onClick={() => setRecording(true)}>
            {attachmentsVi.record}
          </Button>
        )}
        <Button variant="quiet" icon="paperclip" isCompact onClick={() => input.current?.click()}>
          {attachmentsVi.attach}
        </Button>
      </div>
      {working > 0 && <p role="status">{attachmentsVi.working}</p>}
      {problem && <ProblemBanner {...attachmentProblem(problem)} onUnderstood={() => setProblem(null)} />}
      <input
        ref={input}
        class="vh"
        type="file"
        multiple
        accept={ACCEPTED}
        tabIndex={-1}
        aria-hidden="true"
        data-source="attachment"
        onChange={({ currentTarget }) => handleFiles(currentTarget)}
      />
      {isRecording && RecordingSheet && (
        <RecordingSheet draft={draft.id} onRecorded={handleRecorded} onClose={() => setRecording(false)} />
      )}
      <Toast toast={toast} onDone={() => setToast(null)} />
    </section>
  );
};

const loadSheet = () => import("./recording-sheet.tsx").then((part) => part.RecordingSheet);
