import type { ActivityId } from "../../../domain/activity/activity.ts";
import { MAX_RECORDING_MS } from "../../../domain/evidence.ts";
import { Banner } from "../../components/banner.tsx";
import { Button } from "../../components/button.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { type Recorded, useRecorder } from "../../hooks/use-recorder.ts";
import { attachmentsVi, clockOf } from "../../vi/attachments.ts";

const vi = attachmentsVi.recording;

interface RecordingSheetProps {
  readonly draft: ActivityId;
  readonly onRecorded: (recorded: Recorded) => void;
  readonly onClose: () => void;
}

/** Records at once when it opens: a loudspeaker does not wait. */
export const RecordingSheet = ({ draft, onRecorded, onClose }: RecordingSheetProps) => {
  const recorder = useRecorder(draft, onRecorded);
  const handleCancel = () => {
    recorder.cancel();
    onClose();
  };
  return (
    <Sheet title={vi.title} onClose={handleCancel} keepsOnTouchOutside>
      {recorder.state === "refused" && <Banner tone="attn" icon="warning" {...vi.refused} isLive />}
      {recorder.state === "broken" && <Banner tone="danger" icon="warning" {...vi.broken} isLive />}
      {recorder.state === "starting" && <p role="status">{vi.starting}</p>}
      {recorder.state === "running" && (
        <p class="title" role="timer">
          {vi.running(clockOf(recorder.elapsedMs), clockOf(MAX_RECORDING_MS))}
        </p>
      )}
      <p class="hint">{vi.hint}</p>
      <Button isBusy={recorder.state === "starting"} onClick={recorder.stop}>
        {vi.stop}
      </Button>
      <Button variant="quiet" onClick={handleCancel}>
        {vi.cancel}
      </Button>
    </Sheet>
  );
};
