import { describe, expect, test } from "vitest";
import { activityFacts } from "../../../../src/app/screens/review/activity-facts.tsx";
import { kindFacts } from "../../../../src/app/screens/review/kind-facts.ts";
import { emptyReturn, reasonsToSend, toggleReason } from "../../../../src/app/screens/review/return-draft.ts";
import { type Activity, kindFields, readActivity } from "../../../../src/domain/activity/activity.ts";
import { ActivityKind } from "../../../../src/domain/activity/kind.ts";
import { DEFAULT_TIME_ZONE } from "../../../../src/domain/day.ts";
import type { ClauseId, TaskRef } from "../../../../src/domain/task.ts";

const names = {
  tasks: new Map([["p/PL8" as TaskRef, "Phát thanh CCHC"]]),
  themes: new Map([["ND1.5" as ClauseId, "Dịch vụ công"]]),
  timeZone: DEFAULT_TIME_ZONE,
};

const read = (values: Record<string, unknown>): Activity => {
  const activity = readActivity({ on: "2025-05-06", ...values });
  if (!activity) throw new Error(JSON.stringify(values));
  return activity;
};

/** Something to say in every field of every kind; what does not fit a schema is left out. */
const samples: readonly unknown[] = [
  7,
  true,
  "https://xa.example.vn/bai",
  "2025-05-06",
  [{ on: "2025-05-06", at: "05:00", minutes: 15, clusters: ["Thôn 1"] }],
  [{ name: "Cổng chào", quantity: 2 }],
  { versionInForce: "no" },
  {
    oneStop: { verySatisfied: 9, satisfied: 0, neutral: 1, dissatisfied: 0, veryDissatisfied: 0 },
  },
];

const filledIn = (kind: ActivityKind): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(kindFields[kind]).map(([name, schema]) => {
      const options = (schema as { _zod?: { def?: { innerType?: { options?: readonly unknown[] } } } })._zod
        ?.def?.innerType?.options;
      const said = [...(options ?? []), ...samples, "Chữ"].find((value) => schema.safeParse(value).success);
      if (said === undefined) throw new Error(`nothing fits ${kind}.${name}`);
      return [name, said];
    }),
  );

describe("the facts of an activity", () => {
  test.each(ActivityKind.options)("tell every field that a %s can have", (kind) => {
    const values = filledIn(kind);
    const facts = kindFacts(read({ kind, ...values }));
    const publishedElsewhere = kind === "article" ? 1 : 0;
    expect(facts).toHaveLength(Object.keys(values).length - publishedElsewhere);
    for (const { label, lines } of facts) expect([label, ...lines].every((text) => text !== "")).toBe(true);
  });

  test("leave out what nobody filled in", () => {
    expect(activityFacts(read({ kind: "broadcast", station: "", minutes: null }), names)).toEqual([
      { label: "Ngày", lines: ["06/05/2025"] },
    ]);
  });

  test("use the names of tasks and themes, and the id of one that is not known", () => {
    const facts = activityFacts(
      read({ kind: "broadcast", tasks: ["p/PL8", "p/X1"], themes: ["ND1.5"] }),
      names,
    );
    expect(facts.map(({ lines }) => lines)).toEqual([
      ["06/05/2025"],
      ["Phát thanh CCHC", "p/X1"],
      ["Dịch vụ công"],
    ]);
  });

  test("name the checks of a posting point that failed", () => {
    const facts = kindFacts(
      read({ kind: "posting", checks: { allProceduresPosted: "yes", qrCodeWorks: "no" } }),
    );
    expect(facts[0]?.lines).toEqual(["1 đạt trên 2 mục đã xem", "Mã QR quét được: chưa đạt"]);
  });
});

describe("a reason for returning", () => {
  test("writes its sentence and takes back only that", () => {
    const typed = { ...emptyReturn, comment: "Chụp ban ngày." };
    const on = toggleReason(typed, "blurred");
    expect(on.comment).toMatch(/^Chụp ban ngày\. Ảnh bị mờ/);
    expect(toggleReason(on, "blurred")).toEqual(typed);
  });

  test("that somebody has altered stays when the chip is taken back", () => {
    const on = toggleReason(emptyReturn, "wrongPlace");
    const altered = { ...on, comment: `Không phải ${on.comment.toLowerCase()}` };
    expect(toggleReason(altered, "wrongPlace").comment).toBe(altered.comment);
  });

  test("is «other» for a comment without a chip", () => {
    expect(reasonsToSend({ ...emptyReturn, comment: "Gọi cho tôi." })).toEqual(["other"]);
  });
});
