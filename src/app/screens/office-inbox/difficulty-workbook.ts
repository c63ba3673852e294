import type { Day } from "../../../domain/day.ts";
import {
  type DifficultyGrouping,
  type DifficultyItem,
  groupDifficulties,
  standingOfItem,
} from "../../../domain/difficulty-list.ts";
import type { WorkbookCell, WorkbookRow } from "../../../domain/spreadsheet/write-sheet.ts";
import type { Sheet } from "../../../domain/spreadsheet/write-workbook.ts";
import { officeInboxVi as vi } from "../../vi/office-inbox.ts";
import { filterStates } from "./difficulty-filter.ts";
import { type GroupNames, nameOfGroup } from "./group-names.ts";

const text = (said: string): WorkbookCell => ({ kind: "text", text: said });
const number = (count: number): WorkbookCell => ({ kind: "number", number: count });
const day = (on: Day | null): WorkbookCell => on && { kind: "day", day: on };
const head = (...names: readonly string[]): WorkbookRow =>
  names.map((name) => ({ kind: "head", text: name }));
const above = (...columns: readonly string[]): readonly WorkbookRow[] => [
  [{ kind: "title", text: vi.title }],
  [],
  head(...columns),
];

/** The roll-up as it is on screen, and every difficulty with what was answered last. */
export const difficultyWorkbook = (
  items: readonly DifficultyItem[],
  by: DifficultyGrouping,
  names: GroupNames,
  today: Day,
): readonly Sheet[] => [
  {
    name: vi.rollUp,
    widths: [40, ...Array.from({ length: 1 + filterStates.length }, () => 14)],
    headRows: 3,
    isLandscape: true,
    rows: [
      ...above(vi.groupings[by], vi.total, ...filterStates.map((state) => vi.states[state])),
      ...groupDifficulties(items, by).map(
        ({ key, items: own }): WorkbookRow => [
          text(nameOfGroup(key, by, names)),
          number(own.length),
          ...filterStates.map((state) =>
            number(own.filter((item) => standingOfItem(item, today).state === state).length),
          ),
        ],
      ),
    ],
  },
  {
    name: vi.sheet.list,
    widths: [6, 22, 12, 44, 36, 18, 12, 44, 24],
    headRows: 3,
    isLandscape: true,
    rows: [
      ...above(
        ...[vi.sheet.order, vi.unit, vi.sheet.on, vi.sheet.what, vi.sheet.proposal, vi.sheet.state],
        ...[vi.sheet.due, vi.sheet.answer, vi.sheet.forwardedTo],
      ),
      ...items.map((item, at) => rowOf(item, at + 1, today)),
    ],
  },
];

const rowOf = (item: DifficultyItem, order: number, today: Day): WorkbookRow => {
  const { state, dueOn } = standingOfItem(item, today);
  return [
    number(order),
    text(item.unitName),
    day(item.on),
    text(item.title),
    text(item.proposal),
    text(vi.states[state]),
    day(dueOn),
    text(item.answers.at(-1)?.text ?? ""),
    text(item.answers.findLast(({ forwardedTo }) => forwardedTo !== "")?.forwardedTo ?? ""),
  ];
};
