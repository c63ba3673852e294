import type { Plan } from "../../../domain/plan.ts";
import type { AppendixRow, Clause } from "../../../domain/plan-text.ts";
import { matchesSearch } from "../../../domain/text.ts";
import { planReaderVi } from "../../vi/plan-reader.ts";

export interface Paragraph {
  readonly id: string;
  readonly text: string;
  /** Cells of the appendix beside the task: label and lines. */
  readonly cells?: readonly { readonly label: string; readonly lines: readonly string[] }[];
}

export interface PlanSection {
  readonly heading: string;
  readonly paragraphs: readonly Paragraph[];
}

/** The plan in reading order; with `words`, only the paragraphs that hold them, tones or not. */
export const planSections = (plan: Plan, words: string): readonly PlanSection[] =>
  allSections(plan)
    .map(({ heading, paragraphs }) => ({
      heading,
      paragraphs: paragraphs.filter((paragraph) => matchesSearch(wholeText(paragraph), words)),
    }))
    .filter(({ paragraphs }) => paragraphs.length > 0);

const allSections = ({ text }: Plan): readonly PlanSection[] => [
  { heading: planReaderVi.purposes, paragraphs: text.purposes.map(paragraphOf) },
  { heading: planReaderVi.requirements, paragraphs: text.requirements.map(paragraphOf) },
  { heading: planReaderVi.targets, paragraphs: text.targets.map(paragraphOf) },
  {
    heading: planReaderVi.themes,
    paragraphs: text.themes.flatMap((theme) => [theme, ...theme.points]).map(paragraphOf),
  },
  { heading: planReaderVi.forms, paragraphs: text.forms.map(paragraphOf) },
  { heading: planReaderVi.funding, paragraphs: [paragraphOf(text.funding)] },
  {
    heading: planReaderVi.responsibilities,
    paragraphs: [
      ...text.responsibilities.flatMap(({ id, heading, duties }) => [
        { id, text: heading },
        ...duties.map(paragraphOf),
      ]),
      paragraphOf(text.closing),
    ],
  },
  { heading: planReaderVi.appendix, paragraphs: text.appendix.rows.map(rowParagraph) },
];

const paragraphOf = ({ id, text }: Clause): Paragraph => ({ id, text });

const rowParagraph = (row: AppendixRow): Paragraph => ({
  id: row.id,
  text: `${row.order}. ${row.task}`,
  cells: [
    { label: planReaderVi.products, lines: row.products },
    { label: planReaderVi.lead, lines: row.lead },
    { label: planReaderVi.coordinating, lines: row.coordinating },
    { label: planReaderVi.timing, lines: [row.timing] },
    { label: planReaderVi.note, lines: row.note },
  ].filter(({ lines }) => lines.some((line) => line !== "")),
});

const wholeText = ({ text, cells = [] }: Paragraph): string =>
  [text, ...cells.flatMap(({ lines }) => lines)].join("\n");
