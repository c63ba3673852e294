import { expect, test } from "vitest";
import { eitherSignal } from "../../src/device/either-signal.ts";
import { timedFetch } from "../../src/device/timed-fetch.ts";

/** A signal that says how many listen to it. */
const countedSignal = () => {
  const controller = new AbortController();
  const { signal } = controller;
  const listeners = new Set<unknown>();
  const { addEventListener, removeEventListener } = signal;
  signal.addEventListener = (type: string, listener: never) => {
    listeners.add(listener);
    addEventListener.call(signal, type, listener);
  };
  signal.removeEventListener = (type: string, listener: never) => {
    listeners.delete(listener);
    removeEventListener.call(signal, type, listener);
  };
  return { controller, signal, listeners };
};

test("either of two signals breaks a request off", () => {
  for (const which of [0, 1]) {
    const controllers = [new AbortController(), new AbortController()];
    const either = eitherSignal(...controllers.map(({ signal }) => signal), null, undefined);
    expect(either.aborted).toBe(false);
    controllers[which]?.abort();
    expect(either.aborted).toBe(true);
  }
  expect(eitherSignal(AbortSignal.abort()).aborted).toBe(true);
});

test("a pass of many requests keeps no listener of those that have ended, answered or not", async () => {
  const pass = countedSignal();
  let during = 0;
  for (let request = 0; request < 20; request += 1)
    await timedFetch(
      async (_url, init) => {
        eitherSignal(init.signal, pass.signal);
        during = Math.max(during, pass.listeners.size);
        if (request % 2 === 0) throw new TypeError("no network");
        return new Response("{}");
      },
      "/api/sync",
      { method: "POST" },
      0,
    );
  expect([during, pass.listeners.size]).toEqual([1, 0]);
});
