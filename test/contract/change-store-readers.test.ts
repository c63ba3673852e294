import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { shared } from "../support/builders/ids.ts";
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

test("[S24] processes that start at once on an empty folder make the database together, and all of them write", async () => {
  const folder = mkdtempSync(join(tmpdir(), "loa-at-once-"));
  try {
    const scopes = [shared("son-kim-1")];
    const order = { place: folder, keyFolder: folder, scopes, records: 1, longestPauseMs: 1 };
    const committed = await Promise.all([1, 2, 3, 4].map((seed) => program.start({ ...order, seed })));
    expect(committed.map((ids) => ids.length > 0)).toEqual([true, true, true, true]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
