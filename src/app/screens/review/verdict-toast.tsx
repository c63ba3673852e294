import { useMemo } from "preact/hooks";
import { unitNameOn } from "../../../domain/unit.ts";
import { Toast } from "../../components/toast.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useServices } from "../../hooks/use-services.ts";
import { reviewQueueVi } from "../../vi/review-queue.ts";
import { savingVi } from "../../vi/saving.ts";
import { activityTitle } from "./activity-title.ts";
import { usePlanNames } from "./use-plan-names.ts";
import type { Verdicts } from "./use-verdicts.ts";

/** «Đã duyệt …» with «Hoàn tác», for the verdict just given. */
export const VerdictToast = ({
  verdicts: { given, givenTogether, undo, dismiss },
}: {
  readonly verdicts: Verdicts;
}) => {
  const { units } = useAccount();
  const { diary } = useServices();
  const names = usePlanNames();

  // The same object until the next verdict: another one would start the eight seconds anew.
  const toast = useMemo(() => {
    const undoing = { actionLabel: savingVi.undo.action, onAction: () => void undo() };
    if (givenTogether.length > 0)
      return { message: reviewQueueVi.bulk.done(givenTogether.length), ...undoing };
    if (!given) return null;
    const unit = units.find(({ id }) => id === given.view.unit);
    const where = unit ? unitNameOn(unit, diary.today()) : given.view.unit;
    const what = activityTitle(given.view.activity, names);
    return { message: savingVi.undo[given.verdict](what, where), ...undoing };
  }, [given, givenTogether]);

  return <Toast toast={toast} onDone={dismiss} />;
};
