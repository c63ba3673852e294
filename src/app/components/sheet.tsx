import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { useModal } from "./use-modal.ts";

interface SheetProps {
  readonly title: string;
  /** Left out only where the head of the children shows the title itself. */
  readonly isTitleHidden?: boolean | undefined;
  readonly text?: string | undefined;
  readonly children: ComponentChildren;
  /** Esc, Back or a touch beside it. */
  readonly onClose: () => void;
  /** A touch beside it does nothing: there is writing in it. */
  readonly keepsOnTouchOutside?: boolean | undefined;
}

/** From the bottom of a phone, in the middle of a wide screen; open while mounted. The grab bar is decoration. */
export const Sheet = ({
  title,
  isTitleHidden = false,
  text,
  children,
  onClose,
  keepsOnTouchOutside = false,
}: SheetProps) => {
  const id = useId();
  const dialog = useModal(onClose);
  const handleClick = (event: MouseEvent) => {
    // The dialog's own padding counts as inside; only the backdrop lies beyond its edges.
    const { current } = dialog;
    if (!keepsOnTouchOutside && current && event.target === current && isOutside(current, event)) onClose();
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: because Esc does it for keys
    <dialog class="sheet" ref={dialog} aria-labelledby={id} onClick={handleClick}>
      <div class={isTitleHidden ? "vh" : undefined}>
        <h2 id={id}>{title}</h2>
        {text !== undefined && <p class="muted">{text}</p>}
      </div>
      {children}
    </dialog>
  );
};

const isOutside = (dialog: HTMLDialogElement, { clientX, clientY }: MouseEvent): boolean => {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
};
