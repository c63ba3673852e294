import { readActivity } from "../../../domain/activity/activity.ts";
import { ActivityKind } from "../../../domain/activity/kind.ts";
import type { Json } from "../../../domain/canonical-json.ts";
import { ReturnReason, Verdict } from "../../../domain/review.ts";
import { factsVi } from "../../vi/activity-facts.ts";
import { fieldsVi } from "../../vi/fields.ts";
import { historyVi } from "../../vi/history.ts";
import { joinVi } from "../../vi/join.ts";
import { kindNames } from "../../vi/kinds.ts";
import { returnReasons } from "../../vi/return-reasons.ts";
import { unitTaskVi } from "../../vi/unit-task.ts";
import { activityFacts, type FactNames } from "../review/activity-facts.tsx";

/** A field and its value in the officer's words. */
export interface FieldWords {
  readonly label: string;
  readonly lines: readonly string[];
}

/** Labels that the fact list spells in another place or not at all. */
const ownLabels = (): Readonly<Record<string, string>> => ({
  ...historyVi.fields,
  on: factsVi.on,
  title: factsVi.title,
  tasks: factsVi.task,
  slot: factsVi.others,
  joins: joinVi.field,
  unitTask: unitTaskVi.title,
});

/** Null for what nobody reads: the order of photos, measures of a picture. */
export const fieldWords = (
  collection: string,
  kind: string,
  name: string,
  value: Json,
  names: FactNames,
): FieldWords | null => {
  switch (collection) {
    case "activity":
      return { label: labelOf(kind, name), lines: activityLines(kind, name, value, names) };
    case "evidence":
      if (name === "caption") return { label: historyVi.fields.caption, lines: textLines(value) };
      return name === "deleted" ? deletedWords(value) : null;
    case "review":
      return reviewWords(name, value);
    case "comment":
      if (name === "text") return { label: historyVi.fields.text, lines: textLines(value) };
      return name === "deleted" ? deletedWords(value) : null;
    default:
      return { label: name, lines: textLines(value) };
  }
};

const deletedWords = (value: Json): FieldWords => ({
  label: historyVi.fields.deleted,
  lines: [value === true ? historyVi.isDeleted : historyVi.isInUse],
});

const reviewWords = (name: string, value: Json): FieldWords | null => {
  switch (name) {
    case "verdict": {
      const verdict = Verdict.safeParse(value);
      return verdict.success
        ? { label: historyVi.fields.verdict, lines: [historyVi.verdicts[verdict.data]] }
        : null;
    }
    case "reasons":
      return { label: historyVi.fields.reasons, lines: listOf(value).flatMap(reasonWords) };
    case "comment":
      return { label: historyVi.fields.comment, lines: textLines(value) };
    case "photos":
      return { label: historyVi.fields.photos, lines: [historyVi.photoCount(listOf(value).length)] };
    case "deleted":
      return deletedWords(value);
    default:
      return null;
  }
};

const reasonWords = (value: Json): readonly string[] => {
  const reason = ReturnReason.safeParse(value);
  return reason.success ? [returnReasons[reason.data]] : [];
};

const listOf = (value: Json): readonly Json[] => (Array.isArray(value) ? value : []);

const textLines = (value: Json): readonly string[] =>
  value === null || value === ""
    ? [historyVi.blank]
    : [typeof value === "string" ? value : JSON.stringify(value)];

/** A day that nobody looks at: facts need one to be read at all. */
const ANY_DAY = "2025-01-01";

/** By the same words in which the record itself is shown. */
const activityLines = (kind: string, name: string, value: Json, names: FactNames): readonly string[] => {
  if (name === "deleted") return deletedWords(value).lines;
  if (name === "joins") return [joinVi.joined(listOf(value).length)];
  if (name === "unitTask" && value !== null) return [unitTaskVi.title];
  if (name === "title" || name === "startsAt" || name === "slot") return textLines(value);
  if (name === "kind") {
    const known = ActivityKind.safeParse(value);
    return [known.success ? kindNames[known.data] : historyVi.blank];
  }
  const activity = readActivity({ kind, on: ANY_DAY, [name]: value });
  if (!activity) return textLines(value);
  const facts = activityFacts(activity, names);
  const told = name === "on" ? facts.slice(0, 1) : facts.slice(1);
  const lines = told.flatMap(({ label, lines: said }) =>
    told.length > 1 ? said.map((line) => `${label}: ${line}`) : said,
  );
  return lines.length > 0 ? lines : [historyVi.blank];
};

export const labelOf = (kind: string, name: string): string => {
  const ofKind = ActivityKind.safeParse(kind);
  const words: Readonly<Record<string, unknown>> = ofKind.success ? fieldsVi[ofKind.data] : {};
  const general: Readonly<Record<string, unknown>> = factsVi;
  for (const label of [ownLabels()[name], words[name], general[name]])
    if (typeof label === "string") return label;
  return factsVi.others;
};
