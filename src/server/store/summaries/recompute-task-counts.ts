import * as z from "zod/mini";
import type { Month } from "../../../domain/day.ts";
import type { ScopeId } from "../../../domain/scope.ts";
import { TaskRef } from "../../../domain/task.ts";
import type { Tx } from "../open-database.ts";
import type { TaskCountsTable } from "../tables.ts";

const TaskRefs = z.array(TaskRef);

export const readTaskRefs = (json: string): TaskRef[] => TaskRefs.parse(JSON.parse(json));

/** Counts a month of a unit anew from its summaries (S32: recomputed, never incremented). */
export const recomputeTaskCounts = async (tx: Tx, scope: ScopeId, month: Month): Promise<void> => {
  const rows = await tx
    .selectFrom("activity_summaries")
    .select(["kind", "status", "tasks", "makes_up_for"])
    .where("scope", "=", scope)
    .where("month", "=", month)
    .where("deleted", "=", 0)
    .execute();

  const counts = new Map<string, TaskCountsTable>();
  for (const { kind, status, tasks, makes_up_for } of rows)
    for (const task of new Set(readTaskRefs(tasks))) {
      const key = `${task}|${kind}|${status}|${makes_up_for}`;
      const count = (counts.get(key)?.count ?? 0) + 1;
      counts.set(key, { scope, month, task, kind, status, makes_up_for, count });
    }

  await tx.deleteFrom("task_counts").where("scope", "=", scope).where("month", "=", month).execute();
  const found = [...counts.values()];
  for (let start = 0; start < found.length; start += ROWS_AT_ONCE)
    await tx
      .insertInto("task_counts")
      .values(found.slice(start, start + ROWS_AT_ONCE))
      .execute();
};

/** A statement takes 32,766 values; tasks are named by phones, and nobody bounds how many a month may name. */
const ROWS_AT_ONCE = 1000;
