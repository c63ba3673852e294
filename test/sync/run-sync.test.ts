import { describe, expect, test } from "vitest";
import type { Json } from "../../src/domain/canonical-json.ts";
import type { Change, Epoch } from "../../src/domain/change.ts";
import type { Sha256 } from "../../src/domain/hash.ts";
import { instant } from "../../src/domain/instant.ts";
import { err, ok, type Result } from "../../src/domain/result.ts";
import type { SyncRequest } from "../../src/domain/wire.ts";
import { type LinkFailure, offline } from "../../src/sync/link-failure.ts";
import type { Lock, ServerLink } from "../../src/sync/ports.ts";
import { runSync } from "../../src/sync/run-sync.ts";
import { createMemoryPhoneStore, type MemoryPhoneStore } from "../support/memory-phone-store.ts";
import { aChange, aCursor, anAnswer, applied, aRecord, NOW, uuid } from "../support/sync-builders.ts";

type Reply = (request: SyncRequest) => Result<Json, LinkFailure>;

const freeLock: Lock = { tryRun: (task) => task() };

const createLink = (reply: Reply, upload?: ServerLink["upload"]) => {
  const requests: SyncRequest[] = [];
  const link: ServerLink = {
    sync: async (request) => {
      requests.push(request);
      return reply(request);
    },
    upload: upload ?? (async () => ok(undefined)),
  };
  return { link, requests };
};

const json = (answer: unknown): Result<Json, LinkFailure> => ok(JSON.parse(JSON.stringify(answer)) as Json);

/** A server that takes everything and numbers it. */
const takesAll = (): Reply => {
  let number = 0;
  return (request) => {
    const results = request.changes.map((change) => {
      number += 1;
      return applied(change, number);
    });
    return json(anAnswer({ results, cursors: [aCursor(number)] }));
  };
};

const run = (
  store: MemoryPhoneStore,
  link: ServerLink,
  options: Partial<Parameters<typeof runSync>[1]> = {},
) => {
  let now = 1_000_000;
  const tick = () => {
    now += 100;
    return instant(now);
  };
  return runSync(
    { store, link, lock: freeLock, clock: { now: tick } },
    { sendsPhotos: true, evenIfLocked: false, isStopped: () => false, onProgress: () => {}, ...options },
  );
};

const changes = (count: number): Change[] => Array.from({ length: count }, (_, index) => aChange(index + 1));

const answered = (request: SyncRequest) => ({
  results: request.changes.map((change, index) => applied(change, index + 1)),
});

/** Everything between phone and server that looks like an answer and is none of ours. */
const notOurs: readonly (readonly [string, Reply])[] = [
  ["an empty object", () => json({})],
  ["null", () => json(null)],
  ["a list", () => json([])],
  ["a sentence", () => json("<html>Đăng nhập Wi-Fi</html>")],
  ["another server's JSON", () => json({ status: "ok", data: [] })],
  ["an answer without results", () => json({ ...anAnswer(), results: undefined })],
  ["an answer without an epoch", () => json({ ...anAnswer(), epoch: undefined })],
  ["an epoch that is none", () => json({ ...anAnswer(), epoch: "1" })],
  ["an unknown protocol", (request) => json({ ...anAnswer(answered(request)), protocol: 7 })],
  ["results for ids that were not sent", () => json(anAnswer({ results: [applied(aChange(77), 1)] }))],
  [
    "one foreign id among ours",
    (request) => json(anAnswer({ results: [...answered(request).results, applied(aChange(77), 1)] })),
  ],
  [
    "a receipt for another change",
    (request) =>
      json(
        anAnswer({
          results: answered(request).results.map((result) => ({
            ...result,
            receipt: { ...result.receipt, change: uuid(5000) as never },
          })),
        }),
      ),
  ],
  [
    "a receipt for another scope",
    (request) =>
      json(
        anAnswer({
          results: answered(request).results.map((result) => ({
            ...result,
            receipt: { ...result.receipt, scope: "x.shared" as never },
          })),
        }),
      ),
  ],
  [
    "the same id twice",
    (request) => json(anAnswer({ results: [...answered(request).results, ...answered(request).results] })),
  ],
  [
    "a status nobody knows",
    (request) => json({ ...anAnswer(), results: request.changes.map(({ id }) => ({ status: "ok", id })) }),
  ],
  [
    "receipts without a seal",
    (request) =>
      json({
        ...anAnswer(),
        results: request.changes.map((change) => ({
          status: "applied",
          id: change.id,
          receipt: { number: 1 },
        })),
      }),
  ],
  [
    "cursors of another history",
    (request) => json(anAnswer({ ...answered(request), cursors: [aCursor(1, { epoch: uuid(9) as never })] })),
  ],
  [
    "two cursors for one scope",
    (request) => json(anAnswer({ ...answered(request), cursors: [aCursor(1), aCursor(2)] })),
  ],
  ["no network", () => err(offline("unreachable"))],
  ["a torn body", () => err(offline("torn"))],
  ["a time-out", () => err(offline("timeout"))],
  ["a gateway's 502", () => err(offline("serverFailed"))],
  ["401", () => err({ kind: "signedOut" })],
  ["429", () => err({ kind: "throttled", retryAfterMs: 1000 })],
];

