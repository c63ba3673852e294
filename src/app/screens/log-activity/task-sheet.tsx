import { tasksOfUnit } from "../../../domain/own-tasks.ts";
import { allTasks } from "../../../domain/plan.ts";
import type { Task } from "../../../domain/task.ts";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import { logVi } from "../../vi/log.ts";
import { ruleName, unitOfTask } from "../../vi/work.ts";
import styles from "./log-activity.module.css";
import { type ChosenOwnTask, OwnTaskRows } from "./own-task-rows.tsx";

interface TaskSheetProps {
  readonly chosen: Task | null;
  /** Null: it serves no task of the plan. */
  readonly onTask: (task: Task | null) => void;
  /** Task of the unit's own that it is done for; null: none. */
  readonly ownTask: string | null;
  readonly onOwnTask: (task: ChosenOwnTask) => void;
  readonly onClose: () => void;
}

/** Tasks that can be logged, the unit's own first. */
export const TaskSheet = ({ chosen, onTask, ownTask, onOwnTask, onClose }: TaskSheetProps) => {
  const { diary } = useServices();
  const { unit } = useAccount();
  const inForce = useLive(() => diary.planInForce(), [diary]);
  const own = inForce ? tasksOfUnit(inForce.plan, unit, diary.today()).map(({ task }) => task) : [];
  const others = inForce
    ? allTasks(inForce.plan).filter((task) => !own.some(({ ref }) => ref === task.ref))
    : [];

  return (
    <Sheet title={logVi.chooseTask} onClose={onClose}>
      <div class={styles["tasks"]}>
        <Group>
          {[...own, ...others].filter(canBeLogged).map((task) => (
            <ItemRow
              key={task.ref}
              title={task.title}
              meta={ruleName(task.rule, unitOfTask(task))}
              icon={task.ref === chosen?.ref && ownTask === null ? "check-square-fill" : "list-checks"}
              iconTone={task.ref === chosen?.ref ? "done" : undefined}
              onClick={() => onTask(task)}
            />
          ))}
          <ItemRow
            title={logVi.withoutTask}
            meta={logVi.noTaskHint}
            icon="minus"
            onClick={() => onTask(null)}
          />
        </Group>
        <OwnTaskRows chosen={ownTask} onOwnTask={onOwnTask} />
      </div>
    </Sheet>
  );
};

/** X5 is done by reports, X6 by telling of difficulties: nothing to log there. */
const canBeLogged = (task: Task): boolean => task.kinds.length > 0;
