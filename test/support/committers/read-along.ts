import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Actor } from "../../../src/domain/permission.ts";
import type { WireRecord } from "../../../src/domain/record.ts";
import { unitOfScope } from "../../../src/domain/scope.ts";
import type { Cursor } from "../../../src/domain/wire.ts";
import { type History, openHistory } from "../../../src/server/history/history.ts";
import { type DatabasePlace, openDatabase } from "../../../src/server/store/open-database.ts";
import { syncRound } from "../../../src/server/sync/sync-round.ts";
import { systemClock } from "../../../src/server/system-clock.ts";
import { aUserId, shared } from "../builders/ids.ts";
import { aWriter, type Writer } from "../builders/people.ts";
import { aSyncRequest } from "../builders/requests.ts";
import type { CommitterProgram } from "./start-committers.ts";
import { unlessLocked } from "./unless-locked.ts";

export interface ReadAlong {
  readonly program: CommitterProgram;
  readonly place: (folder: string) => DatabasePlace;
  readonly processes: number;
  readonly recordsEach: number;
  readonly longestPauseMs: number;
}

export interface WhatWasRead {
  /** Ids that were committed, by every process together. */
  readonly committed: readonly string[];
  /** Ids as they came to the reader, page after page. */
  readonly seen: readonly string[];
  readonly rounds: number;
}

const SCOPES = ["son-kim-1", "son-kim-2", "son-hong"].map((unit) => shared(unit));
const silent = { info: () => {}, warn: () => {}, error: () => {} };

const aReader = (): Writer => {
  const units = new Set(SCOPES.map(unitOfScope));
  const [unit] = [...units];
  if (!unit) throw new Error("no unit");
  const reach: Actor["reach"] = { own: units, supervised: new Set(), above: new Set() };
  return aWriter({ user: aUserId(), role: "officer", unit, reach });
};

/** Several processes commit while one reader pulls page by page, as a phone does, until nothing new comes. */
export const readAlong = async (given: ReadAlong): Promise<WhatWasRead> => {
  const keyFolder = mkdtempSync(join(tmpdir(), "loa-read-along-"));
  const place = given.place(keyFolder);
  const history = await openHistory(await openDatabase(place), keyFolder, systemClock);
  try {
    let isCommitting = true;
    const orders = Array.from({ length: given.processes }, (_, seed) => ({
      ...{ place, keyFolder, scopes: SCOPES, seed },
      ...{ records: given.recordsEach, longestPauseMs: given.longestPauseMs },
    }));
    const committing = Promise.all(orders.map(given.program.start)).finally(() => {
      isCommitting = false;
    });
    const [read, committed] = await Promise.all([pullUntil(history, () => !isCommitting), committing]);
    return { ...read, committed: committed.flat() };
  } finally {
    await history.db.destroy();
    rmSync(keyFolder, { recursive: true, force: true });
  }
};

const pullUntil = async (
  history: History,
  isOver: () => boolean,
): Promise<Pick<WhatWasRead, "seen" | "rounds">> => {
  const reader = aReader();
  const cursors = new Map<string, Cursor>();
  const seen: string[] = [];
  for (let rounds = 1; ; rounds += 1) {
    const wasOver = isOver();
    const request = aSyncRequest(reader, { cursors: [...cursors.values()] });
    const answer = await unlessLocked(() => syncRound({ history, log: silent }, reader, request));
    if (!answer) continue;
    seen.push(...(answer.records as WireRecord[]).map(({ id }) => id));
    for (const cursor of answer.cursors) cursors.set(cursor.scope, cursor);
    if (wasOver && !answer.more) return { seen, rounds };
    await wait(5);
  }
};
