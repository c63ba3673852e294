import { useState } from "preact/hooks";
import { Button } from "./button.tsx";
import { useCountdown } from "./use-countdown.ts";

export interface ToastContent {
  readonly message: string;
  /** «Hoàn tác» */
  readonly actionLabel?: string | undefined;
  readonly onAction?: (() => void) | undefined;
}

interface ToastProps {
  /** Another object is another toast; null: none. Always keep `Toast` mounted, so that it is read out. */
  readonly toast: ToastContent | null;
  /** Its time is over or its button was pressed: `toast` should become null. */
  readonly onDone: () => void;
  readonly durationMs?: number | undefined;
}

/** One at a time, above the bottom bar; waits while it is pointed at or has the focus. */
export const Toast = ({ toast, onDone, durationMs = 8000 }: ToastProps) => {
  const [isHovered, setHovered] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  useCountdown(toast, durationMs, isHovered || hasFocus, () => handleDone());

  const handleDone = () => {
    // Its button goes without telling that pointer and focus have left it.
    setHovered(false);
    setFocus(false);
    onDone();
  };
  const handleAction = () => {
    toast?.onAction?.();
    handleDone();
  };

  return (
    <div class="toasts" role="status">
      {toast && (
        <div
          class="toast"
          onPointerEnter={() => setHovered(true)}
          onPointerLeave={() => setHovered(false)}
          onFocusIn={() => setFocus(true)}
          onFocusOut={() => setFocus(false)}
        >
          <span class="grow">{toast.message}</span>
          {toast.actionLabel !== undefined && (
            <Button variant="quiet" isCompact onClick={handleAction}>
              {toast.actionLabel}
            </Button>
          )}
        </div>
      )}
    </div>
  );
};
