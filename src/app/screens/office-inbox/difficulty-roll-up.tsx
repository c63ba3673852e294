import { useState } from "preact/hooks";
import type { Day } from "../../../domain/day.ts";
import {
  type DifficultyGrouping,
  type DifficultyItem,
  groupDifficulties,
  standingOfItem,
} from "../../../domain/difficulty-list.ts";
import { Button } from "../../components/button.tsx";
import { Toast, type ToastContent } from "../../components/toast.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { workbookFile } from "../../spreadsheet/workbook-file.ts";
import { officeInboxVi as vi } from "../../vi/office-inbox.ts";
import { usePlanNames } from "../review/use-plan-names.ts";
import { filterStates } from "./difficulty-filter.ts";
import { difficultyWorkbook } from "./difficulty-workbook.ts";
import { type GroupNames, nameOfGroup } from "./group-names.ts";
import styles from "./office-inbox.module.css";

interface DifficultyRollUpProps {
  readonly items: readonly DifficultyItem[];
  readonly today: Day;
}

const groupings = ["obstacle", "theme", "task", "unit"] as const satisfies readonly DifficultyGrouping[];

/** What the list holds, grouped and counted by state, for the report; and the same as an Excel file. */
export const DifficultyRollUp = ({ items, today }: DifficultyRollUpProps) => {
  const { handOver } = useServices();
  const [by, setBy] = useState<DifficultyGrouping>("obstacle");
  const [toast, setToast] = useState<ToastContent | null>(null);
  const names: GroupNames = {
    ...usePlanNames(),
    units: new Map(items.map((item) => [item.unit, item.unitName])),
  };
  const handleExport = async () => {
    const file = await workbookFile(vi.fileName, difficultyWorkbook(items, by, names, today));
    if ((await handOver.deliver(file)) !== "cancelled") setToast({ message: vi.exported });
  };
  return (
    <section class={`panel ${styles["sum"]}`} aria-label={vi.rollUp}>
      <div class={styles["head"]}>
        <h2 class="strong">{vi.rollUp}</h2>
        <select
          class="d-input"
          aria-label={vi.by}
          value={by}
          onChange={(event) => setBy(event.currentTarget.value as DifficultyGrouping)}
        >
          {groupings.map((value) => (
            <option key={value} value={value}>
              {vi.groupings[value]}
            </option>
          ))}
        </select>
      </div>
      <table class={styles["table"]}>
        <thead>
          <tr>
            <th scope="col">{vi.groupings[by]}</th>
            <th scope="col">{vi.total}</th>
            {filterStates.map((state) => (
              <th key={state} scope="col">
                {vi.states[state]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groupDifficulties(items, by).map(({ key, items: own }) => (
            <tr key={key}>
              <th scope="row">{nameOfGroup(key, by, names)}</th>
              <td>{own.length}</td>
              {filterStates.map((state) => (
                <td key={state}>
                  {own.filter((item) => standingOfItem(item, today).state === state).length || ""}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Button variant="secondary" icon="file-doc" onClick={() => void handleExport()}>
        {vi.export}
      </Button>
      <Toast toast={toast} onDone={() => setToast(null)} />
    </section>
  );
};
