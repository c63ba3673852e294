import type { ThemeCoverage } from "../../../domain/api-across.ts";
import type { WorkbookCell } from "../../../domain/spreadsheet/write-sheet.ts";
import type { Sheet } from "../../../domain/spreadsheet/write-workbook.ts";
import { acrossVi } from "../../vi/across.ts";
import { kindNames } from "../../vi/kinds.ts";

type Theme = ThemeCoverage["themes"][number];

/** Without the row of what names none. */
export const planThemes = ({ themes }: ThemeCoverage): readonly Theme[] =>
  themes.filter(({ id }) => id !== "");

export const sumOfTheme = ({ counts }: ThemeCoverage, at: number): number =>
  (counts[at] ?? []).reduce((sum, count) => sum + count, 0);

/** A theme for which nothing was done at all. */
export const isGap = (coverage: ThemeCoverage, at: number): boolean => sumOfTheme(coverage, at) === 0;

export const themeName = ({ id, name }: Theme): string =>
  id === "" ? acrossVi.themes.none : name === id ? id : `${id}. ${name}`;

const text = (said: string): WorkbookCell => ({ kind: "text", text: said });
const head = (said: string): WorkbookCell => ({ kind: "head", text: said });
const number = (value: number): WorkbookCell => ({ kind: "number", number: value });

/** The table as it stands on screen; an empty field is a gap. */
export const themeWorkbook = (coverage: ThemeCoverage, title: string): readonly Sheet[] => {
  const vi = acrossVi.themes;
  const { themes, kinds, counts, totals } = coverage;
  return [
    {
      name: vi.sheet,
      widths: [44, 10, ...kinds.map(() => 12)],
      headRows: 3,
      isLandscape: true,
      rows: [
        [{ kind: "title", text: title }],
        [],
        [head(vi.theme), head(vi.total), ...kinds.map((kind) => head(kindNames[kind]))],
        ...themes.map((theme, at) => [
          text(themeName(theme)),
          isGap(coverage, at) ? text(vi.gap) : number(sumOfTheme(coverage, at)),
          ...(counts[at] ?? []).map((count) => (count === 0 ? text("") : number(count))),
        ]),
        [text(vi.each), number(totals.reduce((sum, count) => sum + count, 0)), ...totals.map(number)],
      ],
    },
  ];
};
