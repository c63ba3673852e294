import { useState } from "preact/hooks";
import type { ChangeId } from "../../../domain/change.ts";
import { Button } from "../../components/button.tsx";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { Icon } from "../../components/icon.tsx";
import { useServices } from "../../hooks/use-services.ts";
import type { OutboxItem } from "../../services/services.ts";
import { outboxVi } from "../../vi/outbox.ts";
import styles from "./outbox.module.css";

interface RefusedItemProps {
  readonly item: OutboxItem;
  readonly title: string;
}

/** A record whose change the server refused: its reason, and what a person can decide. Nothing is dropped by itself. */
export const RefusedItem = ({ item, title }: RefusedItemProps) => {
  const { outbox } = useServices();
  const [asked, setAsked] = useState<ChangeId | null>(null);

  const handleDiscard = async (change: ChangeId) => {
    setAsked(null);
    await outbox.discardRefused(change);
  };

  return (
    <li>
      {item.refusals.map(({ change, reason }) => (
        <div key={change} class={`danger-bg ${styles["refused"]}`}>
          <div class="row">
            <Icon name="warning" />
            <div class="grow">
              <p class="strong">{title}</p>
              <p>{reason}</p>
            </div>
          </div>
          <div class="acts">
            <Button variant="secondary" isCompact onClick={() => void outbox.retryRefused(change)}>
              {outboxVi.retry}
            </Button>
            <Button variant="secondary" isCompact href={`/ban-ghi/${item.view.id}`}>
              {outboxVi.open}
            </Button>
            <Button variant="danger" isCompact onClick={() => setAsked(change)}>
              {outboxVi.discard}
            </Button>
          </div>
        </div>
      ))}
      {asked && (
        <ConfirmDialog
          title={outboxVi.discardAsk.title}
          text={outboxVi.discardAsk.text}
          cancelLabel={outboxVi.discardAsk.keep}
          confirmLabel={outboxVi.discardAsk.confirm}
          isDangerous
          onCancel={() => setAsked(null)}
          onConfirm={() => handleDiscard(asked)}
        />
      )}
    </li>
  );
};
