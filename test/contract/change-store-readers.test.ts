import { afterAll, beforeAll, expect, test } from "vitest";
import { readAlong } from "../support/committers/read-along.ts";
import { buildCommitter, type CommitterProgram } from "../support/committers/start-committers.ts";

let program: CommitterProgram;
beforeAll(async () => {
  program = await buildCommitter();
});
afterAll(() => program?.dispose());

test("[S6] on SQLite a reader misses nothing and is told nothing twice while two processes commit", async () => {
  const { committed, seen } = await readAlong({
    program,
    place: (folder) => folder,
    processes: 2,
    recordsEach: 250,
    longestPauseMs: 3,
  });
  expect(committed.length).toBeGreaterThanOrEqual(500);
  expect([...seen].sort()).toEqual([...committed].sort());
}, 60_000);
