import { useState } from "preact/hooks";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { Icon } from "../../components/icon.tsx";
import { reviewQueueVi } from "../../vi/review-queue.ts";
import type { QueueEntry } from "./use-review-queue.ts";
import type { Verdicts } from "./use-verdicts.ts";

interface BulkAcceptProps {
  readonly entries: readonly QueueEntry[];
  readonly onAccept: Verdicts["acceptMany"];
}

/** «Duyệt nhiều»: what waits outside the sample, as far as it is on this device, in one step that can be taken back. */
export const BulkAccept = ({ entries, onAccept }: BulkAcceptProps) => {
  const [isAsking, setAsking] = useState(false);
  const views = entries.flatMap(({ item, view }) => (item.group === "rest" && view ? [view] : []));
  const words = reviewQueueVi.bulk;

  return (
    <div class="ql-bulk">
      <p class="meta">{words.hint}</p>
      {views.length > 0 && (
        <button type="button" class="d-btn secondary wide" onClick={() => setAsking(true)}>
          <Icon name="seal-check" />
          {words.action(views.length)}
        </button>
      )}
      {isAsking && (
        <ConfirmDialog
          title={words.title(views.length)}
          text={words.text}
          cancelLabel={words.cancel}
          confirmLabel={words.confirm(views.length)}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            void onAccept(views);
          }}
        />
      )}
    </div>
  );
};
