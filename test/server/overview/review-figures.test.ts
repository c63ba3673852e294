import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Change } from "../../../src/domain/change.ts";
import { addMs } from "../../../src/domain/instant.ts";
import { valuesOf } from "../../../src/domain/merge.ts";
import { ReviewFiguresList } from "../../../src/domain/review/figures-list.ts";
import { type ScopeId, scopeOf } from "../../../src/domain/scope.ts";
import type { UserId } from "../../../src/domain/user.ts";
import { rowToRecord } from "../../../src/server/store/record-rows.ts";
import { renewSummaries } from "../../../src/server/store/summaries/renew-summaries.ts";
import { aChangeBy, anActivityBy, aReviewBy } from "../../support/builders/changes.ts";
import { anActor, anOfficer, aSupervisor, aWriter, type Writer } from "../../support/builders/people.ts";
import { openTestServer, type TestServer } from "../test-server.ts";

const HOUR_MS = 60 * 60 * 1000;
const officers = [anOfficer(), anOfficer("son-kim-2")] as const;
const [one, two] = [aSupervisor(), aSupervisor()];
const administrator = aWriter(anActor("administrator", "huong-son"));

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const figures = async (who: Writer, span = "2025"): Promise<ReviewFiguresList> => {
  const answer = await server.request(who, `/api/queue/figures?span=${span}`);
  expect(answer.status).toBe(200);
  return ReviewFiguresList.parse(await answer.json());
};

interface Counted {
  readonly judged: number;
  readonly returned: number;
  readonly medianHours: number | null;
  readonly ninetyHours: number | null;
  readonly reasons: Readonly<Record<string, number>>;
}

type MergedValues = ReturnType<typeof valuesOf>;

interface Judged {
  readonly id: string;
  readonly at: number;
  readonly by: UserId;
  readonly scope: ScopeId;
  readonly values: MergedValues;
  readonly waitedMs: number;
}

/** The raw records as the database holds them: nothing here is shared with what is tested. */
const rawVerdicts = async (): Promise<readonly Judged[]> => {
  const rows = await server.db.selectFrom("records").selectAll().execute();
  const live = rows
    .map(rowToRecord)
    .map((record) => ({ ...record, values: valuesOf(record) }))
    .filter(({ values }) => values["deleted"] !== true);
  const arrived = new Map<unknown, number>(
    live.flatMap(({ collection, id, createdAt }) => (collection === "activity" ? [[id, createdAt]] : [])),
  );
  return live
    .filter(({ collection, values }) => collection === "review" && arrived.has(values["activity"]))
    .map(({ id, createdAt: at, createdBy: by, scope, values }) => ({
      ...{ id, at, by, scope, values },
      waitedMs: at - (arrived.get(values["activity"]) ?? at),
    }))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
};

const countOf = (all: readonly Judged[], keep: (one: Judged) => boolean): Counted => {
  const isFirst = (one: Judged) =>
    all.find(({ values }) => values["activity"] === one.values["activity"]) === one;
  const first = all.filter((one) => isFirst(one) && keep(one));
  const waits = first.map(({ waitedMs }) => Math.floor(waitedMs / HOUR_MS)).sort((a, b) => a - b);
  const reasons: Record<string, number> = {};
  for (const { values } of all.filter(keep))
    for (const reason of (values["reasons"] ?? []) as string[]) reasons[reason] = (reasons[reason] ?? 0) + 1;
  return {
    judged: first.length,
    returned: first.filter(({ values }) => values["verdict"] === "returned").length,
    medianHours: waits[Math.ceil(waits.length / 2) - 1] ?? null,
    ninetyHours: waits[Math.ceil((waits.length * 9) / 10) - 1] ?? null,
    reasons,
  };
};

const aStep = fc.record({
  kind: fc.constantFrom("create", "accepted", "returned", "returned", "takeBack", "delete"),
  who: fc.nat(1),
  pick: fc.nat(5),
});
type Step = { readonly kind: string; readonly who: number; readonly pick: number };
type Written = { readonly change: Change; readonly by: Writer };

