import type { MissingWork } from "../registers/urging.ts";
import type { TaskRef } from "../task.ts";

/** What became of one task since it was urged for; `now` null: no figures of it are known. */
export interface Followed extends MissingWork {
  readonly now: number | null;
  /** Done since then; taken back work counts for none. */
  readonly since: number;
}

export interface FollowUp {
  readonly tasks: readonly Followed[];
  /** Were missing then, over all tasks. */
  readonly missing: number;
  /** Of those, done since; never more than were missing. */
  readonly since: number;
  /** all: đã xong · some: làm thêm được một phần · none: chưa có gì mới · unknown: figures are not here, or nothing was named. */
  readonly state: "all" | "some" | "none" | "unknown";
}

/** What followed an urging: the figures of then against those of now, `done` by task. */
export const whatFollowed = (
  missing: readonly MissingWork[],
  done: ReadonlyMap<TaskRef, number> | null,
): FollowUp => {
  const tasks = missing.map((work): Followed => {
    const now = done?.get(work.task) ?? null;
    return { ...work, now, since: now === null ? 0 : within(now - work.done, work.due - work.done) };
  });
  const owed = tasks.reduce((sum, work) => sum + work.due - work.done, 0);
  const since = tasks.reduce((sum, work) => sum + work.since, 0);
  const isKnown = tasks.some(({ now }) => now !== null);
  const state = !isKnown ? "unknown" : since === 0 ? "none" : since >= owed ? "all" : "some";
  return { tasks, missing: owed, since, state };
};

const within = (value: number, most: number): number => Math.min(Math.max(0, value), most);
