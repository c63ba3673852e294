import * as z from "zod/mini";
import type { Day, Month } from "../../../domain/day.ts";
import type { ScopeId } from "../../../domain/scope.ts";
import type { Tx } from "../open-database.ts";
import type { ThemeCountsTable, VillageMonthsTable } from "../tables.ts";
import { recomputeTaskCounts } from "./recompute-task-counts.ts";

/** Counts everything of a month of a unit anew from its summaries (S32: recomputed, never incremented). */
export const recomputeMonth = async (tx: Tx, scope: ScopeId, month: Month): Promise<void> => {
  await recomputeTaskCounts(tx, scope, month);
  const rows = await tx
    .selectFrom("activity_summaries")
    .select(["kind", "on_day", "themes", "villages"])
    .where("scope", "=", scope)
    .where("month", "=", month)
    .where("deleted", "=", 0)
    .where("status", "!=", "returned")
    .execute();
  await writeThemeCounts(tx, scope, month, rows);
  await writeVillageMonths(tx, scope, month, rows);
};

const Names = z.array(z.string());

export const readVillageNames = (json: string): readonly string[] => [...namesIn(json)];

const namesIn = (json: string): ReadonlySet<string> =>
  new Set(json === "" ? [] : Names.parse(JSON.parse(json)));

const writeThemeCounts = async (
  tx: Tx,
  scope: ScopeId,
  month: Month,
  rows: readonly (Pick<ThemeCountsTable, "kind"> & { readonly themes: string })[],
): Promise<void> => {
  const counts = new Map<string, ThemeCountsTable>();
  for (const { kind, themes } of rows) {
    if (themes === "") continue;
    const named = namesIn(themes);
    for (const theme of [ANY_THEME, ...(named.size === 0 ? [NO_THEME] : named)]) {
      const key = `${theme}|${kind}`;
      counts.set(key, { scope, month, theme, kind, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  await tx.deleteFrom("theme_counts").where("scope", "=", scope).where("month", "=", month).execute();
  const found = [...counts.values()];
  for (let start = 0; start < found.length; start += ROWS_AT_ONCE)
    await tx
      .insertInto("theme_counts")
      .values(found.slice(start, start + ROWS_AT_ONCE))
      .execute();
};

/** The rows of `theme_counts` that stand for no theme of the plan. */
export const ANY_THEME = "*";
export const NO_THEME = "";

const writeVillageMonths = async (
  tx: Tx,
  scope: ScopeId,
  month: Month,
  rows: readonly { readonly on_day: Day; readonly villages: string }[],
): Promise<void> => {
  const lastOn = new Map<string, Day>();
  for (const { on_day, villages } of rows)
    for (const village of namesIn(villages)) {
      const known = lastOn.get(village);
      if (known === undefined || known < on_day) lastOn.set(village, on_day);
    }
  await tx.deleteFrom("village_months").where("scope", "=", scope).where("month", "=", month).execute();
  const found = [...lastOn].map(
    ([village, last_on]): VillageMonthsTable => ({
      ...{ scope, month, village, last_on },
    }),
  );
  for (let start = 0; start < found.length; start += ROWS_AT_ONCE)
    await tx
      .insertInto("village_months")
      .values(found.slice(start, start + ROWS_AT_ONCE))
      .execute();
};

/** A statement takes 32,766 values; nobody bounds how many names the phones of a unit give in a month. */
const ROWS_AT_ONCE = 1000;
