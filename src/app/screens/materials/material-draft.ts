import type { Day } from "../../../domain/day.ts";
import type { RegisterValues } from "../../../domain/registers/definitions.ts";
import type { MaterialKind } from "../../../domain/registers/material.ts";
import type { TaskRef } from "../../../domain/task.ts";
import type { UnitId } from "../../../domain/unit.ts";
import type { MaterialView } from "../../services/materials.ts";

/** What is typed into the form; its files are chosen with it. */
export interface MaterialDraft {
  readonly title: string;
  readonly kind: MaterialKind;
  readonly body: string;
  readonly note: string;
  readonly tasks: readonly TaskRef[];
  readonly isForAll: boolean;
  readonly units: readonly UnitId[];
}

export type MaterialProblem = "title" | "units" | "content";

/** A new version begins with what the earlier one said. */
export const typedOf = (earlier: MaterialView | null): MaterialDraft => ({
  title: earlier?.values.title ?? "",
  kind: earlier?.values.kind ?? "broadcast",
  body: earlier?.values.body ?? "",
  note: "",
  tasks: earlier?.values.tasks ?? [],
  isForAll: (earlier?.values.units ?? []).length === 0,
  units: earlier?.values.units ?? [],
});

export const problemIn = (values: MaterialDraft, files: number): MaterialProblem | null => {
  if (values.title.trim() === "") return "title";
  if (!values.isForAll && values.units.length === 0) return "units";
  return files === 0 && values.body.trim() === "" ? "content" : null;
};

export const valuesOf = (
  { title, kind, body, note, tasks, isForAll, units }: MaterialDraft,
  on: Day,
  earlier: MaterialView | null,
): RegisterValues<"material"> => ({
  title,
  kind,
  on,
  state: "published",
  body,
  note,
  tasks,
  units: isForAll ? [] : units,
  replaces: earlier?.id ?? null,
  // What the form does not ask stays with every version.
  ...(earlier?.values.themes && { themes: earlier.values.themes }),
  ...(earlier?.values.forms && { forms: earlier.values.forms }),
  ...(earlier?.values.activityKinds && { activityKinds: earlier.values.activityKinds }),
});
