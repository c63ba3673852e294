import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { Button } from "../../components/button.tsx";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { ShareRecord } from "../../stamp/share-record.tsx";
import { recordsVi } from "../../vi/records.ts";
import { savingVi } from "../../vi/saving.ts";

/** What an officer can do with a record of their own. */
export const ActivityActions = ({ view }: { readonly view: ActivityView }) => {
  const { drafts, diary } = useServices();
  const { route } = useLocation();
  const [isAsking, setAsking] = useState(false);
  const isOnlyHere = view.receivedAt === null;
  const question = isOnlyHere
    ? { ...savingVi.deleteQueued, text: savingVi.deleteQueued.text(view.photos.length) }
    : recordsVi.deleteSent;

  const handleEdit = async () => {
    const draft = await drafts.edit(view.id);
    if (draft) route(`/ghi/${draft.id}`);
  };
  const handleRepeat = async () => {
    const draft = await drafts.repeat(view.id);
    if (draft) route(`/ghi/${draft.id}`);
  };
  const handleDelete = async () => {
    setAsking(false);
    const deleted = await diary.deleteActivity(view.id);
    if (deleted.ok) route(`/nhat-ky?da-xoa=${view.id}`);
  };

  return (
    <footer class="foot">
      {view.status === "returned" ? (
        <Button icon="arrow-bend-up-left" href={`/ban-ghi/${view.id}/sua`}>
          {recordsVi.mend}
        </Button>
      ) : (
        <Button variant="secondary" icon="pencil-simple" onClick={handleEdit}>
          {recordsVi.edit}
        </Button>
      )}
      <ShareRecord view={view} />
      <div class="pair even">
        <Button variant="secondary" isCompact icon="arrow-clockwise" onClick={handleRepeat}>
          {recordsVi.repeat}
        </Button>
        <Button variant="danger" isCompact icon="trash" onClick={() => setAsking(true)}>
          {recordsVi.delete}
        </Button>
      </div>
      {isAsking && (
        <ConfirmDialog
          title={question.title}
          text={question.text}
          cancelLabel={question.keep}
          confirmLabel={question.confirm}
          isDangerous
          onCancel={() => setAsking(false)}
          onConfirm={handleDelete}
        />
      )}
    </footer>
  );
};
