import { Obstacle } from "../../../domain/activity/difficulty.ts";
import type { DifficultyGrouping } from "../../../domain/difficulty-list.ts";
import { fieldsVi } from "../../vi/fields.ts";
import { officeInboxVi } from "../../vi/office-inbox.ts";

/** By their keys; what a plan calls its tasks and themes, and what units are called. */
export interface GroupNames {
  readonly tasks: ReadonlyMap<string, string>;
  readonly themes: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
}

export const nameOfGroup = (key: string, by: DifficultyGrouping, names: GroupNames): string => {
  if (key === "") return officeInboxVi.untold;
  if (by !== "obstacle")
    return { theme: names.themes, task: names.tasks, unit: names.units }[by].get(key) ?? key;
  const obstacle = Obstacle.safeParse(key);
  return obstacle.success ? fieldsVi.difficulty.obstacles[obstacle.data] : key;
};
