import { afterEach, expect, test } from "vitest";
import type { Day, Month } from "../../../src/domain/day.ts";
import type { Plan } from "../../../src/domain/plan.ts";
import { draftForYear, planOfDraft } from "../../../src/domain/plan-beginnings.ts";
import { PublishAnswer } from "../../../src/domain/plan-publishing.ts";
import { scopeOf } from "../../../src/domain/scope.ts";
import type { PlanId, TaskRef } from "../../../src/domain/task.ts";
import { publishRecords } from "../../../src/server/history/publish.ts";
import { createPlanRegister } from "../../../src/server/overview/plan-register.ts";
import { unitId } from "../../support/builders/ids.ts";
import { anActor, anOfficer, aSupervisor, aWriter, type Writer } from "../../support/builders/people.ts";
import { aPlan, aPlanRecord } from "../../support/builders/plans.ts";
import { aSmallCountry } from "../../support/builders/units.ts";
import { openTestServer, type TestServer } from "../test-server.ts";

const opened: TestServer[] = [];
afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
});

const open = async (units = aSmallCountry()): Promise<TestServer> => {
  const server = await openTestServer({ units });
  opened.push(server);
  await publishRecords(server.history, [aPlanRecord(aPlan())]);
  return server;
};

const publish = (server: TestServer, writer: Writer, plan: Plan, revision = 0) =>
  server.request(writer, "/api/office/plans/publish", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ plan, revision, reason: "Công văn 12", touchesPast: false }),
  });

const amended = aPlan({
  amendments: [
    {
      ...{ task: "huong-son-2025/PL8" as TaskRef, from: "2025-06" as Month, units: null, note: "" },
      rule: { kind: "perMonth", times: 2 },
    },
  ],
});

test("a change reaches everybody below with the next round trip, and a lost answer asked for again publishes nothing twice", async () => {
  const server = await open();
  const supervisor = aSupervisor();
  const first = await publish(server, supervisor, amended);
  expect(PublishAnswer.parse(await first.json())).toEqual({
    kind: "published",
    revision: 1,
    isChanged: true,
  });
  const again = await publish(server, supervisor, amended);
  expect(PublishAnswer.parse(await again.json())).toEqual({
    kind: "published",
    revision: 1,
    isChanged: false,
  });

  const { records } = await server.sync(anOfficer(), {});
  const record = records.find(({ collection }) => collection === "plan");
  expect(record?.values["document"]).toMatchObject({ amendments: amended.amendments });
  expect(record?.values["changes"]).toMatchObject([{ kind: "rule", from: "2025-06", note: "Công văn 12" }]);
  expect(record?.number).toBe(2);
});

test("of two who publish the same plan at once, one is told that the other was first", async () => {
  const server = await open();
  const other = aPlan({ title: "Kế hoạch khác" });
  const answers = await Promise.all([amended, other].map((plan) => publish(server, aSupervisor(), plan)));
  const kinds = await Promise.all(
    answers.map(async (answer) => PublishAnswer.parse(await answer.json()).kind),
  );
  expect([...kinds].sort()).toEqual(["overtaken", "published"]);
});

test("the plan of a new year ends the old one on its first day", async () => {
  const server = await open();
  const next = planOfDraft(draftForYear(aPlan(), "huong-son-2026" as PlanId, 2026), aPlan().issuer);
  expect((await publish(server, aSupervisor(), next)).status).toBe(200);
  const plans = await createPlanRegister(server.history.db).all();
  expect(plans.map(({ id, succeededOn }) => [id, succeededOn]).sort()).toEqual([
    ["huong-son-2025", "2026-01-01" as Day],
    ["huong-son-2026", null],
  ]);
});

test("whoever stood above an office that has ended goes on with its plan, and its own plan takes over from it", async () => {
  const above = aSupervisor("ha-tinh");
  const living = await open();
  expect((await publish(living, above, amended)).status).toBe(403);

  const units = aSmallCountry().map((unit) =>
    unit.id === "huong-son"
      ? { ...unit, tenures: unit.tenures.map((each) => ({ ...each, to: "2025-03-31" as Day })) }
      : unit,
  );
  const server = await open(units);
  expect((await publish(server, above, amended)).status).toBe(200);

  const next = planOfDraft(draftForYear(aPlan(), "ha-tinh-2026" as PlanId, 2026), unitId("ha-tinh"));
  expect((await publish(server, above, next)).status).toBe(200);
  const plans = await createPlanRegister(server.history.db).all();
  expect(plans.map(({ id, issuer, succeededOn }) => [id, issuer, succeededOn]).sort()).toEqual([
    ["ha-tinh-2026", "ha-tinh", null],
    ["huong-son-2025", "huong-son", "2026-01-01" as Day],
  ]);
});

test("a plan that came on board with the system, in the part of the office above, is changed where it lies", async () => {
  const server = await openTestServer();
  opened.push(server);
  await publishRecords(server.history, [
    { ...aPlanRecord(aPlan()), scope: scopeOf(unitId("ha-tinh"), "published") },
  ]);
  const answer = await publish(server, aSupervisor(), amended);
  expect(PublishAnswer.parse(await answer.json())).toMatchObject({ kind: "published", isChanged: true });
  const plans = await createPlanRegister(server.history.db).all();
  expect(plans.map(({ id, amendments }) => [id, amendments?.length])).toEqual([["huong-son-2025", 1]]);
});

test("[S7] nobody but the office that issues a plan publishes it", async () => {
  const server = await open();
  const leader = aWriter(anActor("leader", "son-kim-1", aSmallCountry()));
  const ofCommune = aWriter(anActor("supervisor", "son-kim-1", aSmallCountry()));
  const observer = aWriter(anActor("observer", "huong-son", aSmallCountry()));
  for (const writer of [anOfficer(), leader, ofCommune, observer])
    expect((await publish(server, writer, amended)).status).toBe(403);
  const foreign = aPlan({ issuer: unitId("ha-tinh") });
  expect((await publish(server, aSupervisor(), foreign)).status).toBe(403);
  expect((await publish(server, aSupervisor(), { ...amended, title: "" })).status).toBe(400);
  expect((await createPlanRegister(server.history.db).all())[0]?.amendments).toBeUndefined();
});
