import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { describeChangeStore } from "../contract/change-store.ts";
import { describeChangeStoreRules } from "../contract/change-store-rules.ts";
import { openChangeStore } from "../contract/open-change-store.ts";
import { describeWholeServer } from "../contract/whole-server.ts";
import { shared } from "../support/builders/ids.ts";
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

describeChangeStore("PostgreSQL", () =>
  openChangeStore(async () => ({ postgres: await postgres.createDatabase("store") })),
);
describeChangeStoreRules("PostgreSQL", () =>
  openChangeStore(async () => ({ postgres: await postgres.createDatabase("rules") })),
);

let databases = 0;
describeWholeServer("PostgreSQL", async () => {
  databases += 1;
  return { postgres: await postgres.createDatabase(`whole-${databases}`) };
});

describe("several servers at once", () => {
  test("[S24] that find an empty database make its tables together, and all of them write", async () => {
    const keyFolder = mkdtempSync(join(tmpdir(), "loa-at-once-"));
    try {
      const place = { postgres: await postgres.createDatabase("at-once") };
      const scopes = [shared("son-kim-1")];
      const order = { place, keyFolder, scopes, records: 1, longestPauseMs: 1 };
      const committed = await Promise.all([1, 2, 3, 4].map((seed) => program.start({ ...order, seed })));
      expect(committed.map((ids) => ids.length > 0)).toEqual([true, true, true, true]);
    } finally {
      rmSync(keyFolder, { recursive: true, force: true });
    }
  });

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
