import { describe, expect, test } from "vitest";
import { instant } from "../../src/domain/instant.ts";
import type { UnsentWork } from "../../src/sync/ports.ts";
import { createSyncLoop } from "../../src/sync/sync-loop.ts";
import type { PassEnd } from "../../src/sync/wake-plan.ts";

/** A clock and timers that move only when told to. */
const createVirtualTime = () => {
  let now = 0;
  const timers = new Map<number, { at: number; run: () => void }>();
  let made = 0;
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  return {
    clock: { now: () => instant(now) },
    timer: {
      after: (waitMs: number, run: () => void) => {
        made += 1;
        const id = made;
        timers.set(id, { at: now + waitMs, run });
        return () => void timers.delete(id);
      },
    },
    pass: async (ms: number): Promise<void> => {
      const end = now + ms;
      await settle();
      for (;;) {
        const [due] = [...timers].filter(([, { at }]) => at <= end).sort((a, b) => a[1].at - b[1].at);
        if (!due) break;
        timers.delete(due[0]);
        now = Math.max(now, due[1].at);
        due[1].run();
        await settle();
      }
      now = end;
    },
  };
};

const createLoop = (
  run: (onProgress: (left: UnsentWork) => void) => Promise<PassEnd>,
  onGiveUp = () => {},
) => {
  const time = createVirtualTime();
  const crashes: unknown[] = [];
  const starts: number[] = [];
  const forced: boolean[] = [];
  const loop = createSyncLoop({
    ...time,
    random: () => 0.5,
    run: ({ evenIfLocked, onProgress }) => {
      starts.push(time.clock.now());
      forced.push(evenIfLocked);
      return run(onProgress);
    },
    onGiveUp,
    onState: () => {},
    onCrash: (error) => crashes.push(error),
  });
  return { loop, time, starts, crashes, forced };
};

const done = async (): Promise<PassEnd> => ({ kind: "done" });
const offline = async (): Promise<PassEnd> => ({ kind: "offline" });