describe("a pass", () => {
  test("sends the outbox in order until it is empty", async () => {
    const store = createMemoryPhoneStore(changes(1200));
    const { link, requests } = createLink(takesAll());

    expect(await run(store, link)).toEqual({ kind: "done" });
    expect(store.outbox.size).toBe(0);
    expect(store.kept.size).toBe(1200);
    const sent = requests.flatMap((request) => request.changes.map(({ seq }) => seq));
    expect(sent).toEqual(changes(1200).map(({ seq }) => seq));
    expect(requests.length).toBeLessThanOrEqual(4);
  });

  test.each(notOurs)("[S2] leaves the outbox and the mirror untouched after %s", async (_name, reply) => {
    const store = createMemoryPhoneStore(changes(3));
    const { link } = createLink(reply);

    await run(store, link);

    expect([...store.outbox.keys()]).toEqual([1, 2, 3]);
    expect(store.refused.size + store.kept.size + store.mirror.size + store.cursors.size).toBe(0);
  });

  test("[S8] one bad change does not hold up the others", async () => {
    const store = createMemoryPhoneStore(changes(5));
    const { link } = createLink((request) =>
      json(
        anAnswer({
          results: request.changes.map((change) =>
            change.seq === 2
              ? { status: "rejected", id: change.id, code: "invalidFields", reason: "Sai ngày." }
              : applied(change, change.seq),
          ),
        }),
      ),
    );

    expect(await run(store, link)).toEqual({ kind: "done" });
    expect(store.outbox.size).toBe(0);
    expect([...store.refused.values()].map(({ change, reason }) => [change.seq, reason])).toEqual([
      [2, "Sai ngày."],
    ]);
  });

  test("[S20] a quarantined change is kept where a person sees it", async () => {
    const store = createMemoryPhoneStore(changes(1));
    const { link } = createLink((request) =>
      json(
        anAnswer({
          results: request.changes.map(({ id }) => ({
            status: "quarantined",
            id,
            code: "recordMissing",
            reason: "",
          })),
        }),
      ),
    );
    await run(store, link);
    expect([...store.refused.values()].map(({ status }) => status)).toEqual(["quarantined"]);
  });

  test("[S22] a server that takes only small requests gets them, and one change that never fits is set aside", async () => {
    const store = createMemoryPhoneStore(changes(20));
    const all = takesAll();
    const { link } = createLink((request) => {
      const isTooLarge = request.changes.length > 4 || request.changes.some(({ seq }) => seq === 7);
      return isTooLarge ? err({ kind: "tooLarge" }) : all(request);
    });

    expect(await run(store, link)).toEqual({ kind: "done" });
    expect(store.outbox.size).toBe(0);
    expect([...store.refused.values()].map(({ change, code }) => [change.seq, code])).toEqual([
      [7, "tooLarge"],
    ]);
  });

  test("[S8] a server that answers and acknowledges nothing does not keep a pass for ever", async () => {
    const store = createMemoryPhoneStore(changes(2));
    const { link, requests } = createLink(() => json(anAnswer()));
    expect(await run(store, link)).toEqual({ kind: "stalled" });
    expect(requests.length).toBeLessThan(6);
    expect(store.outbox.size).toBe(2);
  });

  test("[S8] pages without end do not keep a pass for ever", async () => {
    const { link } = createLink(() => json(anAnswer({ more: true, cursors: [aCursor(1)] })));
    expect(await run(createMemoryPhoneStore(), link)).toEqual({ kind: "stalled" });
  });

  test("fetches page after page", async () => {
    const store = createMemoryPhoneStore();
    const { link } = createLink((request) => {
      const number = (request.cursors[0]?.number ?? 0) + 1;
      return json(
        anAnswer({ records: [aRecord(uuid(number), number)], cursors: [aCursor(number)], more: number < 5 }),
      );
    });
    expect(await run(store, link)).toEqual({ kind: "done" });
    expect(store.mirror.size).toBe(5);
  });

  test("[S8] a photo that was taken out before its bytes went does not keep the outbox waiting for ever", async () => {
    const store = createMemoryPhoneStore();
    const file = "a".repeat(64) as Sha256;
    const waits = {
      kind: "photo",
      type: "image/jpeg",
      sizeBytes: 1,
      upload: null,
      on: "a",
      state: "waiting",
    } as const;
    store.files.set(file, { ...waits, file, bytes: new ArrayBuffer(1) });
    const { link } = createLink(
      () => json(anAnswer()),
      async () => err({ kind: "refused", status: 404 }),
    );
    expect(await run(store, link)).toEqual({ kind: "done" });
    expect((await store.unsent()).files).toBe(0);
  });

  test("a change made while photos are sent goes before the next photo [S27]", async () => {
    const store = createMemoryPhoneStore();
    for (const letter of ["a", "b"])
      store.files.set(letter.repeat(64) as Sha256, {
        file: letter.repeat(64) as Sha256,
        kind: "photo",
        type: "image/jpeg",
        sizeBytes: 1,
        upload: null,
        on: letter,
        bytes: new ArrayBuffer(1),
        state: "waiting",
      });
    const steps: string[] = [];
    const all = takesAll();
    const { link } = createLink(
      (request) => {
        steps.push(`sync ${request.changes.length}`);
        return all(request);
      },
      async (file) => {
        steps.push(`photo ${file.file[0]}`);
        if (file.file[0] === "b") store.outbox.set(1, aChange(1));
        return ok(undefined);
      },
    );

    await run(store, link);
    expect(steps).toEqual(["sync 0", "photo b", "sync 1", "photo a", "sync 0"]);
  });

  test("knows the server's clock from the middle of the round trip", async () => {
    const offsets: number[] = [];
    const store = createMemoryPhoneStore();
    const { link } = createLink(() => json(anAnswer({ serverTime: NOW })));
    const watched = {
      ...store,
      install: (exchange: Parameters<typeof store.install>[0]) => {
        offsets.push(exchange.clockOffsetMs);
        return store.install(exchange);
      },
    };
    const times = [1000, 3000].map(instant);
    await runSync(
      { store: watched, link, lock: freeLock, clock: { now: () => times.shift() ?? instant(9000) } },
      { sendsPhotos: true, evenIfLocked: false, isStopped: () => false, onProgress: () => {} },
    );
    expect(offsets).toEqual([NOW - 2000]);
  });

  test("ends before its next step once it was given up", async () => {
    const store = createMemoryPhoneStore(changes(1));
    const { link, requests } = createLink(takesAll());
    expect(await run(store, link, { isStopped: () => true })).toEqual({ kind: "stopped" });
    expect(requests).toEqual([]);
  });

  test("is busy while another runner holds the lock, unless that one is taken for dead", async () => {
    const store = createMemoryPhoneStore();
    const { link } = createLink(takesAll());
    const lock: Lock = { tryRun: async (task, evenIfHeld) => (evenIfHeld ? task() : "held") };
    const clock = { now: () => NOW };
    const options = { sendsPhotos: true, isStopped: () => false, onProgress: () => {} };
    expect(await runSync({ store, link, lock, clock }, { ...options, evenIfLocked: false })).toEqual({
      kind: "busy",
    });
    expect(await runSync({ store, link, lock, clock }, { ...options, evenIfLocked: true })).toEqual({
      kind: "done",
    });
  });
});

