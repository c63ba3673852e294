import { useEffect, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { ActivityView, EvidenceView } from "../../../domain/activity/activity-view.ts";
import type { EvidenceId } from "../../../domain/evidence.ts";
import type { ToastContent } from "../../components/toast.tsx";
import { hasCamera } from "../../hooks/has-camera.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { PhotoFailure, SaveFailure } from "../../services/services.ts";
import { formsVi } from "../../vi/forms.ts";
import { savingVi } from "../../vi/saving.ts";
import { captureHref } from "../capture/capture-href.ts";

export interface PhotoChange {
  /** Taken out, and not yet saved so: «Hoàn tác» brings it back. */
  readonly removed: EvidenceId | null;
  readonly toast: ToastContent | null;
  readonly isBusy: boolean;
  readonly problem: PhotoFailure | SaveFailure | null;
  readonly remove: (photo: EvidenceView, number: number) => Promise<void>;
  /** Opens the camera inside the page; false where there is none, and the phone's own has to be opened. */
  readonly retakeHere: (photo: EvidenceView, number: number) => Promise<boolean>;
  /** To be awaited before the phone's own camera opens: the browser may be killed behind it. */
  readonly beforeRetaking: () => Promise<void>;
  readonly retaken: (photo: EvidenceView, file: File) => Promise<void>;
  readonly notRetaken: () => Promise<void>;
  /** The time for «Hoàn tác» is over. */
  readonly settle: () => Promise<void>;
}

/**
 * Changes single photos of a saved record, through a draft like every change. A draft that was open already is not saved
 * by this: it may hold half a sentence, so its form is opened instead.
 */
export const usePhotoChange = (view: ActivityView): PhotoChange => {
  const { drafts, photos } = useServices();
  const { route } = useLocation();
  const [removed, setRemoved] = useState<EvidenceId | null>(null);
  const [toast, setToast] = useState<ToastContent | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<PhotoChange["problem"]>(null);
  const isPending = useRef(false);
  const wasOpen = useRef(false);

  const open = async (): Promise<void> => {
    wasOpen.current = (await drafts.draft(view.id)) !== null;
    await drafts.edit(view.id);
  };

  const save = async (): Promise<boolean> => {
    const saved = await drafts.save(view.id);
    if (!saved.ok) setProblem(saved.error);
    return saved.ok;
  };

  const savePending = async (): Promise<boolean> => {
    if (!isPending.current) return false;
    isPending.current = false;
    return save();
  };

  // Whoever leaves has decided.
  useEffect(() => () => void savePending(), []);

  const bringBack = async () => {
    isPending.current = false;
    await drafts.discard(view.id);
    setRemoved(null);
  };

  return {
    removed,
    toast,
    isBusy,
    problem,
    remove: async (photo, number) => {
      await open();
      await drafts.removePhoto(view.id, photo.id);
      if (wasOpen.current) return route(`/ghi/${view.id}`);
      isPending.current = true;
      setRemoved(photo.id);
      setToast({
        message: savingVi.undo.photo(number),
        actionLabel: formsVi.undo,
        onAction: () => void bringBack(),
      });
    },
    settle: async () => {
      setToast(null);
      if (await savePending()) route(`/ban-ghi/${view.id}`, true);
    },
    retakeHere: async (photo, number) => {
      if (!hasCamera()) return false;
      await open();
      const from = wasOpen.current ? "form" : "photo";
      route(captureHref(view.id, { from, instead: photo.id, number }));
      return true;
    },
    beforeRetaking: async () => {
      setProblem(null);
      await open();
      await drafts.markCapture(view.id, true);
    },
    notRetaken: async () => {
      await drafts.markCapture(view.id, false);
      if (!wasOpen.current) await drafts.discard(view.id);
    },
    retaken: async (photo, file) => {
      setBusy(true);
      const added = await drafts.addPhoto(view.id, file, "camera");
      await drafts.markCapture(view.id, false);
      setBusy(false);
      if (!added.ok) {
        setProblem(added.error);
        if (!wasOpen.current) await drafts.discard(view.id);
        return;
      }
      // Only now that the new one is on disk. The same picture again is the old one, and stays.
      await photos.standIn(view.id, added.value.id, photo.id);
      if (wasOpen.current) return route(`/ghi/${view.id}`);
      await save();
    },
  };
};