describe("the loop", () => {
  test("sends a second after the last of a row of changes, once", async () => {
    const { loop, time, starts } = createLoop(done);
    loop.changed();
    await time.pass(600);
    loop.changed();
    await time.pass(5000);
    expect(starts).toEqual([1600]);
  });

  test("tries again by itself with growing pauses, and at once when asked", async () => {
    const { loop, time, starts } = createLoop(offline);
    void loop.runNow();
    await time.pass(10 * 60_000);
    expect(starts).toEqual([0, 30_000, 150_000, 450_000]);
    void loop.runNow();
    await time.pass(1);
    expect(starts.length).toBe(5);
  });

  test("[S8] a link that breaks but carries something each time is tried again within seconds", async () => {
    let bytes = 3_000;
    const { loop, time, starts } = createLoop(async (onProgress) => {
      onProgress({ changes: 0, files: 1, bytes });
      bytes = Math.max(0, bytes - 1_000);
      onProgress({ changes: 0, files: 1, bytes });
      return { kind: "offline" };
    });
    void loop.runNow();
    await time.pass(60_000);
    // After 15 s nothing is left that could move: from there on as with any dead link.
    expect(starts).toEqual([0, 5_000, 10_000, 15_000, 45_000]);
  });

  test("a flapping network does not make it try more often than every 15 seconds", async () => {
    const { loop, time, starts } = createLoop(offline);
    for (let second = 0; second < 60; second += 1) {
      loop.wake();
      await time.pass(1000);
    }
    expect(starts.length).toBeLessThanOrEqual(5);
  });

  test("a network that comes and goes is tried at its first return, and not more often than every 15 seconds", async () => {
    const { loop, time, starts } = createLoop(offline);
    for (let second = 0; second < 60; second += 1) {
      loop.reconnected();
      await time.pass(1000);
    }
    expect(starts).toEqual([0, 15_000, 30_000, 45_000, 60_000]);
  });

  test("[S8] a network that returns right after a pass failed without it is used at once", async () => {
    const { loop, time, starts } = createLoop(offline);
    loop.wake();
    await time.pass(2000);
    loop.reconnected();
    // Somebody looks in that very moment.
    loop.wake();
    await time.pass(100);
    expect(starts).toEqual([0, 2000]);
  });

  test("[S8] a network that returns while a pass fails without it is tried a second later", async () => {
    let die = (_end: PassEnd): void => {};
    const hanging = (): Promise<PassEnd> => new Promise((resolve) => (die = resolve));
    const { loop, time, starts } = createLoop(hanging, () => die({ kind: "offline" }));
    loop.wake();
    await time.pass(2000);
    loop.reconnected();
    await time.pass(1000);
    expect(starts).toEqual([0, 3000]);
  });

  test("[S8] a pass that never ends is given up, and the next one does not wait for its lock", async () => {
    const { loop, time, starts, forced } = createLoop(() => new Promise(() => {}));
    void loop.runNow();
    await time.pass(10 * 60_000);
    expect(starts.length).toBeGreaterThan(1);
    expect(forced.slice(0, 2)).toEqual([false, true]);
  });

  test("[S8] a pass that throws is reported and tried again", async () => {
    const { loop, time, starts, crashes } = createLoop(async () => {
      throw new Error("storage is gone");
    });
    expect(await loop.runNow()).toEqual({ kind: "storageFailed" });
    await time.pass(31_000);
    expect(crashes.length).toBe(2);
    expect(starts.length).toBe(2);
  });

  test("a change written while a pass runs is sent soon after it", async () => {
    let finish = (_end: PassEnd): void => {};
    const { loop, time, starts } = createLoop(() => new Promise((resolve) => (finish = resolve)));
    void loop.runNow();
    loop.changed();
    await time.pass(100);
    finish({ kind: "done" });
    await time.pass(2000);
    expect(starts.length).toBe(2);
  });

  describe("asked to send at once while a pass runs", () => {
    const passes = () => {
      const finish: ((end: PassEnd) => void)[] = [];
      const given = createLoop(() => new Promise((resolve) => finish.push(resolve)));
      const answers: PassEnd[] = [];
      const ask = (): void => void given.loop.runNow().then((end) => answers.push(end));
      return { ...given, finish, answers, ask };
    };

    test("[S8] it begins another pass at once for what was written meanwhile, and answers for that one", async () => {
      const { loop, time, starts, finish, answers, ask } = passes();
      loop.wake();
      await time.pass(500);
      loop.changed();
      ask();
      finish[0]?.({ kind: "done" });
      await time.pass(0);
      expect(starts).toEqual([0, 500]);
      expect(answers).toEqual([]);
      finish[1]?.({ kind: "partly" });
      await time.pass(0);
      expect(answers).toEqual([{ kind: "partly" }]);
    });

    test("[S8] what is written in that very moment does not put the other pass off", async () => {
      const { loop, time, starts, finish, ask } = passes();
      loop.wake();
      await time.pass(500);
      loop.changed();
      ask();
      finish[0]?.({ kind: "offline" });
      // Between the end of the one and the timers of the next.
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
      loop.changed();
      await time.pass(0);
      expect(starts).toEqual([0, 500]);
    });

    test("it answers for that pass when nothing was written meanwhile", async () => {
      const { loop, time, starts, finish, answers, ask } = passes();
      loop.wake();
      await time.pass(500);
      ask();
      finish[0]?.({ kind: "done" });
      await time.pass(5_000);
      expect(starts).toEqual([0]);
      expect(answers).toEqual([{ kind: "done" }]);
    });

    test("one that the server wants to wait is not followed at once", async () => {
      const { loop, time, starts, finish, answers, ask } = passes();
      loop.wake();
      await time.pass(500);
      loop.changed();
      ask();
      finish[0]?.({ kind: "throttled", retryAfterMs: 60_000 });
      await time.pass(10_000);
      expect(starts).toEqual([0]);
      expect(answers).toEqual([{ kind: "throttled", retryAfterMs: 60_000 }]);
    });

    test("[S8] whoever asked hears of it when the pass is given up, and when the loop stops", async () => {
      const { loop, time, answers, ask } = passes();
      ask();
      await time.pass(120_000);
      expect(answers).toEqual([{ kind: "stopped" }]);
      await time.pass(60_000);
      ask();
      loop.stop();
      await time.pass(0);
      expect(answers).toEqual([{ kind: "stopped" }, { kind: "stopped" }]);
    });
  });

  test("[S8] a network that returns while a request dies is tried after the pause, not after the back-off", async () => {
    let die = (): void => {};
    const { loop, time, starts } = createLoop(
      () => new Promise((resolve) => (die = () => resolve({ kind: "offline" }))),
    );
    loop.changed();
    await time.pass(1000);
    loop.wake();
    die();
    await time.pass(15_000);
    expect(starts).toEqual([1000, 16_000]);
  });

  test("[S18] after the session has ended it does nothing by itself", async () => {
    const { loop, time, starts } = createLoop(async () => ({ kind: "signedOut" }));
    void loop.runNow();
    await time.pass(24 * 60 * 60_000);
    expect(starts.length).toBe(1);
  });

  test("once stopped it stays still", async () => {
    const { loop, time, starts } = createLoop(offline);
    void loop.runNow();
    await time.pass(1);
    loop.stop();
    await time.pass(60 * 60_000);
    expect(starts.length).toBe(1);
  });

  test("[S8] a request that hangs when the network comes back is broken off and tried again soon", async () => {
    let breakOff = (_end: PassEnd): void => {};
    const hanging = (): Promise<PassEnd> =>
      new Promise((resolve) => {
        breakOff = resolve;
      });
    const { loop, time, starts } = createLoop(hanging, () => breakOff({ kind: "offline" }));
    loop.wake();
    await time.pass(20_000);
    loop.reconnected();
    await time.pass(1_000);
    expect(starts).toEqual([0, 21_000]);
  });

  test("[S33] what a pass has under way is broken off when its user leaves, and when it is given up", async () => {
    const givenUp: number[] = [];
    const hanging = (): Promise<PassEnd> => new Promise(() => {});
    const { loop, time } = createLoop(hanging, () => givenUp.push(time.clock.now()));
    loop.wake();
    await time.pass(119_999);
    expect(givenUp).toEqual([]);
    await time.pass(1);
    expect(givenUp).toEqual([120_000]);
    loop.stop();
    expect(givenUp).toEqual([120_000, 120_000]);
  });
});
