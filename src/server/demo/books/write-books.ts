import { addDays, type Day, DEFAULT_TIME_ZONE, dayOf } from "../../../domain/day.ts";
import type { ClauseId, TaskRef } from "../../../domain/task.ts";
import { taskRefOf } from "../../../domain/task.ts";
import { type DemoSite, type DemoUnit, minutesBefore, type UnitWriting } from "../demo-unit.ts";
import type { NewRecord } from "../demo-writer.ts";
import { postingBook } from "./posting-book.ts";
import { targetBooks } from "./target-books.ts";
import { unitBooks } from "./unit-books.ts";
import { voiceBooks } from "./voice-books.ts";

/** Entries of the unit's books, by who writes them. */
export interface Books {
  readonly officer?: readonly NewRecord[];
  readonly leader?: readonly NewRecord[];
  readonly supervisor?: readonly NewRecord[];
}

export interface BookWriting {
  readonly newId: () => string;
  readonly sites: readonly DemoSite[];
  readonly task: (id: string) => TaskRef;
  /** So many days from today; negative: before. */
  readonly day: (fromToday: number) => Day;
  readonly leader: string;
  readonly officer: string;
}

/** What the commune of the story keeps beside its activities: a little of every book, around today. */
export const writeBooks = async (
  { writer, random, plan, now }: UnitWriting,
  { unit, officer, leader, months }: DemoUnit,
  sites: readonly DemoSite[],
): Promise<void> => {
  const supervisor = months.at(-1)?.supervisor;
  const today = dayOf(now, DEFAULT_TIME_ZONE);
  const writing: BookWriting = {
    newId: () => random.uuid(now),
    sites,
    task: (id) => taskRefOf(plan.id, id as ClauseId),
    day: (fromToday) => addDays(today, fromToday),
    leader: leader.user.name,
    officer: officer.user.name,
  };
  for (const books of [postingBook(writing), targetBooks(writing), unitBooks(writing), voiceBooks(writing)]) {
    const written = [
      [officer, books.officer],
      [leader, books.leader],
      [supervisor, books.supervisor],
    ] as const;
    for (const [person, records = []] of written)
      if (person && records.length > 0)
        await writer.change(person.author, unit.id, minutesBefore(now, 45), records);
  }
};
