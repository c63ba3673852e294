import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { startLinkProxy } from "../bench/link-proxy.ts";
import { createLinkQueue, LINKS, serialisationMs } from "../bench/link-queue.ts";

/** Time that moves only from one timer to the next. */
const createVirtualTime = () => {
  let now = 0;
  const timers: { at: number; run: () => void }[] = [];
  return {
    now: () => now,
    after: (waitMs: number, run: () => void) => void timers.push({ at: now + waitMs, run }),
    runAll: () => {
      for (;;) {
        timers.sort((a, b) => a.at - b.at);
        const next = timers.shift();
        if (!next) return;
        now = next.at;
        next.run();
      }
    },
  };
};

const slow = { bitsPerS: 80_000, halfTripMs: 400 };

describe("one direction of a link", () => {
  const open = () => {
    const time = createVirtualTime();
    const queue = createLinkQueue(time, () => slow);
    const events: string[] = [];
    const send = (name: string, sizeBytes: number, isAlive = () => true) =>
      queue.push({
        sizeBytes,
        isAlive,
        onSent: () => events.push(`${name} sent ${time.now()}`),
        onArrived: () => events.push(`${name} arrived ${time.now()}`),
      });
    return { time, events, send };
  };

  test("carries packets one after the other at its rate, each half a round trip later", () => {
    const { time, events, send } = open();
    send("a", 1000); // 8,000 bits at 80 kbit/s: 100 ms
    send("b", 500); // 50 ms more
    time.runAll();
    expect(events).toEqual(["a sent 100", "b sent 150", "a arrived 500", "b arrived 550"]);
  });

  test("begins at once after it was idle, and gives no credit for the idle time", () => {
    const { time, events, send } = open();
    send("a", 1000);
    time.after(1000, () => send("b", 1000));
    time.runAll();
    expect(events).toEqual(["a sent 100", "a arrived 500", "b sent 1100", "b arrived 1500"]);
  });

  test("never lets a packet overtake another, however coarse the timers are", () => {
    const time = createVirtualTime();
    const coarse = {
      now: time.now,
      // Down to a multiple of 10 ms, and of two with the same moment the later one first.
      after: (waitMs: number, run: () => void) =>
        time.after(Math.floor(waitMs / 10) * 10 - time.now() / 1e6, run),
    };
    const queue = createLinkQueue(coarse, () => slow);
    const arrived: number[] = [];
    for (let number = 0; number < 50; number += 1)
      queue.push({
        sizeBytes: 1 + ((number * 37) % 90),
        isAlive: () => true,
        onSent: () => {},
        onArrived: () => arrived.push(number),
      });
    time.runAll();
    expect(arrived).toEqual(Array.from({ length: 50 }, (_none, number) => number));
  });

  test("spends no time on what waited of a connection that is gone, and delivers none of it", () => {
    const { time, events, send } = open();
    let isAlive = true;
    send("a", 1000);
    send("dead", 100_000, () => isAlive);
    time.after(50, () => {
      isAlive = false;
    });
    send("b", 1000);
    time.runAll();
    expect(events).toEqual(["a sent 100", "b sent 200", "a arrived 500", "b arrived 600"]);
  });
});

test("the physical limit: 250 KB take 5 s on 3G and 40 s on 2G", () => {
  expect(serialisationMs(250_000, LINKS["3g"].upBps)).toBe(5_000);
  expect(serialisationMs(250_000, LINKS["2g"].upBps)).toBe(40_000);
});

describe("the proxy", () => {
  const cleanups: (() => Promise<void> | void)[] = [];
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  });

  const serve = async (answerBytes: number) => {
    let received = 0;
    const server = createServer((request, response) => {
      request.on("data", (chunk: Buffer) => {
        received += chunk.length;
      });
      request.on("end", () => response.end(Buffer.alloc(answerBytes)));
      request.on("error", () => {});
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const proxy = await startLinkProxy((server.address() as AddressInfo).port);
    cleanups.push(() => void server.close(), proxy.close);
    return { proxy, received: () => received };
  };

  const post = (url: string, bytes: number) => fetch(url, { method: "POST", body: new Uint8Array(bytes) });

  test("counts what went both ways, bodies and headers, and changes none of it", async () => {
    const { proxy, received } = await serve(50_000);
    const answer = await post(proxy.url, 100_000);
    expect((await answer.arrayBuffer()).byteLength).toBe(50_000);
    expect(received()).toBe(100_000);
    const { up, down, connections } = proxy.traffic();
    expect(up).toBeGreaterThan(100_050);
    expect(up).toBeLessThan(101_000);
    expect(down).toBeGreaterThan(50_050);
    expect(down).toBeLessThan(51_000);
    expect(connections).toBe(1);
    proxy.reset();
    expect(proxy.traffic()).toEqual({ up: 0, down: 0, connections: 0 });
  });

  test("takes at least what arithmetic says: serialisation both ways, two round trips on a new connection", async () => {
    const { proxy } = await serve(20_000);
    proxy.shape({ name: "test", upBps: 4_000_000, downBps: 2_000_000, roundTripMs: 60 });
    const began = performance.now();
    await (await post(proxy.url, 40_000)).arrayBuffer();
    const { up, down } = proxy.traffic();
    const limit = serialisationMs(up, 4_000_000) + serialisationMs(down, 2_000_000) + 2 * 60;
    expect(performance.now() - began).toBeGreaterThanOrEqual(limit - 3);
  });

  test("breaks every connection when told, and counts only what had left by then", async () => {
    const { proxy } = await serve(0);
    proxy.shape({ name: "test", upBps: 8_000, downBps: 8_000, roundTripMs: 0 });
    const refused = expect(post(proxy.url, 1_000_000)).rejects.toThrow();
    const hasBegun = async (): Promise<void> => {
      while (proxy.traffic().connections === 0) await new Promise((resolve) => setImmediate(resolve));
    };
    await hasBegun();
    proxy.cut();
    await refused;
    expect(proxy.traffic().up).toBeLessThan(10_000);
  });

  test("breaks connections each time so many bytes have arrived, until it is told to stop", async () => {
    const { proxy } = await serve(0);
    const stop = proxy.cutEachUp(64 * 1024);
    for (const connections of [1, 2]) {
      await expect(post(proxy.url, 1_000_000)).rejects.toThrow();
      expect(proxy.traffic().connections).toBe(connections);
      // The rest of the packet that brought the last of them is in it.
      expect(Math.floor(proxy.traffic().up / (64 * 1024))).toBe(connections);
    }
    stop();
    expect((await post(proxy.url, 1_000_000)).ok).toBe(true);
  });
});
