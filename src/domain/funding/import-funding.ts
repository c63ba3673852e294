import type { Cell, Table } from "../posting/import/read-csv.ts";
import { type FundingSource, MAX_AMOUNT_DONG } from "../registers/funding.ts";
import { err, ok, type Result } from "../result.ts";
import { type TaskRef, taskIdOf } from "../task.ts";
import { foldTones, toNfc } from "../text.ts";
import { amountIn } from "./amount.ts";

/** A task as a file may name it. */
export interface NamedTask {
  readonly ref: TaskRef;
  readonly title: string;
}

/** What a file calls things, besides the titles of tasks. */
export interface FundingWords {
  readonly sources: Readonly<Record<FundingSource, string>>;
  /** Of money for all tasks together. */
  readonly allTasks: string;
}

export interface ListedAmount {
  /** As the sheet counts, from 1. */
  readonly row: number;
  readonly task: TaskRef | null;
  readonly source: FundingSource;
  readonly amountDong: number;
}

/** Why a row is not taken. `said`: the cell's words · twice: `firstRow` says another amount of the same. */
export type BadAmount = { readonly row: number } & (
  | { readonly reason: "unknownTask" | "unknownSource" | "badAmount"; readonly said: string }
  | { readonly reason: "twice"; readonly firstRow: number }
);

export interface ReadFunding {
  readonly listed: readonly ListedAmount[];
  readonly bad: readonly BadAmount[];
}

const plain = (cell: Cell | undefined): string =>
  foldTones(toNfc(String(cell ?? "")))
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

const TASK = /nhiem vu|noi dung|hoat dong|cong viec/;
const SOURCE = /nguon/;
const PLANNED = /du kien|du toan|ke hoach|kinh phi|so tien|muc chi|thanh tien/;
const NOT_PLANNED = /da chi|thuc hien|con lai|quyet toan/;

/** Titles and recipients stand above the head of such tables. */
const MOST_ROWS_ABOVE = 30;

interface Head {
  readonly row: number;
  readonly task: number;
  readonly source: number | null;
  readonly amount: number;
  /** Amounts may be written in thousands or millions of đồng. */
  readonly unitDong: number;
}

const findHead = (table: Table): Head | null => {
  for (const [row, cells] of table.slice(0, MOST_ROWS_ABOVE).entries()) {
    const words = cells.map(plain);
    const task = words.findIndex((word) => TASK.test(word));
    const source = words.findIndex((word) => SOURCE.test(word));
    const amount = words.findIndex(
      (word, at) => at !== task && at !== source && PLANNED.test(word) && !NOT_PLANNED.test(word),
    );
    if (task !== -1 && amount !== -1)
      return {
        row,
        task,
        source: source === -1 ? null : source,
        amount,
        unitDong: unitIn(words[amount] ?? ""),
      };
  }
  return null;
};

const unitIn = (head: string): number =>
  /trieu/.test(head) ? 1_000_000 : /nghin|ngan dong|1000/.test(head) ? 1000 : 1;

/** Understands a list of planned amounts; sums at its foot and blank rows are passed over. */
export const readFunding = (
  table: Table,
  tasks: readonly NamedTask[],
  words: FundingWords,
): Result<ReadFunding, { readonly kind: "noHead" }> => {
  const head = findHead(table);
  if (!head) return err({ kind: "noHead" });
  const listed: ListedAmount[] = [];
  const bad: BadAmount[] = [];
  for (const [index, cells] of table.entries()) {
    if (index <= head.row) continue;
    const read = readRow(cells, index + 1, head, tasks, words);
    if (read === null) continue;
    if (!read.ok) {
      bad.push(read.error);
      continue;
    }
    const first = listed.find(({ task, source }) => task === read.value.task && source === read.value.source);
    if (first) bad.push({ row: index + 1, reason: "twice", firstRow: first.row });
    else listed.push(read.value);
  }
  return ok({ listed, bad });
};

const SUM = /^(tong|cong)\b/;

const readRow = (
  cells: readonly Cell[],
  row: number,
  head: Head,
  tasks: readonly NamedTask[],
  words: FundingWords,
): Result<ListedAmount, BadAmount> | null => {
  const said = String(cells[head.task] ?? "").trim();
  const cell = cells[head.amount] ?? null;
  if (SUM.test(plain(said)) || cells.slice(0, head.task + 1).some((each) => SUM.test(plain(each))))
    return null;
  if (said === "" && plain(cell) === "") return null;

  const task = taskIn(said, tasks, words);
  if (task === undefined) return err({ row, reason: "unknownTask", said });
  const sourceSaid = head.source === null ? "" : String(cells[head.source] ?? "").trim();
  const source = sourceIn(sourceSaid, words);
  if (source === null) return err({ row, reason: "unknownSource", said: sourceSaid });
  const amount = amountIn(cell);
  if (amount === null) return null;
  const amountDong = amount === undefined ? Number.NaN : Math.round(amount * head.unitDong);
  if (!(amountDong >= 0 && amountDong <= MAX_AMOUNT_DONG))
    return err({ row, reason: "badAmount", said: String(cell ?? "") });
  return ok({ row, task, source, amountDong });
};

/** Undefined: no task that is known. */
const taskIn = (
  said: string,
  tasks: readonly NamedTask[],
  words: FundingWords,
): TaskRef | null | undefined => {
  const folded = plain(said);
  if (folded === plain(words.allTasks) || /^(chi )?chung$/.test(folded)) return null;
  return tasks.find(
    ({ ref, title }) => plain(title) === folded || plain(taskIdOf(ref)) === folded || plain(ref) === folded,
  )?.ref;
};

/** Nothing said is the unit's own money. */
const sourceIn = (said: string, { sources }: FundingWords): FundingSource | null => {
  const folded = plain(said);
  if (folded === "") return "own";
  const named = (Object.keys(sources) as FundingSource[]).find((source) => plain(sources[source]) === folded);
  if (named) return named;
  if (/cap tren|tinh|trung uong/.test(folded)) return "above";
  if (/xa hoi hoa|dong gop|tai tro|ung ho/.test(folded)) return "community";
  if (/^(nguon )?khac$/.test(folded)) return "other";
  return /ngan sach/.test(folded) ? "own" : null;
};
