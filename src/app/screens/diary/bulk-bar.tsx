import { useState } from "preact/hooks";
import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { addToAll, type BulkEdit, deleteAll } from "../../../domain/bulk-edit.ts";
import { Button } from "../../components/button.tsx";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import type { ToastContent } from "../../components/toast.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { diaryVi } from "../../vi/diary.ts";
import { savingVi } from "../../vi/saving.ts";
import { AddSheet } from "./add-sheet.tsx";
import styles from "./diary.module.css";
import { ShareMarked } from "./share-marked.tsx";
import type { Marking } from "./use-marking.ts";

const vi = diaryVi.bulk;

interface BulkBarProps {
  readonly marking: Marking;
  readonly titleOf: (view: ActivityView) => string;
  readonly onToast: (toast: ToastContent) => void;
}

type Open = "villages" | "themes" | "delete" | null;

/** What can be done with all marked records at once; each with «Hoàn tác». */
export const BulkBar = ({ marking, titleOf, onToast }: BulkBarProps) => {
  const { records } = useServices();
  const [open, setOpen] = useState<Open>(null);
  const views = [...(marking.marked?.values() ?? [])];

  const handleEdit = async ({ edits, undo }: BulkEdit, done: string, nothing: string) => {
    setOpen(null);
    const written = await records.edit(edits);
    marking.end();
    if (!written.ok) return onToast({ message: vi.failed });
    if (edits.length === 0) return onToast({ message: nothing });
    onToast({
      message: done,
      actionLabel: savingVi.undo.action,
      onAction: () => void records.edit(undo),
    });
  };
  const handleAdd = (name: "villages" | "themes", value: string, words: string) => {
    const edit = addToAll(views, name, value);
    return handleEdit(edit, vi.set(words, edit.edits.length), vi.hadIt(words));
  };

  return (
    <section class="foot" aria-label={vi.name}>
      <p class="strong" role="status">
        {vi.marked(views.length)}
      </p>
      {views.length > 0 && (
        <div class={styles["bulk"]}>
          <ShareMarked views={views} titleOf={titleOf} />
          <Button variant="secondary" isCompact onClick={() => setOpen("villages")}>
            {vi.village}
          </Button>
          <Button variant="secondary" isCompact onClick={() => setOpen("themes")}>
            {vi.theme}
          </Button>
          <Button variant="danger" isCompact icon="trash" onClick={() => setOpen("delete")}>
            {vi.delete}
          </Button>
        </div>
      )}
      <Button variant="secondary" isCompact onClick={marking.end}>
        {vi.stop}
      </Button>
      {(open === "villages" || open === "themes") && (
        <AddSheet
          name={open}
          accepted={views.filter(({ status }) => status === "accepted").length}
          onAdd={(value, words) => void handleAdd(open, value, words)}
          onClose={() => setOpen(null)}
        />
      )}
      {open === "delete" && (
        <ConfirmDialog
          title={vi.askDelete(views.length)}
          text={vi.askText}
          cancelLabel={vi.keep}
          confirmLabel={vi.delete}
          isDangerous
          onCancel={() => setOpen(null)}
          onConfirm={() => void handleEdit(deleteAll(views), vi.deleted(views.length), "")}
        />
      )}
    </section>
  );
};
