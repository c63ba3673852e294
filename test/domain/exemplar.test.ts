import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day } from "../../src/domain/day.ts";
import { exemplarStanding, exemplarTold } from "../../src/domain/exemplar.ts";

const ON = "2025-05-12" as Day;
const noted = (title = "Tổ đoàn thanh niên giúp dân") => ({ kind: "exemplar", on: ON, title }) as const;
const out = (title?: string) => ({ ...noted(title), approvedOn: ON });
const word = (
  decision: "approved" | "declined" | "changesAsked" | "open",
  about = exemplarTold(noted()),
) => ({
  decision,
  on: ON,
  about,
});

describe("where an exemplar stands", () => {
  test.each([
    ["nothing was said yet", null, null, { state: "waiting", ask: "new" }],
    ["the word was taken back", word("open"), null, { state: "waiting", ask: "new" }],
    ["it was let out", word("approved"), out(), { state: "approved", ask: null }],
    ["it was changed since", word("approved"), out("Khác"), { state: "approved", ask: "changed" }],
    ["it is kept", word("declined"), null, { state: "declined", ask: null }],
    ["the leader wants it otherwise", word("changesAsked"), null, { state: "changesAsked", ask: null }],
    ["the officer has changed it", word("changesAsked", "trước"), null, { state: "waiting", ask: "changed" }],
  ] as const)("when %s", (_, decision, shared, expected) => {
    expect(exemplarStanding(noted(), decision, shared)).toEqual(expected);
  });

  test("[S5] what went out and the word that was kept never differ without the leader being asked", () => {
    const decisions = fc.constantFrom(
      null,
      ...(["approved", "declined", "changesAsked", "open"] as const).map((each) => word(each)),
    );
    fc.assert(
      fc.property(decisions, fc.boolean(), (decision, isOut) => {
        const { ask } = exemplarStanding(noted(), decision, isOut ? out() : null);
        const agree = (decision?.decision === "approved") === isOut;
        expect(ask === "disputed").toBe(!agree);
      }),
    );
  });

  test("anything that is told changes what the leader had before them", () => {
    const fields = fc.record({
      title: fc.string(),
      who: fc.string(),
      village: fc.string(),
      story: fc.string(),
    });
    fc.assert(
      fc.property(fields, fields, (one, other) => {
        const [a, b] = [exemplarTold({ ...noted(), ...one }), exemplarTold({ ...noted(), ...other })];
        expect(a === b).toBe(JSON.stringify(one).normalize("NFC") === JSON.stringify(other).normalize("NFC"));
      }),
    );
  });
});
