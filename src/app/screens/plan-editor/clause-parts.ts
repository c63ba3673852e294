import type { ShortName, TargetMeasure } from "../../../domain/plan.ts";
import type { Clause, Theme } from "../../../domain/plan-text.ts";
import type { PlanDraft } from "../../../domain/registers/plan-draft.ts";
import type { ClauseId } from "../../../domain/task.ts";

/** Lists of sentences of a plan, each with the beginning of its numbers. */
export const CLAUSE_LISTS = {
  purposes: "MD",
  requirements: "YC",
  targets: "CT",
  themes: "ND",
  forms: "HT",
} as const;

export type ClauseList = keyof typeof CLAUSE_LISTS;
/** `funding` and `closing` are one sentence each. */
export type ClausePart = ClauseList | "funding" | "closing";

export const clausesIn = (draft: PlanDraft, part: ClausePart): readonly Clause[] =>
  part === "funding" || part === "closing" ? [draft.text[part]] : draft.text[part];

/** A sentence with what is read into it. */
export interface WrittenClause {
  readonly id: ClauseId;
  readonly text: string;
  /** Of a theme or a form. */
  readonly short: string;
  /** Of a target. */
  readonly measure: TargetMeasure["measure"];
  readonly goalPercent: number | null;
  readonly counted: string;
}

export const writtenClause = (draft: PlanDraft, part: ClausePart, id: ClauseId | null): WrittenClause => {
  const known = clausesIn(draft, part).find((each) => each.id === id);
  const names = part === "themes" ? draft.themeNames : draft.formNames;
  const target = draft.targetMeasures?.find((each) => each.id === id);
  return {
    id: id ?? nextId(draft, part),
    text: known?.text ?? "",
    short: names?.find((each) => each.id === id)?.name ?? "",
    measure: target?.measure ?? "other",
    goalPercent: target?.goalPercent ?? null,
    counted: target?.counted ?? "",
  };
};

const nextId = (draft: PlanDraft, part: ClausePart): ClauseId => {
  const start = part === "funding" || part === "closing" ? "" : CLAUSE_LISTS[part];
  const taken = clausesIn(draft, part).map(({ id }) => id as string);
  const number = taken.reduce((most, id) => Math.max(most, Number(/(\d+)$/.exec(id)?.[1] ?? 0)), 0) + 1;
  return `${start}${number}` as ClauseId;
};

/** The fields of a draft once the sentence is written; an empty one leaves its list. */
export const withClause = (draft: PlanDraft, part: ClausePart, clause: WrittenClause): Partial<PlanDraft> => {
  const { id, text } = clause;
  const isGone = text.trim() === "";
  if (part === "funding" || part === "closing") return { text: { ...draft.text, [part]: { id, text } } };
  const put = <Item extends { readonly id: ClauseId }>(
    items: readonly Item[] = [],
    item: Item | null,
  ): readonly Item[] => {
    if (item === null) return items.filter((each) => each.id !== id);
    return items.some((each) => each.id === id)
      ? items.map((each) => (each.id === id ? item : each))
      : [...items, item];
  };
  const name: ShortName | null = isGone || clause.short.trim() === "" ? null : { id, name: clause.short };
  const known = draft.text.themes.find((theme) => theme.id === id);
  const theme: Theme | null = isGone ? null : { id, text, points: known?.points ?? [] };
  switch (part) {
    case "themes":
      return {
        text: { ...draft.text, themes: put(draft.text.themes, theme) },
        themeNames: put(draft.themeNames, name),
      };
    case "forms":
      return {
        text: { ...draft.text, forms: put(draft.text.forms, isGone ? null : { id, text }) },
        formNames: put(draft.formNames, name),
      };
    case "targets":
      return {
        text: { ...draft.text, targets: put(draft.text.targets, isGone ? null : { id, text }) },
        targetMeasures: put(draft.targetMeasures, isGone ? null : measureOf(draft, clause)),
      };
    default:
      return { text: { ...draft.text, [part]: put(draft.text[part], isGone ? null : { id, text }) } };
  }
};

const measureOf = (
  draft: PlanDraft,
  { id, text, measure, goalPercent, counted }: WrittenClause,
): TargetMeasure => ({
  ...{ id, measure, goalPercent, counted: counted.trim() || text.slice(0, 500) },
  outOf: draft.targetMeasures?.find((each) => each.id === id)?.outOf ?? null,
});
