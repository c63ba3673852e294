import { useRef, useState } from "preact/hooks";
import type { EvidenceView } from "../../../domain/activity/activity-view.ts";
import type { RecordId } from "../../../domain/change.ts";
import { Button } from "../../components/button.tsx";
import { Group } from "../../components/group.tsx";
import { PhotoInput } from "../../components/photo-input.tsx";
import { ProblemBanner } from "../../components/problem-banner.tsx";
import { Toast, type ToastContent } from "../../components/toast.tsx";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { EntryFileFailure } from "../../services/entry-files.ts";
import { attachmentProblem, attachmentsVi } from "../../vi/attachments.ts";
import { documentsVi } from "../../vi/documents.ts";
import { photoProblem } from "../../vi/log.ts";
import { savingVi } from "../../vi/saving.ts";
import { AttachmentRow } from "../attachments/attachment-row.tsx";
import { PaperPhoto } from "./paper-photo.tsx";
import styles from "./papers.module.css";

const vi = documentsVi.files;
const ACCEPTED = "image/*,.pdf,.docx,.xlsx";

interface DocumentFilesProps {
  readonly owner: RecordId;
  /** Files are an officer's to add, as all evidence is. */
  readonly mayAdd: boolean;
}

/** Pages and files of a paper, each on disk as soon as it is seen here. */
export const DocumentFiles = ({ owner, mayAdd }: DocumentFilesProps) => {
  const { registers } = useServices();
  const files = useLive(() => registers.files(owner), [registers, owner]);
  const [toast, setToast] = useState<ToastContent | null>(null);
  if (!files) return null;

  const handleRemove = async ({ id }: EvidenceView, name: string) => {
    await registers.setFileRemoved(id, owner, true);
    setToast({
      message: attachmentsVi.removed(name),
      actionLabel: savingVi.undo.action,
      onAction: () => void registers.setFileRemoved(id, owner, false),
    });
  };
  const photos = files.filter(({ kind }) => kind === "photo");

  return (
    <>
      <Group heading={vi.title} aside={files.length > 0 ? files.length : undefined}>
        {files.length === 0 && <li class="item muted">{vi.none}</li>}
        {files.map((file) => {
          const state = file.isAway ? vi.away : file.isStored ? attachmentsVi.sent : attachmentsVi.queued;
          const name =
            file.kind === "photo" ? vi.photo(photos.indexOf(file) + 1) : file.fileName || documentsVi.title;
          const onRemove = mayAdd ? () => handleRemove(file, name) : undefined;
          return file.kind === "photo" ? (
            <PaperPhoto key={file.id} photo={file} name={name} state={state} onRemove={onRemove} />
          ) : (
            <AttachmentRow key={file.id} attachment={file} state={state} {...(onRemove && { onRemove })} />
          );
        })}
      </Group>
      {mayAdd && <AddFiles owner={owner} />}
      <Toast toast={toast} onDone={() => setToast(null)} />
    </>
  );
};

const AddFiles = ({ owner }: Pick<DocumentFilesProps, "owner">) => {
  const { registers } = useServices();
  const [working, setWorking] = useState(0);
  const [problem, setProblem] = useState<EntryFileFailure | null>(null);
  const camera = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLInputElement>(null);

  const add = async (chosen: readonly File[], source: "camera" | "gallery"): Promise<void> => {
    setProblem(null);
    setWorking((count) => count + chosen.length);
    for (const file of chosen) {
      const added = await registers.addFile(owner, { bytes: file, fileName: file.name, source });
      if (!added.ok) setProblem(added.error);
      setWorking((count) => count - 1);
    }
  };
  const handleChosen = async (input: HTMLInputElement) => {
    await add([...(input.files ?? [])], "gallery");
    input.value = "";
  };

  return (
    <>
      {working > 0 && <p role="status">{vi.working}</p>}
      {problem && <ProblemBanner {...wordsOf(problem)} onUnderstood={() => setProblem(null)} />}
      <div class={styles["ways"]}>
        <Button variant="soft" icon="camera" isCompact onClick={() => camera.current?.click()}>
          {vi.take}
        </Button>
        <Button variant="soft" icon="paperclip" isCompact onClick={() => chooser.current?.click()}>
          {vi.choose}
        </Button>
      </div>
      <PhotoInput
        inputRef={camera}
        source="camera"
        onFiles={(photos) => add(photos, "camera")}
        onCancel={() => {}}
      />
      <input
        ref={chooser}
        class="vh"
        type="file"
        multiple
        accept={ACCEPTED}
        tabIndex={-1}
        aria-hidden="true"
        data-source="papers"
        onChange={({ currentTarget }) => void handleChosen(currentTarget)}
      />
    </>
  );
};

const wordsOf = (failure: EntryFileFailure): { readonly title: string; readonly text: string } => {
  switch (failure.kind) {
    case "unreadable":
    case "tooMany":
      return photoProblem(failure);
    default:
      return attachmentProblem(failure);
  }
};