describe("a revoked phone", () => {
  const REVOKED = { what: "device", at: NOW, until: NOW, keptBy: "Phòng VH&TT" } as const;
  const revoking = (): Reply => (request) =>
    json({
      ...anAnswer({ scopes: [], revoked: REVOKED }),
      results: request.changes.map(({ id }) => ({
        status: "quarantined",
        id,
        code: "revoked",
        reason: "giữ riêng",
      })),
    });

  test("[S46] [S2] hands in everything and keeps its records, its cursors and what was quarantined", async () => {
    const store = createMemoryPhoneStore(changes(3));
    const before = createLink(() =>
      json(anAnswer({ records: [aRecord(uuid(9), 4)], cursors: [aCursor(4)], results: [] })),
    );
    await run(store, before.link, { isStopped: () => before.requests.length > 0 });
    const { link } = createLink(revoking());
    expect(await run(store, link)).toEqual({ kind: "revoked" });
    expect(store.outbox.size).toBe(0);
    expect([...store.refused.values()].map(({ status, code }) => [status, code])).toEqual(
      Array.from({ length: 3 }, () => ["quarantined", "revoked"]),
    );
    expect(store.mirror.size).toBe(1);
    expect(store.cursors.get(aCursor(4).scope)?.number).toBe(4);
  });

  test("[S46] [S39] hands everything in again when the server's history broke", async () => {
    const store = createMemoryPhoneStore(changes(3));
    const otherEpoch = uuid(99) as Epoch;
    const first = createLink(revoking());
    await run(store, first.link);
    const other: Reply = (request) => {
      const sent = revoking()(request);
      return sent.ok ? json({ ...(sent.value as object), epoch: otherEpoch }) : sent;
    };
    const { link, requests } = createLink(other);
    expect(await run(store, link)).toEqual({ kind: "revoked" });
    expect(requests.flatMap((request) => request.changes.map(({ seq }) => seq))).toEqual([1, 2, 3]);
    expect((await store.standing()).epoch).toBe(otherEpoch);
    expect([store.outbox.size, store.refused.size]).toEqual([0, 3]);
  });
});
