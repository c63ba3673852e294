import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { factsVi } from "../../vi/activity-facts.ts";
import { activityFacts, type FactNames } from "./activity-facts.tsx";
import { type Fact, fact } from "./fact.ts";

/** A fact, and what it said at the last verdict where it says something else now. */
export interface MarkedFact extends Fact {
  /** Null: as it was. Empty: nothing was said then. */
  readonly former: readonly string[] | null;
}

/** All that a record says, with what was changed since it was reviewed. */
export const markedFacts = (view: ActivityView, names: FactNames): readonly MarkedFact[] => {
  const now = activityFacts(view.activity, names);
  const { difference } = view;
  if (difference === null) return now.map((said) => ({ ...said, former: null }));

  const title = (said: string | undefined) => fact(factsVi.title, said);
  const marked = markFacts(now, activityFacts(difference.former, names));
  const titles = markFacts(title(view.activity.title), title(difference.former.title)).filter(isMarked);
  const all = [...titles, ...marked, ...captionFacts(view)];
  return difference.fields.length > 0 && !all.some(isMarked)
    ? [...all, { label: factsVi.others, lines: [factsVi.othersChanged], former: null }]
    : all;
};

export const isMarked = ({ former }: MarkedFact): boolean => former !== null;

/** In the order of `now`; what is said no more comes last, without lines. */
export const markFacts = (now: readonly Fact[], before: readonly Fact[]): readonly MarkedFact[] => {
  const formerLines = new Map(before.map(({ label, lines }) => [label, lines]));
  const labels = new Set(now.map(({ label }) => label));
  return [
    ...now.map((said) => {
      const former = formerLines.get(said.label) ?? [];
      return { ...said, former: former.join("\n") === said.lines.join("\n") ? null : former };
    }),
    ...before
      .filter(({ label }) => !labels.has(label))
      .map(({ label, lines }) => ({ label, lines: [], former: lines })),
  ];
};

const captionFacts = ({ evidence, difference }: ActivityView): readonly MarkedFact[] =>
  (difference?.recaptioned ?? []).flatMap(({ photo, before }) => {
    const at = evidence.findIndex(({ id }) => id === photo);
    const caption = evidence[at]?.caption ?? "";
    const lines = caption === "" ? [] : [caption];
    return [{ label: factsVi.caption(at + 1), lines, former: before === "" ? [] : [before] }];
  });
