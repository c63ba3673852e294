import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SurveySubject } from "../../../src/domain/activity/survey.ts";
import type { Json } from "../../../src/domain/canonical-json.ts";
import type { Epoch } from "../../../src/domain/change.ts";
import { FieldName } from "../../../src/domain/change.ts";
import { instant } from "../../../src/domain/instant.ts";
import { type MergedRecord, mergeChange, valuesOf } from "../../../src/domain/merge.ts";
import { surveyTapsRegister } from "../../../src/domain/registers/survey-round.ts";
import {
  answersIn,
  levels,
  sumTaps,
  type TapName,
  type Taps,
  tapName,
  tapNames,
  tapsId,
  withTap,
} from "../../../src/domain/survey/taps.ts";
import type { DeviceId } from "../../../src/domain/user.ts";
import { aChange } from "../../support/builders/changes.ts";

const ROUND = "0190a000-0000-7000-8000-000000000001";
const counterId = (counter: number) => tapsId(ROUND, `0190a000-0000-7000-8000-00000000000${counter}`);

interface Tap {
  readonly counter: number;
  readonly name: TapName;
  readonly isFirst: boolean;
}
const someTaps = fc.array(
  fc.record({
    counter: fc.integer({ min: 0, max: 3 }),
    name: fc.constantFrom(...tapNames),
    isFirst: fc.boolean(),
  }),
  { maxLength: 60 },
);

/** What each opening of the counter holds after its own taps. */
const counted = (taps: readonly Tap[]): readonly Taps[] =>
  [0, 1, 2, 3].map((counter) =>
    taps
      .filter((tap) => tap.counter === counter)
      .reduce<Taps>((sum, { name, isFirst }) => withTap(sum, name, isFirst), {}),
  );

describe("counters of a survey", () => {
  test("add up to every tap there was, whichever tablet it was on and in whichever order they are read", () => {
    fc.assert(
      fc.property(someTaps, (taps) => {
        const counters = counted(taps);
        const sum = sumTaps(counters);
        for (const subject of SurveySubject.options)
          for (const level of levels)
            expect(sum.counts[subject][level]).toBe(
              taps.filter(({ name }) => name === tapName(subject, level)).length,
            );
        expect(sum.forms).toBe(taps.filter(({ isFirst }) => isFirst).length);
        expect(sumTaps([...counters].reverse())).toEqual(sum);
        const answers = SurveySubject.options.reduce(
          (all, subject) => all + answersIn(sum.counts[subject]),
          0,
        );
        expect(answers).toBe(taps.length);
      }),
    );
  });

  test("[S3] [S11] [S12] lose no tap in the merge, however tablets interleave, clocks lie and deliveries repeat", () => {
    const run = fc.record({
      taps: someTaps,
      clocks: fc.array(fc.integer({ min: 0, max: 4_000_000_000_000 }), { minLength: 4, maxLength: 4 }),
      repeats: fc.array(fc.nat({ max: 60 }), { maxLength: 10 }),
    });
    fc.assert(
      fc.property(run, ({ taps, clocks, repeats }) => {
        const records = new Map<string, MergedRecord>();
        const merged = new Set<string>();
        const mine = new Map<number, Taps>();
        let number = 0;
        const changes = taps.map(({ counter, name, isFirst }, seq) => {
          const next = withTap(mine.get(counter) ?? {}, name, isFirst);
          mine.set(counter, next);
          const fields: Record<string, Json> = { round: ROUND, [name]: next[name] ?? 0 };
          if (isFirst) fields["forms"] = next.forms ?? 0;
          return aChange({
            collection: "surveyTaps",
            device: `0190a000-0000-7000-8000-00000000010${counter}` as DeviceId,
            seq: seq + 1,
            recordId: counterId(counter),
            fields,
            at: instant(clocks[counter] ?? 0),
          });
        });
        const deliver = (change: (typeof changes)[number]) => {
          // The server answers a change that it has with its receipt, and merges it once.
          if (merged.has(change.id)) return;
          merged.add(change.id);
          number += 1;
          const stamp = { epoch: "e" as Epoch, number, effectiveAt: change.at, receivedAt: change.at };
          const { record, lost } = mergeChange(records.get(change.recordId) ?? null, change, stamp);
          expect(lost).toEqual([]);
          records.set(change.recordId, record);
        };
        for (const change of changes) deliver(change);
        for (const index of repeats) {
          const again = changes[index];
          if (again) deliver(again);
        }
        const read = [...records.values()].flatMap(
          (record) => surveyTapsRegister.read(valuesOf(record)) ?? [],
        );
        expect(read).toHaveLength(records.size);
        expect(sumTaps(read)).toEqual(sumTaps(counted(taps)));
      }),
    );
  });

  test("have a name for each subject and level that the wire takes, and none twice", () => {
    expect(new Set(tapNames).size).toBe(20);
    for (const name of tapNames) expect(FieldName.safeParse(name).success).toBe(true);
    expect(tapName("oneStop", "veryDissatisfied")).toBe("oneStopVeryDissatisfied");
  });

  test("an id is derived from the round and one opening; a plain one is refused", () => {
    expect(surveyTapsRegister.hasDerivedId?.("x" as never, counterId(1))).toBe(true);
    expect(surveyTapsRegister.hasDerivedId?.("x" as never, ROUND as never)).toBe(false);
  });
});
