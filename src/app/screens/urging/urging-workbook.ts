import type { WorkbookCell, WorkbookRow } from "../../../domain/spreadsheet/write-sheet.ts";
import type { Sheet } from "../../../domain/spreadsheet/write-workbook.ts";
import type { TaskRef } from "../../../domain/task.ts";
import { whatFollowed } from "../../../domain/urging/what-followed.ts";
import type { OfficeUrging } from "../../services/urgings.ts";
import { urgingVi } from "../../vi/urging.ts";

/** One urging with the figures of now; null where none are here. */
export interface UrgedLine {
  readonly urging: OfficeUrging;
  readonly done: ReadonlyMap<TaskRef, number> | null;
}

const text = (said: string): WorkbookCell => ({ kind: "text", text: said });
const number = (value: number): WorkbookCell => ({ kind: "number", number: value });

/** Title, a blank row, the head. */
const ROWS_ABOVE = 3;

/** The log as it stands on screen: what was urged for, and what was done since. */
export const urgingWorkbook = (lines: readonly UrgedLine[], title: string): readonly Sheet[] => {
  const vi = urgingVi.sheet;
  const heads = [vi.order, vi.unit, vi.on, vi.level, vi.text, vi.missing, vi.since, vi.result, vi.by];
  return [
    {
      name: vi.name,
      widths: [6, 24, 12, 16, 60, 14, 14, 22, 24],
      headRows: ROWS_ABOVE,
      isLandscape: true,
      rows: [
        [{ kind: "title", text: title }],
        [],
        heads.map((name): WorkbookCell => ({ kind: "head", text: name })),
        ...lines.map(({ urging, done }, index): WorkbookRow => {
          const { missing, since, state } = whatFollowed(urging.missing, done);
          return [
            number(index + 1),
            text(urging.unitName),
            { kind: "day", day: urging.on },
            text(vi.levels[urging.level]),
            text(urging.text),
            number(missing),
            state === "unknown" ? null : number(since),
            text(vi.results[state]),
            text(urging.byName),
          ];
        }),
      ],
    },
  ];
};
