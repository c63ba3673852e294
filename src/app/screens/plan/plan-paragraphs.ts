import type { Plan } from "../../../domain/plan.ts";
import { hitsIn } from "../../../domain/plan-reading/search-hits.ts";
import type { AppendixRow, Clause } from "../../../domain/plan-text.ts";
import type { ClauseId } from "../../../domain/task.ts";
import { planReaderVi } from "../../vi/plan-reader.ts";

export interface Paragraph {
  readonly id: ClauseId;
  readonly text: string;
  /** The organisation whose duties follow, or a theme with points under it. */
  readonly isHeading?: boolean;
  /** Cells of the appendix beside the task: label and lines. */
  readonly cells?: readonly { readonly label: string; readonly lines: readonly string[] }[];
}

export interface PlanSection {
  readonly id: string;
  /** As it stands in the plan, number and all; our own word where the plan has none. */
  readonly heading: string;
  /** The heading of the part that begins here («I. …»). */
  readonly part?: string | undefined;
  readonly note?: string | undefined;
  readonly paragraphs: readonly Paragraph[];
}

export interface FoundInPlan {
  readonly sections: readonly PlanSection[];
  /** How often the words stand there, and in how many paragraphs. */
  readonly places: number;
  readonly paragraphs: number;
}

/** The plan in reading order; with `words`, only the paragraphs that hold them, tones or not. */
export const searchPlan = (plan: Plan, words: string): FoundInPlan => {
  const whole = planSections(plan);
  if (words.trim() === "") return { sections: whole, places: 0, paragraphs: 0 };
  let [places, paragraphs] = [0, 0];
  const sections = whole.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.filter((paragraph) => {
      const within = placesIn(paragraph, words);
      places += within;
      if (within > 0) paragraphs += 1;
      return within > 0;
    }),
  }));
  return { sections: sections.filter((section) => section.paragraphs.length > 0), places, paragraphs };
};

const placesIn = ({ text, cells = [] }: Paragraph, words: string): number =>
  [text, ...cells.flatMap(({ lines }) => lines)].reduce((sum, line) => sum + hitsIn(line, words).length, 0);

const planSections = ({ text }: Plan): readonly PlanSection[] => {
  const { headings, appendix } = text;
  const section = (
    number: string,
    word: string,
    paragraphs: readonly Paragraph[],
    part?: string,
  ): PlanSection => ({
    id: `muc-${number}`,
    heading: headings[number] ?? word,
    part: part === undefined ? undefined : headings[part],
    paragraphs,
  });
  return [
    section("I.1", planReaderVi.purposes, text.purposes.map(paragraphOf), "I"),
    section("I.2", planReaderVi.requirements, text.requirements.map(paragraphOf)),
    section("I.3", planReaderVi.targets, text.targets.map(paragraphOf)),
    section(
      "II.1",
      planReaderVi.themes,
      text.themes.flatMap((theme) => [theme, ...theme.points]).map(paragraphOf),
      "II",
    ),
    section("II.2", planReaderVi.forms, text.forms.map(paragraphOf)),
    section("III", planReaderVi.funding, [paragraphOf(text.funding)]),
    section("IV", planReaderVi.responsibilities, dutiesOf(text)),
    {
      id: "muc-PL",
      heading: appendix.title || planReaderVi.appendix,
      note: [appendix.subtitle, appendix.note].filter((line) => line !== "").join("\n"),
      paragraphs: appendix.rows.map(rowParagraph),
    },
  ];
};

const dutiesOf = ({ responsibilities, closing }: Plan["text"]): readonly Paragraph[] => [
  ...responsibilities.flatMap(({ id, heading, duties }) => [
    { id, text: heading, isHeading: true },
    ...duties.map(paragraphOf),
  ]),
  paragraphOf(closing),
];

const paragraphOf = ({ id, text }: Clause): Paragraph => ({ id, text });

const rowParagraph = (row: AppendixRow): Paragraph => ({
  id: row.id,
  text: `${row.order}. ${row.task}`,
  isHeading: true,
  cells: [
    { label: planReaderVi.products, lines: row.products },
    { label: planReaderVi.lead, lines: row.lead },
    { label: planReaderVi.coordinating, lines: row.coordinating },
    { label: planReaderVi.timing, lines: [row.timing] },
    { label: planReaderVi.note, lines: row.note },
  ].filter(({ lines }) => lines.some((line) => line !== "")),
});
