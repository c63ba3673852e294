import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ActivityView } from "../../../src/domain/activity/activity-view.ts";
import { addDays, type Day } from "../../../src/domain/day.ts";
import type { Sha256 } from "../../../src/domain/hash.ts";
import {
  asksForScript,
  nextAiringOn,
  scriptOf,
  scriptState,
} from "../../../src/domain/leader/script-standing.ts";

const TODAY = "2025-05-12" as Day;
const file = (letter: string) => letter.repeat(64) as Sha256;
const airing = (days: number, state: "planned" | "aired" | "missed" = "planned") => ({
  on: addDays(TODAY, days),
  at: null,
  minutes: 15,
  clusters: [],
  state,
});

const aBroadcast = (
  said: Record<string, unknown> = {},
  around: Partial<Pick<ActivityView, "status">> & { readonly files?: readonly Sha256[] } = {},
): ActivityView =>
  ({
    status: around.status ?? "sent",
    activity: { kind: "broadcast", on: TODAY, script: "Kính thưa bà con", airings: [airing(1)], ...said },
    attachments: (around.files ?? []).map((each) => ({ kind: "document", file: each })),
  }) as unknown as ActivityView;

const approved = (script: string, files: readonly Sha256[] = []) =>
  ({ decision: "approved", on: TODAY, script, files }) as const;

describe("what is to be read on air", () => {
  test.each([
    ["what comes from above was approved there", aBroadcast({ source: "relay" })],
    ["without words and documents there is nothing to approve", aBroadcast({ script: " " })],
    ["another kind of work has none", aBroadcast({ kind: "meeting" })],
  ])("%s", (_, view) => {
    expect(scriptOf(view)).toBeNull();
    expect(asksForScript(view, null, TODAY)).toBe(false);
  });

  test.each([
    ["it is still to be aired", aBroadcast(), true],
    ["today is not too late", aBroadcast({ airings: [airing(0)] }), true],
    ["it has gone out", aBroadcast({ airings: [airing(-1, "aired")] }), false],
    ["its day has passed", aBroadcast({ airings: [airing(-1)] }), false],
    ["no day was set", aBroadcast({ airings: [] }), false],
    ["it was given back to the officer", aBroadcast({}, { status: "returned" }), false],
    ["only a document says it", aBroadcast({ script: "" }, { files: [file("a")] }), true],
  ] as const)("asks the leader or not: %s", (_, view, asks) => {
    expect(asksForScript(view, null, TODAY)).toBe(asks);
  });

  test("a script that was changed after the word waits again, whatever the word was", () => {
    const scripts = fc.record({
      script: fc.string({ minLength: 1 }).filter((text) => text.trim() !== ""),
      files: fc.subarray([file("a"), file("b")]),
    });
    fc.assert(
      fc.property(scripts, scripts, fc.constantFrom("approved", "changesAsked"), (was, is, decision) => {
        const [then, now] = [scriptOf(aBroadcast(was, was)), scriptOf(aBroadcast(is, is))];
        if (!then || !now) throw new Error("there is a script");
        const state = scriptState(now, { ...approved(then.script, then.files), decision });
        const isSame = then.script === now.script && then.files.join() === now.files.join();
        expect(state).toBe(isSame ? decision : "changed");
      }),
    );
  });

  test("another document beside the same words is another script", () => {
    const now = scriptOf(aBroadcast({}, { files: [file("b")] }));
    expect(now && scriptState(now, approved("Kính thưa bà con", [file("a")]))).toBe("changed");
    expect(now && scriptState(now, approved("Kính thưa bà con", [file("b")]))).toBe("approved");
  });

  test("a word that was taken back is none", () => {
    const script = scriptOf(aBroadcast());
    expect(script && scriptState(script, { ...approved("Kính thưa bà con"), decision: "open" })).toBe(
      "waiting",
    );
  });

  test("the next airing is the earliest that is still ahead", () => {
    const view = aBroadcast({ airings: [airing(5), airing(2), airing(-3), airing(1, "missed")] });
    expect(nextAiringOn(view, TODAY)).toBe(addDays(TODAY, 2));
  });
});
