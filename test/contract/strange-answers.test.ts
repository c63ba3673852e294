import { createHash } from "node:crypto";
import { afterEach, describe, expect, test } from "vitest";
import type { Change, Epoch } from "../../src/domain/change.ts";
import type { Sha256 } from "../../src/domain/hash.ts";
import type { SyncAnswer, SyncRequest } from "../../src/domain/wire.ts";
import {
  createHonestServer,
  createNetwork,
  dexieShelf,
  memoryShelf,
  type PhoneFile,
  runPass,
  type Shelf,
} from "../support/engine-rig.ts";
import { createMemoryTus } from "../support/memory-tus.ts";
import { NO_ANSWERS, ODD_ANSWERS } from "../support/strange-answers.ts";
import { aChange, uuid } from "../support/sync-builders.ts";

const aFile = (text: string): PhoneFile => {
  const bytes = new TextEncoder().encode(text);
  const file = createHash("sha256").update(bytes).digest("hex") as Sha256;
  return { file, kind: "photo", bytes: bytes.buffer };
};

const changes = (from: number, to: number): Change[] =>
  Array.from({ length: to - from + 1 }, (_, index) => aChange(from + index));

type Server = ReturnType<typeof createHonestServer>;

/** Where the engine stands when the strange answer comes. */
interface EngineState {
  readonly changes: readonly Change[];
  readonly files?: readonly PhoneFile[];
  readonly pageOf?: number;
  /** What happened before. */
  readonly before?: (
    server: Server,
    pass: (server: Server) => Promise<unknown>,
    shelf: Shelf,
  ) => Promise<void>;
}

const takeAll = async (server: Server, pass: (server: Server) => Promise<unknown>): Promise<void> => {
  await pass(server);
};

const states: Readonly<Record<string, EngineState>> = {
  "a fresh phone": { changes: [] },
  "one change waits": { changes: changes(1, 1) },
  "many changes wait": { changes: changes(1, 40) },
  "a photo waits": { changes: changes(1, 1), files: [aFile("a"), aFile("b")] },
  "nothing waits any more": { changes: changes(1, 5), before: takeAll },
  "in the middle of the pages": {
    changes: changes(1, 3),
    pageOf: 2,
    before: async (server, pass) => {
      server.answer({ changes: changes(101, 120), cursors: [] } as never);
      let pages = 0;
      await pass({
        ...server,
        answer: (request) => {
          pages += 1;
          if (pages > 1) throw new TypeError("Failed to fetch");
          return server.answer({ ...request, changes: [] });
        },
      });
    },
  },
  "the history broke": {
    changes: changes(1, 5),
    before: async (server, pass) => {
      await pass(server);
      server.forget(uuid(77) as Epoch);
    },
  },
  "the history broke and all is to be sent again": {
    changes: changes(1, 5),
    pageOf: 2,
    before: async (server, pass) => {
      await pass(server);
      server.forget(uuid(77) as Epoch);
      let rounds = 0;
      await pass({
        ...server,
        answer: (request) => {
          rounds += 1;
          if (rounds > 1) throw new TypeError("Failed to fetch");
          return server.answer(request);
        },
      });
    },
  },
};

const opened: Shelf[] = [];
afterEach(async () => {
  for (const shelf of opened.splice(0)) await shelf.close();
});

const setUp = async (makeShelf: typeof memoryShelf, state: EngineState) => {
  const shelf = await makeShelf(state.changes, state.files ?? []);
  opened.push(shelf);
  const server = createHonestServer(state.pageOf ?? null);
  const tus = createMemoryTus();
  const pass = (of: Server) =>
    runPass(shelf.store, createNetwork((request) => Response.json(of.answer(request)), tus.fetch).fetch);
  await state.before?.(server, pass, shelf);
  return { shelf, server, tus, pass };
};

