import { useLocation } from "preact-iso";
import { unitTaskVi } from "../../vi/unit-task.ts";
import { AssignmentsScreen } from "../assignment/assignments-screen.tsx";
import { HandOverWorkScreen } from "../assignment/hand-over-work-screen.tsx";
import { NothingHere } from "../nothing-here.tsx";
import { Opening } from "../opening.tsx";
import { UnitTaskForm } from "./unit-task-form.tsx";
import { UnitTaskScreen } from "./unit-task-screen.tsx";
import { UnitTasksScreen } from "./unit-tasks-screen.tsx";
import { useUnitTasks } from "./use-unit-tasks.ts";

/** `/viec-rieng…`: what the unit has set itself, who does what, and handing it over; one part, loaded with the first. */
export const UnitTaskRoutes = () => {
  const { path } = useLocation();
  const [, , first = "", second = ""] = path.split("/");
  switch (first) {
    case "":
      return <UnitTasksScreen />;
    case "moi":
      return <UnitTaskForm view={null} />;
    case "phan-cong":
      return <AssignmentsScreen />;
    case "ban-giao":
      return <HandOverWorkScreen />;
    default:
      return <OneTask key={first} id={first} isEdit={second === "sua"} />;
  }
};

const OneTask = ({ id, isEdit }: { readonly id: string; readonly isEdit: boolean }) => {
  const tasks = useUnitTasks();
  if (!tasks) return <Opening />;
  const view = tasks.find((each) => each.id === id);
  if (!view) return <NothingHere heading={unitTaskVi.title} {...unitTaskVi.gone} />;
  return isEdit ? <UnitTaskForm view={view} /> : <UnitTaskScreen view={view} />;
};
