import { useRef } from "preact/hooks";
import {
  emptyPastRow,
  isEmptyPastRow,
  type PastColumn,
  type PastRow,
  type PastWords,
  pastColumns,
  type ReadPastRow,
} from "../../../domain/past-days.ts";
import { pasteCells, withLastEmpty } from "../../../domain/past-sheet.ts";
import { Icon } from "../../components/icon.tsx";
import { pastDaysVi } from "../../vi/past-days.ts";
import styles from "./past-days.module.css";

interface PastGridProps {
  readonly rows: readonly PastRow[];
  readonly reads: readonly ReadPastRow[];
  readonly words: PastWords;
  /** The row that is being written in is not corrected while one types. */
  readonly writing: number | null;
  readonly onWriting: (row: number | null) => void;
  readonly onChange: (rows: readonly PastRow[]) => void;
}

const LISTS: Readonly<Partial<Record<PastColumn, string>>> = {
  task: "past-tasks",
  kind: "past-kinds",
  villages: "past-villages",
};

/** A sheet for the keyboard: Tab goes on, Enter and the arrows go down and up, a paste fills from its cell. */
export const PastGrid = ({ rows, reads, words, writing, onWriting, onChange }: PastGridProps) => {
  const table = useRef<HTMLTableElement>(null);
  const focus = (row: number, column: PastColumn) =>
    table.current?.querySelector<HTMLInputElement>(`[name="${column}-${row}"]`)?.focus();

  const handleInput = (row: number, column: PastColumn, cell: string) =>
    onChange(withLastEmpty(rows.map((each, at) => (at === row ? { ...each, [column]: cell } : each))));
  const handleKey = (event: KeyboardEvent, row: number, column: PastColumn) => {
    // In a cell with a list the arrows choose from it.
    const isArrow = LISTS[column] === undefined && (event.key === "ArrowDown" || event.key === "ArrowUp");
    if (event.key !== "Enter" && !isArrow) return;
    event.preventDefault();
    focus(event.key === "ArrowUp" ? row - 1 : row + 1, column);
  };
  const handlePaste = (event: ClipboardEvent, row: number, column: number) => {
    const copied = event.clipboardData?.getData("text/plain") ?? "";
    if (!/[\t\n]/.test(copied.trimEnd())) return;
    event.preventDefault();
    onWriting(null);
    onChange(pasteCells(rows, row, column, copied));
  };

  return (
    <div class={styles["scroll"]}>
      <table class={styles["grid"]} aria-label={pastDaysVi.table} ref={table}>
        <thead>
          <tr>
            <th scope="col">{pastDaysVi.row}</th>
            {pastColumns.map((column) => (
              <th key={column} scope="col">
                {pastDaysVi.columns[column]}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={`row ${String(at)}`}>
              <th scope="row">{at + 1}</th>
              {pastColumns.map((column, columnAt) => (
                <Cell
                  key={column}
                  row={at}
                  column={column}
                  text={row[column]}
                  fault={writing === at || isEmptyPastRow(row) ? undefined : faultOf(reads[at], column)}
                  onFocus={() => onWriting(at)}
                  onBlur={() => onWriting(null)}
                  onInput={(cell) => handleInput(at, column, cell)}
                  onKey={(event) => handleKey(event, at, column)}
                  onPaste={(event) => handlePaste(event, at, columnAt)}
                />
              ))}
              <td>
                {!isEmptyPastRow(row) && (
                  <button
                    type="button"
                    class="icon-btn"
                    aria-label={pastDaysVi.remove(at + 1)}
                    onClick={() => onChange(withLastEmpty(rows.filter((_, other) => other !== at)))}
                  >
                    <Icon name="x" size="s" />
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Choices id="past-tasks" options={words.tasks.map(({ names: [title = ""] }) => title)} />
      <Choices id="past-kinds" options={words.kinds.map(({ name }) => name)} />
      <Choices id="past-villages" options={words.villages} />
    </div>
  );
};

const faultOf = (read: ReadPastRow | undefined, column: PastColumn): string | undefined => {
  const fault = read?.faults[column];
  return fault && pastDaysVi.faults[fault];
};

interface CellProps {
  readonly row: number;
  readonly column: PastColumn;
  readonly text: string;
  readonly fault: string | undefined;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onInput: (text: string) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

const Cell = ({ row, column, text, fault, onFocus, onBlur, onInput, onKey, onPaste }: CellProps) => {
  const id = `${column}-${row}`;
  return (
    <td class={styles[column]}>
      <input
        name={id}
        list={LISTS[column]}
        value={text}
        inputMode={column === "minutes" ? "numeric" : undefined}
        autoComplete="off"
        aria-label={pastDaysVi.cell(row + 1, column)}
        aria-invalid={fault !== undefined || undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        onFocus={onFocus}
        onBlur={onBlur}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={onKey}
        onPaste={onPaste}
      />
      {fault !== undefined && (
        <span class="err" id={`${id}-fault`}>
          <Icon name="warning" size="xs" />
          {fault}
        </span>
      )}
    </td>
  );
};

const Choices = ({ id, options }: { readonly id: string; readonly options: readonly string[] }) => (
  <datalist id={id}>
    {options.map((option) => (
      <option key={option} value={option} />
    ))}
  </datalist>
);

/** What a sheet begins with. */
export const FRESH_ROWS: readonly PastRow[] = [emptyPastRow];
