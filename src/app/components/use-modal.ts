import { useLayoutEffect, useRef } from "preact/hooks";

/** Modal dialogs answer to the phone's Back by themselves where the browser has close watchers. */
const backClosesDialogs = (): boolean => "CloseWatcher" in globalThis;

/**
 * Opens the dialog while it is mounted. Esc and Back call `onClose`; when it goes, the focus returns to where it was.
 * Put `autofocus` on what should have the focus first.
 */
export const useModal = (onClose: () => void) => {
  const ref = useRef<HTMLDialogElement>(null);
  const latest = useRef(onClose);
  latest.current = onClose;

  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    const opener = document.activeElement;
    const handleClose = () => latest.current();

    dialog.showModal();
    dialog.addEventListener("close", handleClose);
    const releaseBack = backClosesDialogs() ? undefined : closeOnBack(handleClose);
    return () => {
      dialog.removeEventListener("close", handleClose);
      releaseBack?.();
      dialog.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  return ref;
};

/** Older browsers: a step of history that Back takes away. Returns how to take it back when it was not used. */
const closeOnBack = (close: () => void): (() => void) => {
  const step = { sheet: crypto.randomUUID() };
  history.pushState(step, "");
  addEventListener("popstate", close, { once: true });

  return () => {
    removeEventListener("popstate", close);
    // Whoever followed a link out of the sheet is on another step already and stays there.
    if ((history.state as Partial<typeof step> | null)?.sheet === step.sheet) history.back();
  };
};
