import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readAlong, type WhatWasRead } from "../support/committers/read-along.ts";
import { buildCommitter, type CommitterProgram } from "../support/committers/start-committers.ts";
import { type PostgresServer, startPostgres } from "../support/postgres-server.ts";

let postgres: PostgresServer;
let program: CommitterProgram;
beforeAll(async () => {
  postgres = await startPostgres();
  program = await buildCommitter();
});
afterAll(async () => {
  program?.dispose();
  await postgres?.dispose();
});

const MANY = 10_000;

const expectEachOnce = ({ committed, seen }: WhatWasRead): void => {
  expect(committed.length).toBeGreaterThanOrEqual(MANY);
  expect([...seen].sort()).toEqual([...committed].sort());
};

describe("several servers at once", () => {
  test("[S6] on PostgreSQL a reader sees each of 10,000 records once, whoever commits when", async () => {
    const postgresUrl = await postgres.createDatabase("readers");
    const place = () => ({ postgres: postgresUrl });
    expectEachOnce(
      await readAlong({ program, place, processes: 5, recordsEach: MANY / 5, longestPauseMs: 4 }),
    );
  });

  test("[S6] on SQLite a reader sees each of 10,000 records once, though two processes commit", async () => {
    const place = (folder: string) => folder;
    expectEachOnce(
      await readAlong({ program, place, processes: 2, recordsEach: MANY / 2, longestPauseMs: 3 }),
    );
  });
});
