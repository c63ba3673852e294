import { expect, test } from "vitest";
import type { PreparedPhoto } from "../../src/device/photo/prepared-photo.ts";
import { createPhotoShrinker } from "../../src/device/photo-shrinker.ts";
import type { ShrinkRequest } from "../../src/device/photo-worker.ts";
import { MAX_PHOTO_BYTES } from "../../src/domain/evidence.ts";
import { err, ok } from "../../src/domain/result.ts";
import type { Timer } from "../../src/sync/ports.ts";

const SHRUNK = ok({ kind: "shrunk", widthPx: 4, heightPx: 3 } as PreparedPhoto);

type Fate = "answers" | "dies" | "is silent" | "cannot read it";

/** Workers whose fates are told one after the other; time passes when somebody says so. */
const aPhone = (...fates: readonly Fate[]) => {
  const waiting = new Set<() => void>();
  const timer: Timer = {
    after: (_waitMs, run) => {
      waiting.add(run);
      return () => waiting.delete(run);
    },
  };
  const log: string[] = [];
  const asked: ShrinkRequest[] = [];
  const meet = (fate: Fate, target: EventTarget, ask: number): void => {
    if (fate === "is silent") for (const run of [...waiting]) run();
    else if (fate === "dies") target.dispatchEvent(new Event("error"));
    else {
      const prepared = fate === "answers" ? SHRUNK : err("notPhoto");
      target.dispatchEvent(new MessageEvent("message", { data: { ask, phase: "reading" } }));
      target.dispatchEvent(new MessageEvent("message", { data: { ask, prepared } }));
    }
  };
  const makeWorker = (): Worker => {
    log.push("made");
    const target = new EventTarget();
    return Object.assign(target, {
      terminate: () => log.push("ended"),
      postMessage: (request: ShrinkRequest) => {
        const fate = fates[asked.length] ?? "answers";
        asked.push(request);
        log.push(fate);
        queueMicrotask(() => meet(fate, target, request.ask));
      },
    }) as unknown as Worker;
  };
  return { shrink: createPhotoShrinker(makeWorker, timer), log, waiting, asked };
};

const photo = new Blob(["x"]);

test("shrinks one photo after the other in one worker", async () => {
  const { shrink, log, waiting } = aPhone();
  expect(await Promise.all([shrink(photo), shrink(photo)])).toEqual([SHRUNK, SHRUNK]);
  expect(log).toEqual(["made", "answers", "answers"]);
  expect(waiting.size).toBe(0);
});

test.each(["dies", "is silent"] as const)(
  "[S8] a worker that %s is replaced, its photo tried again, and the next ones go on",
  async (fate) => {
    const { shrink, log } = aPhone(fate);
    expect(await Promise.all([shrink(photo), shrink(photo)])).toEqual([SHRUNK, SHRUNK]);
    expect(log).toEqual(["made", fate, "ended", "made", "answers", "answers"]);
  },
);

test("[S8] a photo over which every worker dies is unreadable and holds nothing up", async () => {
  const { shrink } = aPhone("is silent", "dies", "answers");
  expect(await Promise.all([shrink(photo), shrink(photo)])).toEqual([err("damaged"), SHRUNK]);
});

test("a photo that cannot be read is not tried again", async () => {
  const { shrink, log } = aPhone("cannot read it");
  expect(await shrink(photo)).toEqual(err("notPhoto"));
  expect(log).toEqual(["made", "cannot read it"]);
});

test("asks for the long side that is set, and for no original that could not be sent", async () => {
  const { shrink, asked } = aPhone();
  await shrink(photo);
  await shrink(photo, { longSidePx: 2048 });
  expect(asked.map(({ longSidePx }) => longSidePx)).toEqual([1600, 2048]);
  expect(asked.map(({ mostOriginalBytes }) => mostOriginalBytes)).toEqual([MAX_PHOTO_BYTES, MAX_PHOTO_BYTES]);
});
