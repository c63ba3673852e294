import { useState } from "preact/hooks";
import { type Day, dayOf } from "../../../domain/day.ts";
import type { EvidenceId } from "../../../domain/evidence.ts";
import { type Instant, instant } from "../../../domain/instant.ts";
import { Banner } from "../../components/banner.tsx";
import { Button } from "../../components/button.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useFileDrop } from "../../hooks/use-file-drop.ts";
import type { PhotoIntake } from "../../hooks/use-photo-intake.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { AttachmentFailure } from "../../services/attachments.ts";
import type { IntakeServices } from "../../services/intake.ts";
import type { Draft } from "../../services/services.ts";
import { attachmentProblem } from "../../vi/attachments.ts";
import { shortDay } from "../../vi/format.ts";
import { intakeVi } from "../../vi/intake.ts";
import { logVi } from "../../vi/log.ts";
import styles from "./log-activity.module.css";

interface DroppedFilesProps {
  readonly draft: Draft;
  readonly intake: PhotoIntake;
  /** The record's day. */
  readonly on: Day;
}

/** On a desk: files dropped on the form or pasted into it. Photos go to the photos, whatever else to the attachments. */
export const DroppedFiles = ({ draft, intake, on }: DroppedFilesProps) => {
  const { drafts, intake: files } = useServices();
  const [problems, setProblems] = useState<readonly AttachmentFailure[]>([]);
  const [ownTimes, setOwnTimes] = useState<ReadonlyMap<EvidenceId, Instant>>(new Map());

  const attach = async (file: File): Promise<boolean> => {
    const source = "gallery";
    const added = await drafts.addAttachment(draft.id, { bytes: file, fileName: file.name, source });
    if (!added.ok) setProblems((before) => [...before, added.error]);
    return added.ok;
  };
  const take = async (dropped: readonly File[]): Promise<void> => {
    setProblems([]);
    const sorted = sort(dropped, files.isPhoto);
    // In the queue at once: saving waits for both.
    const areStored = intake.take(
      sorted.then(({ photos }) => photos),
      "gallery",
      ({ id }, { lastModified }) => setOwnTimes((before) => new Map(before).set(id, instant(lastModified))),
    );
    const areAttached = intake.queue(async () => {
      let isWhole = true;
      for (const file of (await sorted).others) isWhole = (await attach(file)) && isWhole;
      return isWhole;
    });
    await Promise.all([areStored, areAttached]);
  };
  const isOver = useFileDrop((dropped) => void take(dropped));

  return (
    <>
      {isOver && (
        <p class={styles["drop"]} role="status">
          {intakeVi.dropHere}
        </p>
      )}
      {problems.length > 0 && (
        <Banner
          tone="danger"
          icon="warning"
          title={
            problems.length === 1 && problems[0]
              ? attachmentProblem(problems[0]).title
              : intakeVi.refused(problems.length)
          }
          text={problems.map((problem) => attachmentProblem(problem).text).join(" ")}
          isLive
        >
          <Button variant="secondary" isCompact onClick={() => setProblems([])}>
            {logVi.understood}
          </Button>
        </Banner>
      )}
      <OtherDays draft={draft} ownTimes={ownTimes} on={on} />
    </>
  );
};

const sort = async (dropped: readonly File[], isPhoto: IntakeServices["isPhoto"]) => {
  const arePhotos = await Promise.all(dropped.map(isPhoto));
  return {
    photos: dropped.filter((_, index) => arePhotos[index]),
    others: dropped.filter((_, index) => !arePhotos[index]),
  };
};

interface OtherDaysProps extends Pick<DroppedFilesProps, "draft" | "on"> {
  readonly ownTimes: ReadonlyMap<EvidenceId, Instant>;
}

/** A photo of another day may be the wrong one, or the record's day is: said, never judged. */
const OtherDays = ({ draft, ownTimes, on }: OtherDaysProps) => {
  const { unit } = useAccount();
  const said = draft.photos.flatMap(({ id }, index) => {
    const at = ownTimes.get(id);
    const day = at === undefined ? on : dayOf(at, unit.timeZone);
    return day === on ? [] : [intakeVi.takenOn(index + 1, shortDay(day))];
  });
  if (said.length === 0) return null;
  return (
    <Banner
      tone="attn"
      icon="image-square"
      title={said.join(", ")}
      text={intakeVi.otherDay(shortDay(on))}
      isLive
    />
  );
};
