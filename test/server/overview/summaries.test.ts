import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ActivityId } from "../../../src/domain/activity/activity.ts";
import type { Change } from "../../../src/domain/change.ts";
import type { ScopeId } from "../../../src/domain/scope.ts";
import { recordStoredFile } from "../../../src/server/files/record-stored-file.ts";
import { recomputeSummaries } from "../../../src/server/store/summaries/recompute-summaries.ts";
import { renewSummaries } from "../../../src/server/store/summaries/renew-summaries.ts";
import { aChangeBy, anActivityBy, anEvidenceBy, aReviewBy } from "../../support/builders/changes.ts";
import { shared } from "../../support/builders/ids.ts";
import { anOfficer, aSupervisor } from "../../support/builders/people.ts";
import { aPhotoWithThumbnail } from "../../support/builders/photos.ts";
import { openTestServer, type TestServer } from "../test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const scope = shared("son-kim-1");
const officer = anOfficer();
const supervisor = aSupervisor();

type Step = { readonly kind: string; readonly place: number; readonly pick: number };

const aStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(
    "create",
    "move",
    "retask",
    "makeUp",
    "delete",
    "revive",
    "photo",
    "unphoto",
    "file",
    "accept",
    "return",
  ),
  place: fc.nat(3),
  pick: fc.nat(3),
});

const months = ["2025-04", "2025-05", "2025-06", "2025-07"];
const themes = ["ND1.1", "ND1.3.2", "ND1.5"];
const tasks = ["huong-son-2025/PL8", "huong-son-2025/PL1", "huong-son-2025/X2"];

/** What a step sends; null where there is nothing yet that it could touch. */
const changeOf = ({ kind, place, pick }: Step, activities: Change[], photos: Change[]): Change | null => {
  const activity = activities[place % Math.max(1, activities.length)];
  const photo = photos[place % Math.max(1, photos.length)];
  if (kind === "create") {
    const made = anActivityBy(officer, {
      ...{ on: `${months[pick]}-03`, tasks: tasks.slice(0, pick) },
      ...{ themes: themes.slice(place), villages: ["Thôn Một", "Thôn Hai"].slice(pick % 3) },
    });
    activities.push(made);
    return made;
  }
  if (kind === "unphoto" && photo)
    return aChangeBy(officer, {
      collection: "evidence",
      recordId: photo.recordId,
      fields: { deleted: true },
    });
  if (!activity) return null;
  const edit = (fields: Change["fields"]) => aChangeBy(officer, { recordId: activity.recordId, fields });
  switch (kind) {
    case "move":
      return edit({ on: `${months[pick]}-20` });
    case "makeUp":
      return edit({ makesUpFor: months[pick] ?? null });
    case "retask":
      return edit({ tasks: tasks.slice(pick) });
    case "delete":
    case "revive":
      return edit({ deleted: kind === "delete" });
    case "photo": {
      const made = anEvidenceBy(officer, activity.recordId, aPhotoWithThumbnail(100));
      photos.push(made);
      return made;
    }
    case "accept":
    case "return":
      return aReviewBy(supervisor, activity, kind === "accept" ? "accepted" : "returned");
    default:
      return null;
  }
};

const storeFileOf = (photo: Change): Promise<void> =>
  recordStoredFile(
    server.db,
    {
      file: photo.fields["file"] as never,
      type: "image/jpeg",
      sizeBytes: 100,
      storedAt: server.time.now,
    },
    [scope],
  );

const readAll = async () => ({
  activities: await server.db.selectFrom("activity_summaries").selectAll().orderBy("activity").execute(),
  counts: await server.db
    .selectFrom("task_counts")
    .selectAll()
    .orderBy("month")
    .orderBy("task")
    .orderBy("kind")
    .orderBy("status")
    .orderBy("makes_up_for")
    .execute(),
  themes: await server.db
    .selectFrom("theme_counts")
    .selectAll()
    .orderBy("month")
    .orderBy("theme")
    .orderBy("kind")
    .execute(),
  villages: await server.db
    .selectFrom("village_months")
    .selectAll()
    .orderBy("month")
    .orderBy("village")
    .execute(),
  units: await server.db.selectFrom("unit_summaries").selectAll().execute(),
});

const TABLES = [
  "activity_summaries",
  "task_counts",
  "theme_counts",
  "village_months",
  "unit_summaries",
] as const;

const recomputeFromNothing = (of: ScopeId): Promise<void> =>
  server.db.transaction().execute(async (tx) => {
    const rows = await tx
      .selectFrom("activity_summaries")
      .select("activity")
      .where("scope", "=", of)
      .execute();
    for (const table of TABLES) await tx.deleteFrom(table).execute();
    await recomputeSummaries(tx, of, new Set<ActivityId>(rows.map(({ activity }) => activity)));
  });

test("[S32] whatever happened, the summaries are those that the records give when counted from nothing", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: 1, maxLength: 15 }), async (steps) => {
      const [activities, photos]: [Change[], Change[]] = [[], []];
      for (const step of steps) {
        const photo = photos[step.place % Math.max(1, photos.length)];
        if (step.kind === "file" && photo) await storeFileOf(photo);
        const change = changeOf(step, activities, photos);
        const writer = change?.collection === "review" ? supervisor : officer;
        if (change) await server.sync(writer, { changes: [change] });
      }
      const kept = await readAll();
      await recomputeFromNothing(scope);
      expect(await readAll()).toEqual(kept);
    }),
    { numRuns: 20 },
  );
});

test("[S32] what an older version has summarised is made anew when the database is opened, and only then", async () => {
  const kept = await readAll();
  expect(kept.themes.length).toBeGreaterThan(0);
  await server.db.updateTable("activity_summaries").set({ themes: "", villages: "" }).execute();
  for (const table of ["theme_counts", "village_months"] as const)
    await server.db.deleteFrom(table).execute();
  await renewSummaries(server.db);
  expect((await readAll()).themes).toEqual([]);
  await server.db.deleteFrom("meta").where("key", "=", "summaries").execute();
  await renewSummaries(server.db);
  expect(await readAll()).toEqual(kept);
});

test("[S8] a month may name more tasks than one statement of the database can hold", async () => {
  const elsewhere = anOfficer("son-kim-2");
  const named = (activity: number) => Array.from({ length: 10 }, (_, task) => `p/T${activity}.${task}`);
  for (const from of [0, 300]) {
    const changes = Array.from({ length: 300 }, (_, place) =>
      anActivityBy(elsewhere, { tasks: named(from + place) }),
    );
    const { results } = await server.sync(elsewhere, { changes });
    expect(results.every(({ status }) => status === "applied")).toBe(true);
  }
  const counted = server.db.selectFrom("task_counts").selectAll().where("scope", "=", shared("son-kim-2"));
  expect(await counted.execute()).toHaveLength(6000);
});
