import * as z from "zod/mini";
import { ActivityId } from "./activity/activity.ts";
import { Obstacle } from "./activity/difficulty.ts";
import { Day } from "./day.ts";
import { type DifficultyStanding, difficultyStanding } from "./difficulty.ts";
import { Instant } from "./instant.ts";
import { AnswerStep } from "./registers/difficulty-answer.ts";
import { TaskRef } from "./task.ts";
import { UnitId } from "./unit.ts";

/** GET /api/office/difficulties → difficulties of the units below, the latest first, each with what was answered. */
export const DifficultyList = z.object({
  generatedAt: Instant,
  /** There are more than these. */
  isCut: z.boolean(),
  items: z.readonly(
    z.array(
      z.object({
        id: ActivityId,
        unit: UnitId,
        unitName: z.string(),
        title: z.string(),
        on: Day,
        obstacle: z.nullable(Obstacle),
        proposal: z.string(),
        note: z.string(),
        themes: z.readonly(z.array(z.string())),
        tasks: z.readonly(z.array(TaskRef)),
        settledOn: z.nullable(Day),
        photos: z.int(),
        answers: z.readonly(
          z.array(
            z.object({
              id: z.string(),
              step: AnswerStep,
              on: Day,
              dueOn: z.nullable(Day),
              text: z.string(),
              forwardedTo: z.string(),
            }),
          ),
        ),
      }),
    ),
  ),
});
export type DifficultyList = z.infer<typeof DifficultyList>;
export type DifficultyItem = DifficultyList["items"][number];
export type DifficultyAnswer = DifficultyItem["answers"][number];

export const standingOfItem = ({ settledOn, answers }: DifficultyItem, today: Day): DifficultyStanding =>
  difficultyStanding({ settledOn }, answers, today);

export type DifficultyGrouping = "obstacle" | "theme" | "task" | "unit";

/** What a group is of; empty: nothing was told. */
export interface DifficultyGroup {
  readonly key: string;
  readonly items: readonly DifficultyItem[];
}

/** Rolled up for a report, the largest group first; what names several themes or tasks stands in each of them. */
export const groupDifficulties = (
  items: readonly DifficultyItem[],
  by: DifficultyGrouping,
): readonly DifficultyGroup[] => {
  const groups = new Map<string, DifficultyItem[]>();
  for (const item of items)
    for (const key of keysOf(item, by)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  return [...groups]
    .map(([key, own]) => ({ key, items: own }))
    .sort((a, b) => b.items.length - a.items.length || (a.key < b.key ? -1 : 1));
};

const keysOf = (item: DifficultyItem, by: DifficultyGrouping): readonly string[] => {
  const keys = {
    obstacle: [item.obstacle ?? ""],
    theme: item.themes,
    task: item.tasks,
    unit: [item.unit],
  }[by];
  return keys.length === 0 ? [""] : [...new Set<string>(keys)];
};
