import { useId } from "preact/hooks";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icons.ts";
import { useModal } from "./use-modal.ts";

interface ConfirmDialogProps {
  readonly title: string;
  readonly text: string;
  readonly icon?: IconName | undefined;
  readonly cancelLabel: string;
  readonly confirmLabel: string;
  /** It cannot be taken back. */
  readonly isDangerous?: boolean | undefined;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

/** A question with two answers; Esc and Back are the first of them, where the focus starts. Open while mounted. */
export const ConfirmDialog = ({
  title,
  text,
  icon,
  cancelLabel,
  confirmLabel,
  isDangerous = false,
  onCancel,
  onConfirm,
}: ConfirmDialogProps) => {
  const id = useId();
  const dialog = useModal(onCancel);

  return (
    <dialog
      class="sheet ask"
      role="alertdialog"
      ref={dialog}
      aria-labelledby={id}
      aria-describedby={`${id}-text`}
    >
      {icon && (
        <span class="tone-attn">
          <Icon name={icon} size="l" />
        </span>
      )}
      <h2 id={id}>{title}</h2>
      <p class="muted" id={`${id}-text`}>
        {text}
      </p>
      <div class="pair even">
        <Button variant="secondary" isCompact onClick={onCancel}>
          {cancelLabel}
        </Button>
        <Button variant={isDangerous ? "danger" : "primary"} isCompact onClick={onConfirm}>
          {confirmLabel}
        </Button>
      </div>
    </dialog>
  );
};
