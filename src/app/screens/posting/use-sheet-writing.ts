import { useState } from "preact/hooks";
import type { SlotWrite } from "../../../domain/posting/mark-sheets.ts";
import { undoOf } from "../../../domain/posting/mark-sheets.ts";
import type { PointBook } from "../../../domain/posting/sheet.ts";
import type { ToastContent } from "../../components/toast.tsx";
import { useServices } from "../../hooks/use-services.ts";
import type { RegisterFailure } from "../../services/registers.ts";
import { formsVi } from "../../vi/forms.ts";
import { postingVi } from "../../vi/posting.ts";

export interface SheetWriting {
  /** One step on disk, however many sheets; a toast offers to take it back. */
  readonly write: (book: PointBook, writes: readonly SlotWrite[]) => Promise<void>;
  readonly toast: ToastContent | null;
  readonly closeToast: () => void;
  /** Why the last step was not kept. */
  readonly failure: RegisterFailure | null;
}

export const useSheetWriting = (): SheetWriting => {
  const { registers } = useServices();
  const [toast, setToast] = useState<ToastContent | null>(null);
  const [failure, setFailure] = useState<RegisterFailure | null>(null);

  const put = async (writes: readonly SlotWrite[]): Promise<boolean> => {
    const written = await registers.write("postedProcedure", writes);
    setFailure(written.ok ? null : written.error);
    return written.ok;
  };
  return {
    write: async (book, writes) => {
      if (writes.length === 0 || !(await put(writes))) return;
      setToast({
        message: postingVi.marked(writes.length),
        actionLabel: formsVi.undo,
        onAction: () => void put(undoOf(book, writes)),
      });
    },
    toast,
    closeToast: () => setToast(null),
    failure,
  };
};
