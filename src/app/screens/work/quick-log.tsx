import { useState } from "preact/hooks";
import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { addDays, type Day } from "../../../domain/day.ts";
import { routineValues } from "../../../domain/routine.ts";
import type { Task } from "../../../domain/task.ts";
import { Button } from "../../components/button.tsx";
import { Group } from "../../components/group.tsx";
import { Toast, type ToastContent } from "../../components/toast.tsx";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { DraftValues } from "../../services/services.ts";
import { nearDay } from "../../vi/format.ts";
import { quickLogVi } from "../../vi/quick-log.ts";
import { savingVi } from "../../vi/saving.ts";
import { useSameWork } from "../diary/use-same-work.tsx";

/** How far back «lần trước» is looked for. */
const LOOKS_BACK_DAYS = 92;

/** «Ghi nhanh»: the routine work of the month, one tap each, saved at once as it was done last time. */
export const QuickLog = ({ tasks }: { readonly tasks: readonly Task[] }) => {
  const { diary, records } = useServices();
  const [toast, setToast] = useState<ToastContent | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const same = useSameWork("everybody");
  const today = diary.today();
  const refs = tasks.map(({ ref }) => ref);
  const lastOf = useLive(async () => {
    const found = await Promise.all(
      refs.map((ref) => diary.taskActivities(ref, addDays(today, -LOOKS_BACK_DAYS), today)),
    );
    return new Map(refs.map((ref, at) => [ref, found[at]?.find(isBroadcast)]));
  }, [diary, refs.join(), today]);

  const handleQuick = async (task: Task, last: ActivityView) => {
    if (busy !== null) return;
    setBusy(task.ref);
    const values = { ...routineValues(last.activity), on: today, tasks: [task.ref] } as DraftValues;
    const work = { ...values, kind: last.activity.kind, on: today };
    if (await same.mayAdd(work, null)) {
      const added = await records.add([{ kind: last.activity.kind, values }]);
      const [id] = added.ok ? added.value : [];
      setToast(
        id === undefined
          ? { message: quickLogVi.notSaved }
          : {
              message: quickLogVi.saved(task.title),
              actionLabel: savingVi.undo.action,
              onAction: () => void diary.deleteActivity(id),
            },
      );
    }
    setBusy(null);
  };

  return (
    <>
      <Group heading={quickLogVi.heading}>
        {tasks.map((task) => (
          <Row
            key={task.ref}
            task={task}
            last={lastOf && (lastOf.get(task.ref) ?? null)}
            today={today}
            isBusy={busy !== null}
            onQuick={handleQuick}
          />
        ))}
      </Group>
      {same.sheet}
      <Toast toast={toast} onDone={() => setToast(null)} />
    </>
  );
};

const isBroadcast = ({ activity }: ActivityView): boolean => activity.kind === "broadcast";

interface RowProps {
  readonly task: Task;
  /** Null: none within what is looked at; undefined: not read yet. */
  readonly last: ActivityView | null | undefined;
  readonly today: Day;
  readonly isBusy: boolean;
  readonly onQuick: (task: Task, last: ActivityView) => void;
}

const Row = ({ task, last, today, isBusy, onQuick }: RowProps) => (
  <li class="item">
    <span class="grow">
      <span class="strong lines2">{task.title}</span>
      <span class="meta">
        {last && quickLogVi.asLast(nearDay(last.activity.on, today), last.activity)}
        {last === null && quickLogVi.never}
      </span>
    </span>
    {last && (
      <Button
        variant="soft"
        isCompact
        isBusy={isBusy}
        label={quickLogVi.actionFor(task.title)}
        onClick={() => onQuick(task, last)}
      >
        {quickLogVi.action}
      </Button>
    )}
  </li>
);