/** What is not ours may end a pass in these ways, and it never crashes it. */
const ENDS = ["done", "offline", "signedOut", "throttled", "stalled", "partly"];
/** Halving a batch of 500 takes ten requests; nothing goes on for ever. */
const MOST_REQUESTS = 24;

const meet = async ({ shelf, tus }: Rig, answer: (request: SyncRequest) => Response | undefined) => {
  const network = createNetwork(answer, tus.fetch);
  const end = await runPass(shelf.store, network.fetch);
  expect(ENDS).toContain(end.kind);
  expect(network.asks.sync).toBeLessThanOrEqual(MOST_REQUESTS);
};

/** What our server would have said must not become true by being asked. */
const wouldSay = ({ server }: Rig, request: SyncRequest): SyncAnswer => {
  const copy = createHonestServer(null, server.epoch());
  for (const [id, number] of server.taken) copy.taken.set(id, number);
  return copy.answer(request);
};

/** The next good answers settle everything. */
const settles = async (
  { shelf, server, tus, pass }: Awaited<ReturnType<typeof setUp>>,
  state: EngineState,
) => {
  await pass(server);
  expect(await pass(server)).toEqual({ kind: "done" });
  expect(await shelf.waiting()).toEqual([]);
  expect(await shelf.aside()).toBe(0);
  expect([...server.taken.keys()]).toEqual(expect.arrayContaining(state.changes.map(({ id }) => id)));
  expect([...tus.stored.keys()].sort()).toEqual((state.files ?? []).map(({ file }) => file).sort());
  expect([...(await shelf.storedFiles())].sort()).toEqual((state.files ?? []).map(({ file }) => file).sort());
};

type Rig = Awaited<ReturnType<typeof setUp>>;

/**
 * IndexedDB where the state of the store is the most of it; everywhere else it only takes longer. There the states take
 * turns: every answer is met in one of them, and in all of them in memory.
 */
const inIndexedDb = ["many changes wait", "a photo waits", "in the middle of the pages", "the history broke"];

interface Case {
  readonly shelf: typeof memoryShelf;
  /** Which of its answers: one of so many. */
  readonly turn: number;
  readonly of: number;
}

const cases = Object.entries(states).flatMap(([name, state]) => {
  const turn = inIndexedDb.indexOf(name);
  const kept = { shelf: dexieShelf, turn, of: inIndexedDb.length };
  return [
    ...(turn >= 0 ? [[`${name}, in IndexedDB`, state, kept] as const] : []),
    [name, state, { shelf: memoryShelf, turn: 0, of: 1 }] as const,
  ];
}) satisfies readonly (readonly [string, EngineState, Case])[];

const ofTurn = <Answer>(answers: Readonly<Record<string, Answer>>, { turn, of }: Case) =>
  Object.entries(answers).filter((_, place) => place % of === turn);

describe.each(cases)("[S21] when %s", (_state, state, its) => {
  test.each(ofTurn(NO_ANSWERS, its))("%s is no answer and changes nothing", async (_name, strange) => {
    const rig = await setUp(its.shelf, state);
    const before = await rig.shelf.everything();
    await meet(rig, (request) => strange(wouldSay(rig, request)));
    expect(await rig.shelf.everything()).toBe(before);
    await settles(rig, state);
  });

  test.each(ofTurn(ODD_ANSWERS, its))(
    "an answer %s takes from the outbox only what the server has",
    async (_name, strange) => {
      const rig = await setUp(its.shelf, state);
      await meet(rig, (request) => strange(rig.server.answer(request)));
      const held = [...(await rig.shelf.waiting()), ...(await rig.shelf.kept())];
      expect(held).toEqual(expect.arrayContaining(state.changes.map(({ id }) => id)));
      expect(await rig.shelf.aside()).toBe(0);
      for (const file of await rig.shelf.storedFiles()) expect(rig.tus.stored.has(file)).toBe(true);
      await settles(rig, state);
    },
  );
});