const removal = ({ change: { collection, recordId, scope }, by }: Written): Written => ({
  change: aChangeBy(by, { collection, recordId, scope, fields: { deleted: true } }),
  by,
});

/** What a step writes; null where there is nothing yet that it could touch. */
const writtenIn = ({ kind, who, pick }: Step, activities: Written[], reviews: Written[]): Written | null => {
  const activity = activities[pick % Math.max(1, activities.length)];
  const review = reviews[pick % Math.max(1, reviews.length)];
  if (kind === "create") {
    const by = officers[who] ?? officers[0];
    const made = { change: anActivityBy(by, { on: `2025-0${1 + pick}-03` }), by };
    activities.push(made);
    return made;
  }
  if (kind === "takeBack") return review ? removal(review) : null;
  if (!activity) return null;
  if (kind === "delete") return removal(activity);
  const by = [one, two][who] ?? one;
  const given = aReviewBy(by, activity.change, kind === "returned" ? "returned" : "accepted");
  const reasons = kind === "returned" ? ["blurred", "wrongPlace", "other"].slice(pick % 3) : [];
  const made = { change: { ...given, fields: { ...given.fields, reasons } }, by };
  reviews.push(made);
  return made;
};

test("whatever was judged, returned, taken back and deleted, the figures are those of a plain count over the raw records", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: 10, maxLength: 25 }), async (steps) => {
      const [activities, reviews]: [Written[], Written[]] = [[], []];
      for (const step of steps) {
        server.time.now = addMs(server.time.now, (1 + step.pick * 7) * HOUR_MS);
        const written = writtenIn(step, activities, reviews);
        if (written) await server.sync(written.by, { changes: [written.change] });
      }
      const all = await rawVerdicts();
      const found = await figures(administrator);
      expect(found.total).toMatchObject(countOf(all, () => true));
      expect(found.months.reduce((sum, { judged }) => sum + judged, 0)).toBe(found.total.judged);
      for (const { unit, ...own } of found.units)
        expect(own).toMatchObject(countOf(all, ({ scope }) => scope === scopeOf(unit, "shared")));
      for (const { user, ...own } of found.reviewers)
        expect(own).toMatchObject(countOf(all, ({ by }) => by === user));
      expect((await figures(one)).reviewers).toEqual(
        found.reviewers.filter(({ user }) => user === one.actor.user),
      );
    }),
    { numRuns: 6 },
  );
});

test("summaries made by an older version hold no verdicts until they are made anew", async () => {
  const kept = await figures(administrator);
  expect(kept.total.judged).toBeGreaterThan(0);
  await server.db.deleteFrom("review_verdicts").execute();
  expect((await figures(administrator)).total.judged).toBe(0);
  await server.db.updateTable("meta").set({ value: "2" }).where("key", "=", "summaries").execute();
  await renewSummaries(server.db);
  expect(await figures(administrator)).toEqual(kept);
});

test("what waits is there with its age, whatever span is asked for; officers, leaders and what is no span are refused", async () => {
  const since = server.time.now;
  const activity = anActivityBy(officers[0]);
  await server.sync(officers[0], { changes: [activity] });
  server.time.now = addMs(since, 5 * HOUR_MS);
  const { total, units } = await figures(one, "2024-Q1");
  expect(total.judged).toBe(0);
  expect(total.waiting).toBe(units.reduce((sum, { waiting }) => sum + waiting, 0));
  expect(total.oldestWaitingAt).toBeLessThanOrEqual(since);
  for (const role of ["officer", "leader"] as const)
    expect(
      (await server.request(aWriter(anActor(role, "son-kim-1")), "/api/queue/figures?span=2025")).status,
    ).toBe(403);
  expect((await server.request(one, "/api/queue/figures?span=mai")).status).toBe(400);
  const elsewhere = await figures(aSupervisor("son-kim-1"));
  expect(elsewhere).toMatchObject({ units: [], reviewers: [], total: { judged: 0, waiting: 0 } });
});
