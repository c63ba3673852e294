import type { TaskYear } from "../../../domain/api-across.ts";
import { dayOf, timeOf } from "../../../domain/day.ts";
import { taskIdOf } from "../../../domain/task.ts";
import { unitNameOn } from "../../../domain/unit.ts";
import { useAccount } from "../../hooks/use-account.ts";
import { useServices } from "../../hooks/use-services.ts";
import { acrossVi } from "../../vi/across.ts";
import { moment } from "../../vi/format.ts";
import { overviewWorkbook, type ShownMatrix } from "../overview/overview-workbook.ts";
import { TableFiles } from "./table-files.tsx";

interface TaskFilesProps {
  readonly shown: Pick<ShownMatrix, "overview" | "rows" | "columns">;
  readonly task: TaskYear;
  /** What the table is called. */
  readonly name: string;
  readonly hasTable: boolean;
}

/** Excel of the table as it is shown, and printing. */
export const TaskFiles = ({ shown, task, name, hasTable }: TaskFilesProps) => {
  const { unit } = useAccount();
  const { diary } = useServices();
  const { timeZone } = unit;
  const when = moment(dayOf(task.generatedAt, timeZone), timeOf(task.generatedAt, timeZone), diary.today());
  const title = `${name} — ${unitNameOn(unit, task.today)}`;
  return (
    <TableFiles
      fileName={acrossVi.task.file(taskIdOf(task.column.task), task.year)}
      sheets={() => overviewWorkbook({ ...shown, title, when, timeZone })}
      hasPrint={hasTable}
    />
  );
};
