import type { RecordId } from "../../change.ts";
import { type ProcedureKey, procedureId } from "../../registers/procedure.ts";
import type { ProcedureValues } from "../procedure.ts";
import type { ColumnName } from "./find-columns.ts";
import type { ListedProcedure } from "./read-list.ts";

export interface ChangedProcedure {
  readonly listed: ListedProcedure;
  /** Columns whose value differs, and what was there. */
  readonly differs: readonly { readonly column: ColumnName; readonly before: string }[];
}

/** What taking in a list would do. */
export interface ImportPlan {
  readonly added: readonly ListedProcedure[];
  readonly changed: readonly ChangedProcedure[];
  readonly same: number;
}

/** A cell that is blank says nothing: what the unit has written by hand stays. */
export const planImport = (
  listed: readonly ListedProcedure[],
  known: ReadonlyMap<ProcedureKey, ProcedureValues>,
): ImportPlan => {
  const added: ListedProcedure[] = [];
  const changed: ChangedProcedure[] = [];
  for (const each of listed) {
    const before = known.get(each.key);
    if (!before) {
      added.push(each);
      continue;
    }
    const differs = (Object.keys(each.values) as ColumnName[])
      .filter((column) => each.values[column] !== before[column])
      .map((column) => ({ column, before: before[column] ?? "" }));
    if (differs.length > 0) changed.push({ listed: each, differs });
  }
  return { added, changed, same: listed.length - added.length - changed.length };
};

/** One step on disk. An entry that was deleted comes back with its code. */
export const importWrites = ({
  added,
  changed,
}: ImportPlan): readonly { readonly id: RecordId; readonly fields: Partial<ProcedureValues> }[] => [
  ...added.map(({ key, values }) => ({ id: procedureId(key), fields: { ...values, deleted: false } })),
  ...changed.map(({ listed: { key, values }, differs }) => ({
    id: procedureId(key),
    fields: Object.fromEntries(
      differs.map(({ column }) => [column, values[column]]),
    ) as Partial<ProcedureValues>,
  })),
];
