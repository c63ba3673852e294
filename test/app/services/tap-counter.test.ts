import fc from "fast-check";
import { expect, test } from "vitest";
import { createTapCounter } from "../../../src/app/screens/survey/tap-counter.ts";
import { type Taps, tapNames } from "../../../src/domain/survey/taps.ts";

/** A disk that takes a moment, and now and then takes nothing. */
const aDisk = (failures: readonly boolean[]) => {
  let disk: Taps = {};
  let writes = 0;
  const keep = async (taps: Taps): Promise<boolean> => {
    const fails = failures[writes++] === true;
    await Promise.resolve();
    if (!fails) disk = { ...disk, ...taps };
    return !fails;
  };
  return { keep, onDisk: () => disk };
};

const someTaps = fc.array(
  fc.record({
    name: fc.constantFrom(...tapNames),
    isFirst: fc.boolean(),
    /** The next tap does not wait for the disk. */
    isHasty: fc.boolean(),
  }),
  { maxLength: 40 },
);

test("[S1] a tap that was said to be kept is on disk, one that was not is written with the next, and none is lost", async () => {
  await fc.assert(
    fc.asyncProperty(someTaps, fc.array(fc.boolean(), { maxLength: 30 }), async (taps, failures) => {
      const { keep, onDisk } = aDisk(failures);
      const counter = createTapCounter(keep);
      for (const { name, isFirst, isHasty } of taps) {
        const kept = counter.tap(name, isFirst);
        if (isHasty) void kept;
        else if (await kept) expect(onDisk()).toEqual(counter.counted());
      }
      while (!(await counter.retry())) expect(failures.length).toBeGreaterThan(0);
      expect(onDisk()).toEqual(counter.counted());
      const { forms = 0, ...counts } = onDisk();
      expect(Object.values(counts).reduce<number>((sum, count = 0) => sum + count, 0)).toBe(taps.length);
      expect(forms).toBe(taps.filter(({ isFirst }) => isFirst).length);
    }),
  );
});
