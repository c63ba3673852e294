import { useState } from "preact/hooks";
import type { RecordId } from "../../../domain/change.ts";
import type { RegisterValues } from "../../../domain/registers/definitions.ts";
import type { UnitId } from "../../../domain/unit.ts";
import type { ToastContent } from "../../components/toast.tsx";
import { useServices } from "../../hooks/use-services.ts";
import type { OfficeUrging } from "../../services/urgings.ts";
import { savingVi } from "../../vi/saving.ts";
import { urgingVi } from "../../vi/urging.ts";
import { useFetched } from "../overview/use-fetched.ts";

export interface NewUrging {
  readonly unit: UnitId;
  readonly name: string;
  readonly fields: RegisterValues<"urging">;
}

/** Everything that was urged for, the latest first; none while that is not known. */
export const useUrgings = () => {
  const { supervision } = useServices();
  const figures = useFetched("urgings", supervision.urgings);
  const items: readonly OfficeUrging[] = figures.value?.items ?? [];
  // Before that nobody can say whether somebody was urged today; without a network there is an answer too.
  const isSettled = figures.value !== undefined || figures.problem !== null;
  return { ...figures, items, isSettled };
};

/** Urges units: on disk and queued when `send` says true; told by `toast`, which takes it back. */
export const useUrge = (onWritten: () => void) => {
  const { registers } = useServices();
  const [toast, setToast] = useState<ToastContent | null>(null);

  const takeBack = async (sent: readonly (NewUrging & { readonly id: RecordId })[]) => {
    // With all its words: this device may hold nothing of a unit that was never opened here.
    for (const { unit, id, fields } of sent)
      await registers.write("urging", [{ id, fields: { ...fields, deleted: true } }], unit);
    onWritten();
  };
  const send = async (urgings: readonly NewUrging[]): Promise<boolean> => {
    const sent: (NewUrging & { readonly id: RecordId })[] = [];
    for (const urging of urgings) {
      const written = await registers.write("urging", [{ fields: urging.fields }], urging.unit);
      const id = written.ok ? written.value[0] : undefined;
      if (id === undefined) break;
      sent.push({ ...urging, id });
    }
    onWritten();
    const [only] = sent;
    if (only)
      setToast({
        message: sent.length === 1 ? urgingVi.sentTo(only.name) : urgingVi.sent(sent.length),
        actionLabel: savingVi.undo.action,
        onAction: () => void takeBack(sent),
      });
    return sent.length === urgings.length;
  };
  return { send, toast, dismiss: () => setToast(null) };
};
