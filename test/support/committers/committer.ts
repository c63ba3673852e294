// A program of its own: writes records into scopes as a server does, slowly and in many small transactions, some of
// which fail. Its one argument is JSON of `CommitterOrder`; it prints JSON of the ids that were committed.
import { setTimeout as wait } from "node:timers/promises";
import type { Json } from "../../../src/domain/canonical-json.ts";
import type { ScopeId } from "../../../src/domain/scope.ts";
import { openHistory } from "../../../src/server/history/history.ts";
import { withLedger } from "../../../src/server/history/scope-ledger.ts";
import { type DatabasePlace, openDatabase } from "../../../src/server/store/open-database.ts";
import { readSentChange } from "../../../src/server/sync/read-sent-change.ts";
import { systemClock } from "../../../src/server/system-clock.ts";
import { anActivityBy } from "../builders/changes.ts";
import { anOfficer } from "../builders/people.ts";
import { createSeededRandom } from "../seeded-random.ts";
import { unlessLocked } from "./unless-locked.ts";

export interface CommitterOrder {
  readonly place: DatabasePlace;
  readonly keyFolder: string;
  readonly scopes: readonly ScopeId[];
  readonly records: number;
  readonly longestPauseMs: number;
  readonly seed: number;
}

/** Many months, as in many years of use: counts are made anew month by month. */
const anyDay = (month: number): string =>
  `${2000 + Math.floor(month / 12)}-${String(1 + (month % 12)).padStart(2, "0")}-15`;

class PowerCut extends Error {}

const run = async (order: CommitterOrder): Promise<readonly string[]> => {
  const random = createSeededRandom(order.seed);
  const history = await openHistory(await openDatabase(order.place), order.keyFolder, systemClock);
  const officer = anOfficer();
  const committed: string[] = [];

  const commitSome = async (): Promise<void> => {
    const scope = order.scopes[random.below(order.scopes.length)] as ScopeId;
    const changes = Array.from({ length: 1 + random.below(12) }, () =>
      anActivityBy(officer, { on: anyDay(random.below(40 * 12)) }, { scope }),
    );
    const isCommitted = await unlessLocked(() =>
      withLedger(history, scope, async (ledger) => {
        for (const change of changes) {
          const read = readSentChange(change as unknown as Json);
          if (read.kind !== "readable") throw new Error("the change cannot be read");
          await ledger.enter(read.sent, change.fields, history.clock.now());
          await wait(random.below(order.longestPauseMs));
        }
        if (random.below(10) === 0) throw new PowerCut();
        return true;
      }),
    );
    if (isCommitted) committed.push(...changes.map(({ recordId }) => recordId));
  };

  while (committed.length < order.records) {
    await commitSome().catch((error: unknown) => {
      if (!(error instanceof PowerCut)) throw error;
    });
    // SQLite lets in whoever asks first: without a pause the others would ask in vain.
    await wait(random.below(order.longestPauseMs * 4));
  }
  await history.db.destroy();
  return committed;
};

process.stdout.write(JSON.stringify(await run(JSON.parse(process.argv[2] ?? "null") as CommitterOrder)));
