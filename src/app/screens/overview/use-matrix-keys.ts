import { useRef } from "preact/hooks";

/** What an element of the table takes to be reached by the keys. */
export interface MatrixCellWiring {
  readonly ref: (element: HTMLElement | null) => void;
  readonly tabIndex: number;
  readonly onFocus: () => void;
}

interface Position {
  readonly row: number;
  readonly column: number;
}

/**
 * One tab stop for a whole table: arrows, Home and End (with Ctrl: of the table) move among the elements that carry
 * `cellProps`. Gaps are jumped over. Nothing is rendered anew for a step: three hundred rows would feel it.
 */
export const useMatrixKeys = (rows: number, columns: number) => {
  const last = useRef<Position>({ row: 0, column: 0 });
  const cells = useRef(new Map<string, HTMLElement>());

  const find = (row: number, column: number): HTMLElement | undefined =>
    cells.current.get(`${row}:${column}`);

  const stop = (): Position => ({ ...last.current, row: Math.min(last.current.row, rows - 1) });
  const moveStop = (to: Position) => {
    const from = stop();
    find(from.row, from.column)?.setAttribute("tabindex", "-1");
    find(to.row, to.column)?.setAttribute("tabindex", "0");
    last.current = to;
  };

  const handleKeyDown = (event: KeyboardEvent) => {
    const next = nextPosition(event, stop(), { rows, columns, has: (row, column) => !!find(row, column) });
    if (!next) return;
    event.preventDefault();
    moveStop(next);
    find(next.row, next.column)?.focus();
  };

  const cellProps = (row: number, column: number): MatrixCellWiring => ({
    ref: (element: HTMLElement | null) => {
      if (element) cells.current.set(`${row}:${column}`, element);
      else cells.current.delete(`${row}:${column}`);
    },
    tabIndex: row === stop().row && column === stop().column ? 0 : -1,
    onFocus: () => moveStop({ row, column }),
  });

  return { cellProps, handleKeyDown };
};

interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly has: (row: number, column: number) => boolean;
}

const nextPosition = (event: KeyboardEvent, from: Position, grid: Grid): Position | null => {
  const { row, column } = from;
  switch (event.key) {
    case "ArrowRight":
      return walk(grid, from, 0, 1);
    case "ArrowLeft":
      return walk(grid, from, 0, -1);
    case "ArrowDown":
      return walk(grid, from, 1, 0);
    case "ArrowUp":
      return walk(grid, from, -1, 0);
    case "Home":
      return walk(grid, { row: event.ctrlKey ? 0 : row, column: -1 }, 0, 1);
    case "End":
      return walk(grid, { row: event.ctrlKey ? grid.rows - 1 : row, column: grid.columns }, 0, -1);
    case "PageDown":
      return { row: grid.rows - 1, column };
    case "PageUp":
      return { row: 0, column };
    default:
      return null;
  }
};

const walk = (grid: Grid, from: Position, rowStep: number, columnStep: number): Position | null => {
  let row = from.row + rowStep;
  let column = from.column + columnStep;
  while (row >= 0 && row < grid.rows && column >= 0 && column < grid.columns) {
    if (grid.has(row, column)) return { row, column };
    row += rowStep;
    column += columnStep;
  }
  return null;
};
