import { useEffect, useState } from "preact/hooks";
import type { ActivityId } from "../../../domain/activity/activity.ts";
import { addMs } from "../../../domain/instant.ts";
import { Banner } from "../../components/banner.tsx";
import { Button } from "../../components/button.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import type { PhotoIntake } from "../../hooks/use-photo-intake.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { AttachmentFailure, DraftAttachment } from "../../services/attachments.ts";
import { attachmentsVi, clockOf } from "../../vi/attachments.ts";
import { recordingName } from "./recording-name.ts";

const vi = attachmentsVi.recording.found;

interface FoundRecordingsProps {
  readonly draft: ActivityId;
  /** Saving waits for what is being found. */
  readonly intake: PhotoIntake;
  readonly onRemove: (found: DraftAttachment) => void;
  readonly onProblem: (failure: AttachmentFailure) => void;
}

/** Recordings that a killed page left: they are taken into the draft at once, and the officer is asked about each. */
export const FoundRecordings = ({ draft, intake, onRemove, onProblem }: FoundRecordingsProps) => {
  const { drafts } = useServices();
  const { unit } = useAccount();
  const [found, setFound] = useState<readonly DraftAttachment[]>([]);
  const forget = ({ id }: DraftAttachment): void =>
    setFound((before) => before.filter((other) => other.id !== id));

  useEffect(() => {
    void intake.queue(async () => {
      const { left, takeIn } = await drafts.recordings();
      let isWhole = true;
      for (const recording of await left(draft)) {
        const endedAt = addMs(recording.beganAt, recording.durationMs);
        const taken = await takeIn(recording, recordingName(endedAt, unit.timeZone));
        if (taken.ok) setFound((before) => [...before, taken.value]);
        else {
          isWhole = false;
          onProblem(taken.error);
        }
      }
      return isWhole;
    });
  }, [drafts, draft]);

  return (
    <>
      {found.map((each) => (
        <Banner
          key={each.id}
          tone="queue"
          icon="microphone"
          title={vi.title(clockOf(each.durationMs ?? 0))}
          text={vi.text}
          isLive
        >
          <Button variant="secondary" isCompact onClick={() => forget(each)}>
            {vi.keep}
          </Button>
          <Button
            variant="quiet"
            isCompact
            onClick={() => {
              forget(each);
              onRemove(each);
            }}
          >
            {vi.drop}
          </Button>
        </Banner>
      ))}
    </>
  );
};
