import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  campaignTally,
  hangingId,
  hangingState,
  REMIND_DAYS_BEFORE,
  takeDownBy,
  takeDownReminders,
  usualHangDays,
} from "../../../src/domain/campaign/hanging.ts";
import type { RecordId } from "../../../src/domain/change.ts";
import { addDays, type Day, daysBetween } from "../../../src/domain/day.ts";
import { campaignRegister, hangingRegister } from "../../../src/domain/registers/campaign.ts";
import type { UnitId } from "../../../src/domain/unit.ts";

const day = (typed: string) => typed as Day;
const TODAY = day("2025-05-22");

describe("a place of a campaign", () => {
  test.each([
    [{}, "planned"],
    [{ hungOn: day("2025-05-10") }, "hung"],
    [{ hungOn: day("2025-05-10"), checkedOn: day("2025-05-12") }, "checked"],
    [{ hungOn: day("2025-05-10"), checkedOn: day("2025-05-12"), removedOn: day("2025-05-20") }, "removed"],
    // Put up again after it came down: neither the old removal nor the old check hold for it.
    [{ hungOn: day("2025-05-21"), checkedOn: day("2025-05-12"), removedOn: day("2025-05-20") }, "hung"],
    [{ checkedOn: day("2025-05-12") }, "planned"],
  ] as const)("%j is %s", (facts, state) => {
    expect(hangingState(facts)).toBe(state);
  });

  test("a banner comes down fifteen days after it went up, whatever month that is; a billboard has no bound", () => {
    expect(usualHangDays("banner")).toBe(15);
    expect(usualHangDays("billboard")).toBeNull();
    const hung = { hungOn: day("2025-02-20") };
    expect(takeDownBy(hung, { hangDays: usualHangDays("banner") })).toBe("2025-03-07");
    expect(takeDownBy(hung, { hangDays: usualHangDays("billboard") })).toBeNull();
    expect(takeDownBy({ ...hung, hangsTo: day("2025-02-25") }, { hangDays: 15 })).toBe("2025-02-25");
    expect(takeDownBy({}, { hangDays: 15 })).toBeNull();
    expect(takeDownBy({ ...hung, removedOn: day("2025-02-21") }, { hangDays: 15 })).toBeNull();
  });

  test("two phones derive one id for one place, which the register takes; other ids it does not", () => {
    const [campaign, site] = ["0190a000-0000-7000-8000-000000000001", "0190a000-0000-7000-8000-000000000002"];
    const id = hangingId(campaign, site);
    expect(id).toBe(hangingId(campaign, site));
    expect(hangingRegister.hasDerivedId?.("x" as UnitId, id)).toBe(true);
    expect(hangingRegister.hasDerivedId?.("x" as UnitId, campaign as RecordId)).toBe(false);
    expect(campaignRegister.hasDerivedId).toBeNull();
  });
});

test("reminders name exactly what hangs and must come down within three days or should be down, most urgent first", () => {
  const places = fc.array(
    fc.record({
      hungAgo: fc.option(fc.integer({ min: 0, max: 60 })),
      isDown: fc.boolean(),
      hangDays: fc.option(fc.integer({ min: 1, max: 40 })),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(places, (given) => {
      const campaigns = given.map(({ hangDays }, n) => ({
        id: `c${n}` as RecordId,
        values: { name: `Đợt ${n}`, hangDays },
      }));
      const hangings = given.map(({ hungAgo, isDown }, n) => ({
        id: `h${n}` as RecordId,
        values: {
          campaign: `c${n}`,
          place: `Nơi ${n}`,
          hungOn: hungAgo === null ? null : addDays(TODAY, -hungAgo),
          removedOn: isDown ? TODAY : null,
        },
      }));
      const reminders = takeDownReminders(campaigns, hangings, TODAY);
      const expected = given.flatMap(({ hungAgo, isDown, hangDays }, n) =>
        hungAgo !== null && !isDown && hangDays !== null && hangDays - hungAgo <= REMIND_DAYS_BEFORE
          ? [`h${n}`]
          : [],
      );
      expect(reminders.map(({ hanging }) => hanging).sort()).toEqual(expected.sort());
      for (const { by, daysLeft } of reminders) expect(daysLeft).toBe(daysBetween(TODAY, by));
      const left = reminders.map(({ daysLeft }) => daysLeft);
      expect(left).toEqual([...left].sort((a, b) => a - b));
    }),
  );
});

test("a tally says how many places are planned, up, checked and down", () => {
  const hungOn = day("2025-05-10");
  expect(campaignTally([{}, { hungOn }, { hungOn, checkedOn: TODAY }, { hungOn, removedOn: TODAY }])).toEqual(
    { places: 4, planned: 1, hanging: 2, checked: 1, removed: 1 },
  );
});
