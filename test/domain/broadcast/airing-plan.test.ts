import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Airing } from "../../../src/domain/activity/broadcast.ts";
import { isUnaired } from "../../../src/domain/activity/broadcast.ts";
import {
  airingOn,
  airingsToConfirm,
  brokenSpeakersWith,
  isSameAiring,
  nextDayAirings,
  unitSlots,
  withAired,
  withMissed,
} from "../../../src/domain/broadcast/airing-plan.ts";
import { addDays, type Day, type TimeOfDay } from "../../../src/domain/day.ts";
import { servedTasks } from "../../../src/domain/progress/served-tasks.ts";
import type { TaskRef } from "../../../src/domain/task.ts";

const TODAY = "2025-05-12" as Day;
const PL8 = "huong-son-2025/PL8" as TaskRef;
const at = (time: string) => time as TimeOfDay;
const airing = (on: string, said: Partial<Airing> = {}): Airing => ({
  on: on as Day,
  at: at("05:00"),
  minutes: 10,
  clusters: ["Cụm loa Khe Năm"],
  ...said,
});

describe("airings that are scheduled", () => {
  test("an airing on a day to come is planned, one of today or earlier went out", () => {
    for (const [on, state] of [
      ["2025-05-11", "aired"],
      ["2025-05-12", "aired"],
      ["2025-05-13", "planned"],
    ] as const)
      expect(airingOn(airing(on), TODAY).state).toBe(state);
  });

  test("the next day repeats the airings of the last day, over the end of a month too", () => {
    const airings = [airing("2025-05-30"), airing("2025-05-31"), airing("2025-05-31", { at: at("17:00") })];
    expect(nextDayAirings(airings, TODAY).map(({ on, at: time, state }) => [on, time, state])).toEqual([
      ["2025-06-01", "05:00", "planned"],
      ["2025-06-01", "17:00", "planned"],
    ]);
    expect(nextDayAirings([], TODAY)).toEqual([]);
  });

  test("somebody has to say of planned ones whose day has come, and of no others", () => {
    const planned = (on: string, time: string) => airing(on, { at: at(time), state: "planned" });
    const airings = [
      planned("2025-05-13", "05:00"),
      planned("2025-05-12", "17:00"),
      planned("2025-05-12", "05:00"),
      planned("2025-05-10", "17:00"),
      airing("2025-05-09"),
      airing("2025-05-09", { state: "missed" }),
    ];
    expect(airingsToConfirm(airings, TODAY).map(({ on, at: time }) => `${on} ${time}`)).toEqual([
      "2025-05-10 17:00",
      "2025-05-12 05:00",
      "2025-05-12 17:00",
    ]);
  });

  test("a tick keeps day, hour, minutes and clusters, and takes an earlier reason away", () => {
    const missed = withMissed(airing("2025-05-12"), "brokenSpeakers");
    expect(missed).toMatchObject({ state: "missed", reason: "brokenSpeakers", minutes: 10 });
    expect(withAired(missed)).toEqual({ ...airing("2025-05-12"), state: "aired" });
    expect(isSameAiring(missed, airing("2025-05-12"))).toBe(true);
    expect(isSameAiring(missed, airing("2025-05-12", { at: at("17:00") }))).toBe(false);
  });

  test("loudspeakers that were silent are named once, beside what was written of them", () => {
    expect(brokenSpeakersWith("", airing("2025-05-12"))).toBe("Cụm loa Khe Năm");
    expect(brokenSpeakersWith("Cụm loa Khe Năm hỏng dây", airing("2025-05-12"))).toBe(
      "Cụm loa Khe Năm hỏng dây",
    );
    expect(brokenSpeakersWith("Loa ở chợ", airing("2025-05-12"))).toBe("Loa ở chợ, Cụm loa Khe Năm");
  });

  test("[S32] an issue counts for its task exactly when one of its airings went out, or none is listed", () => {
    const states = fc.array(fc.constantFrom("planned", "missed", "aired", undefined), { maxLength: 8 });
    fc.assert(
      fc.property(states, (said) => {
        const airings = said.map((state, day) =>
          airing(addDays(TODAY, day), state === undefined ? {} : { state }),
        );
        const activity = { kind: "broadcast", on: TODAY, tasks: [PL8], airings } as const;
        const goesOut = said.length === 0 || said.some((state) => state === undefined || state === "aired");
        expect(servedTasks(activity)).toEqual(goesOut ? [PL8] : []);
        expect(isUnaired(airings)).toBe(!goesOut);
      }),
    );
    expect(servedTasks({ kind: "meeting", on: TODAY, tasks: [PL8] })).toEqual([PL8]);
  });
});

describe("slots of the unit", () => {
  const slot = (from: string, to: string) => ({ from: at(from), to: at(to) });

  test("clusters of one slot stand together, earliest slot first", () => {
    expect(
      unitSlots([
        { kind: "cluster", name: "A", slots: [slot("17:00", "17:30"), slot("05:00", "05:30")] },
        { kind: "cluster", name: "B", slots: [slot("05:00", "05:30")] },
        { kind: "village", name: "Thôn 1" },
      ]),
    ).toEqual([
      { ...slot("05:00", "05:30"), clusters: ["A", "B"] },
      { ...slot("17:00", "17:30"), clusters: ["A"] },
    ]);
  });

  test("a cluster without slots follows its station, and the only station where none is named", () => {
    const station = { kind: "station", name: "Đài xã", slots: [slot("05:00", "05:30")] };
    expect(unitSlots([station, { kind: "cluster", name: "A" }])[0]?.clusters).toEqual(["A"]);
    expect(unitSlots([station])).toEqual([{ ...slot("05:00", "05:30"), clusters: [] }]);
    const second = { kind: "station", name: "Đài hai", slots: [slot("06:00", "06:30")] };
    expect(
      unitSlots([
        station,
        second,
        { kind: "cluster", name: "A", station: "Đài hai" },
        { kind: "cluster", name: "B" },
      ]),
    ).toEqual([
      { ...slot("05:00", "05:30"), clusters: [] },
      { ...slot("06:00", "06:30"), clusters: ["A"] },
    ]);
  });
});
