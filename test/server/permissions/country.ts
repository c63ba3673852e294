import type { NewUser } from "../../../src/domain/api.ts";
import type { Json } from "../../../src/domain/canonical-json.ts";
import type { RecordId } from "../../../src/domain/change.ts";
import { Plan } from "../../../src/domain/plan.ts";
import { scopeOf } from "../../../src/domain/scope.ts";
import type { UnitId } from "../../../src/domain/unit.ts";
import { registerUser } from "../../../src/server/admin/register-user.ts";
import { beginEpoch } from "../../../src/server/history/begin-epoch.ts";
import { type PublishedRecord, publishRecords } from "../../../src/server/history/publish.ts";
import { loadPlan } from "../../../src/server/seed/load-plan.ts";
import { at } from "../../support/builders/ids.ts";
import { phoneOf } from "../support/phone-of.ts";
import { openBrowser, openWholeServer, ROOT, type WholeServer } from "../support/whole-server.ts";
import { roles, tree, unitAt } from "./tree.ts";

const publication = (collection: "unit" | "plan", id: string, document: unknown): PublishedRecord => ({
  scope: scopeOf(ROOT, "published"),
  collection,
  id: id as RecordId,
  fields: { document: document as Json },
});

/** Somebody who is made, comes in by a code and has a phone or browser, as on any day. */
export const signInAs = async (server: WholeServer, role: NewUser["role"], unit: UnitId) => {
  const wanted = { name: `${role} ${unit}`, title: "", role, unit, phone: null };
  const { user, code } = await registerUser(server.registry, wanted);
  const browser = openBrowser(server);
  const answer = await browser.enrol(code.code);
  if (answer.status !== 200) throw new Error(`${role} of ${unit} cannot come in: ${await answer.text()}`);
  return { role, user: user.id, browser, ...(await phoneOf(browser)) };
};
export type Person = Awaited<ReturnType<typeof signInAs>>;

/** The plan on board, as the asking unit's own. */
const treePlan = (): Plan => {
  const plan = loadPlan();
  const renamed = JSON.stringify(plan).replaceAll(`"${plan.id}/`, '"tree-2025/');
  return Plan.parse({ ...JSON.parse(renamed), id: "tree-2025", issuer: unitAt("own") });
};

const silent = { info: () => {}, warn: () => {}, error: () => {} };

/** The real server with the tree above, somebody of each role in the asking unit, and an officer in each other unit. */
export const openCountry = async () => {
  const server = await openWholeServer({ rateLimitPerAddress: 0, rateLimitPerSession: 0 });
  server.time.now = at("2025-05-12T09:00+07:00");
  const plan = treePlan();
  await publishRecords(server.registry.history, [
    ...tree.map((unit) => publication("unit", unit.id, unit)),
    publication("plan", plan.id, plan),
  ]);
  const { history } = server;
  const over = history.epoch;
  // What phones hold of a history that is over is offered by each of them, and decided by administrators.
  await beginEpoch({ history, log: silent }, over, "folderPutBack");
  const people: Person[] = [];
  for (const role of roles) people.push(await signInAs(server, role, unitAt("own")));
  return { server, people, over, plan };
};
export type Country = Awaited<ReturnType<typeof openCountry>>;

/** Records that are there already and were made by nobody who asks. */
export const putRecords = (
  { server }: Pick<Country, "server">,
  records: readonly PublishedRecord[],
): Promise<void> => publishRecords(server.registry.history, records);
