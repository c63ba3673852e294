import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Overview } from "../../../src/domain/api.ts";
import { addSpans, OverviewSpan, spanPeriod } from "../../../src/domain/api-overview.ts";
import { addDays, type Month } from "../../../src/domain/day.ts";
import type { Amendment } from "../../../src/domain/plan-amendment.ts";
import { cellState } from "../../../src/domain/progress/cell-state.ts";
import type { CountedActivity } from "../../../src/domain/progress/counting.ts";
import { progress } from "../../../src/domain/progress.ts";
import type { TaskRule } from "../../../src/domain/schedule.ts";
import type { TaskRef } from "../../../src/domain/task.ts";
import type { Unit } from "../../../src/domain/unit.ts";
import { publishRecords } from "../../../src/server/history/publish.ts";
import { aChangeBy, anActivityBy, aReviewBy } from "../../support/builders/changes.ts";
import { at, day, unitId } from "../../support/builders/ids.ts";
import { anActor, aWriter } from "../../support/builders/people.ts";
import { aPlan, aPlanRecord } from "../../support/builders/plans.ts";
import { aSmallCountry, aTenure, aUnit } from "../../support/builders/units.ts";
import { openTestServer, type TestServer } from "../test-server.ts";

/** A commune for each try: the whole year, until the end of June, or from July on. */
const communes: readonly Unit[] = Array.from({ length: 240 }, (_, index) => {
  const dates = [{}, { to: day("2025-06-30") }, { from: day("2025-07-01") }][index % 3];
  return aUnit({ id: unitId(`xa-${index}`), tenures: [aTenure({ name: `Xã ${index}`, ...dates })] });
});
const units = [...aSmallCountry(), ...communes];

let server: TestServer;
let tries = 0;
beforeAll(async () => {
  server = await openTestServer({ units });
});
afterAll(() => server.close());

const refs = ["PL8", "PL1", "PL3", "X3"].map((id) => `huong-son-2025/${id}` as TaskRef);
const months = Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, "0")}`);

const anActivity = fc.record({
  kind: fc.constantFrom("broadcast", "dialogue", "meeting", "posting", "document"),
  tasks: fc.subarray(refs, { minLength: 1 }),
  on: fc.integer({ min: -40, max: 400 }).map((days) => addDays(day("2025-01-01"), days)),
  verdict: fc.constantFrom(null, null, "accepted", "returned"),
  isDeleted: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
  makesUpFor: fc.option(fc.constantFrom(...months)),
});

/** Rules that change their kind too, for everybody or for every second commune. */
const anAmendment: fc.Arbitrary<Amendment> = fc.record({
  task: fc.constantFrom(...refs),
  from: fc.constantFrom(...months) as fc.Arbitrary<Month>,
  units: fc.constantFrom(null, [...communes.filter((_, index) => index % 2 === 0).map(({ id }) => id)]),
  rule: fc.constantFrom<TaskRule>(
    { kind: "perMonth", times: 2 },
    { kind: "minPerYear", times: 3 },
    { kind: "continuous" },
    { kind: "onDemand" },
  ),
  note: fc.constant(""),
});

const aTry = fc.record({
  amendments: fc.option(fc.array(anAmendment, { maxLength: 4 }), { nil: undefined }),
  activities: fc.array(anActivity, { maxLength: 20 }),
  perMonth: fc.option(fc.integer({ min: 1, max: 3 })),
  makeUpWithin: fc.constantFrom(0, 0, 1, 11),
  today: fc.integer({ min: 0, max: 380 }).map((days) => addDays(day("2025-01-01"), days)),
  month: fc.constantFrom(...months),
  quarter: fc.constantFrom("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"),
});
type Try = typeof aTry extends fc.Arbitrary<infer Made> ? Made : never;

/** Sends it all through the door; answers how the domain itself sees what was sent. */
const send = async (unit: Unit, { activities, perMonth, makeUpWithin }: Try) => {
  const officer = aWriter(anActor("officer", unit.id, units));
  const actor = anActor("supervisor", "huong-son", units);
  const supervisor = aWriter({ ...actor, reach: { ...actor.reach, supervised: new Set([unit.id]) } });
  const made = activities.map((one) => {
    const { kind, tasks, on, isDeleted, makesUpFor } = one;
    const change = anActivityBy(officer, { kind, tasks, on, deleted: isDeleted, makesUpFor });
    return { ...one, change };
  });
  const rhythms = perMonth === null ? [] : refs.slice(3).map((task) => ({ task, perMonth }));
  const settings = aChangeBy(officer, {
    collection: "unitSettings",
    recordId: `settings:${unit.id}` as never,
    fields: { rhythms, makeUpWithin },
  });
  await server.sync(officer, { changes: [settings, ...made.map(({ change }) => change)] });
  const reviews = made.flatMap(({ change, verdict }) =>
    verdict === null ? [] : [aReviewBy(supervisor, change, verdict as "accepted" | "returned")],
  );
  await server.sync(supervisor, { changes: reviews });
  const raw = made.map(
    ({ change, verdict, isDeleted, ...one }): CountedActivity => ({
      ...{ id: change.recordId, deleted: isDeleted, status: verdict ?? "sent" },
      ...(one as Pick<CountedActivity, "kind" | "tasks" | "on" | "makesUpFor">),
    }),
  );
  return { supervisor, raw, options: { rhythms, makeUpWithin } };
};

test("[S32] every figure of the matrix is what the domain counts from the activities themselves, by month, quarter and year, also where the plan was amended", async () => {
  await fc.assert(
    fc.asyncProperty(aTry, async (tried) => {
      const unit = communes[tries++ % communes.length] as Unit;
      const plan = aPlan({ amendments: tried.amendments ?? [] });
      await publishRecords(server.history, [aPlanRecord(plan)]);
      const { supervisor, raw, options } = await send(unit, tried);
      server.time.now = at(`${tried.today}T09:00+07:00`);
      for (const span of [tried.month, tried.quarter, "2025"].map((typed) => OverviewSpan.parse(typed))) {
        const period = spanPeriod(span);
        const response = await server.request(supervisor, `/api/overview?span=${span}`);
        const { rows, columns, before } = Overview.parse(await response.json());
        const { tasks, totals } = progress(plan, unit, raw, period, options);

        const [row] = rows;
        expect(rows.length).toBe(unit.tenures[0] && tasks.length > 0 ? 1 : 0);
        expect(row?.cells ?? []).toEqual(
          tasks.map((one) => ({
            due: one.due,
            done: one.done,
            credited: one.credited,
            accepted: one.accepted,
            waiting: one.awaitingReview,
            returned: one.returned,
            state: cellState(one, tried.today),
          })),
        );
        expect(columns.map(({ task }) => task)).toEqual(tasks.map(({ task }) => task.ref));
        expect([row?.due ?? 0, row?.done ?? 0]).toEqual([totals.due, totals.credited]);

        const earlier = spanPeriod(addSpans(span, -1));
        if (earlier.from < plan.inForceFrom || tried.today < period.from) expect(before).toBeNull();
        else {
          const known = raw.filter(({ on }) => on <= (before?.on ?? ""));
          const { due, credited } = progress(plan, unit, known, earlier, options).totals;
          expect(before).toMatchObject({ due, done: credited });
        }
      }
    }),
    { numRuns: 12 },
  );
}, 60_000);
