import { afterAll, beforeAll, expect, test } from "vitest";
import { scopeOf } from "../../../src/domain/scope.ts";
import type { Role } from "../../../src/domain/user.ts";
import { listAccounts } from "../../../src/server/admin/accounts.ts";
import { revokeDevice } from "../../../src/server/auth/devices.ts";
import { disableUser } from "../../../src/server/auth/users.ts";
import { openBrowser } from "../support/whole-server.ts";
import { type Country, openCountry, type Person, signInAs } from "./country.ts";
import { leaveMarks, type Marks } from "./marks.ts";
import { isAllowed, isEverAllowed, type Relation, relations } from "./relations.ts";
import { type Heard, probes } from "./route-probes.ts";
import { type RouteRow, routes } from "./routes-table.ts";
import { unitAt } from "./tree.ts";

let country: Country;
const marks = new Map<Relation, Marks>();
beforeAll(async () => {
  country = await openCountry();
  for (const relation of relations) marks.set(relation, await leaveMarks(country, relation));
}, 60_000);
afterAll(() => country.server.close());

const nameOf = ({ door, asked }: RouteRow): string => (asked === undefined ? door : `${door} ${asked}`);

const ask = async (row: RouteRow, person: Person, relation: Relation, isGranted: boolean): Promise<Heard> => {
  const [probe, left] = [probes[nameOf(row)], marks.get(relation)];
  if (!probe || !left) throw new Error(`nobody knows how to ask ${nameOf(row)}`);
  return probe({ country, person, marks: left, isGranted });
};

const comesIn = (): Promise<Person> => signInAs(country.server, "administrator", unitAt("own"));

const fileRow: RouteRow = { door: "GET /files/:id", who: "anybody", granted: 200 };

const isRight = (row: RouteRow, { status, told }: Heard, isGranted: boolean, isEver: boolean): boolean => {
  if (isGranted) return status === row.granted && told !== false;
  if (told === true) return false;
  if (!isEver && row.refused !== undefined) return status === row.refused;
  return row.foreign === "silent" ? status === row.granted : status === row.foreign;
};

const wordOf = ({ status, told }: Heard): string =>
  `${status}${told === null ? "" : told ? " told" : " silent"}`;

/** Whether the table lets this role through, and whether it would for any unit at all. */
const expectedOf = ({ who }: RouteRow, role: Role, relation: Relation) => {
  if (who === "anybody") return { isGranted: true, isEver: true };
  if ("by" in who) return { isGranted: who.by.includes(role), isEver: who.by.includes(role) };
  return { isGranted: isAllowed(who.of, role, relation), isEver: isEverAllowed(who.of, role) };
};

const unitsOf = ({ who }: RouteRow): readonly Relation[] =>
  who !== "anybody" && "of" in who ? relations : ["own"];

/** Those who were answered otherwise than the table says. */
const surprises = async (row: RouteRow): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const person of row.who === "anybody" ? [] : country.people)
    for (const relation of unitsOf(row)) {
      const { isGranted, isEver } = expectedOf(row, person.role, relation);
      const heard = await ask(row, person, relation, isGranted);
      if (!isRight(row, heard, isGranted, isEver))
        found.push(`${nameOf(row)}: ${person.role} about ${relation} heard ${wordOf(heard)}`);
    }
  return found;
};

test("every door of the server has its row, and no row is of nothing", () => {
  const doors = country.server.app.routes
    .filter(({ method }) => method !== "ALL")
    .map(({ method, path }) => `${method} ${path}`);
  expect([...new Set(routes.map(({ door }) => door))].sort()).toEqual([...new Set(doors)].sort());
  expect(routes.map(nameOf).sort()).toEqual(Object.keys(probes).sort());
});

test("[S7] every door, for each role and each relation of unit, answers as the table says", {
  timeout: 120_000,
}, async () => {
  const found: string[] = [];
  for (const row of routes) found.push(...(await surprises(row)));
  expect(found).toEqual([]);
});

test("[S7] refused requests have changed nothing: users, devices, moves, custody and offers are as they were", async () => {
  const accounts = await listAccounts(country.server.identity.db, () => true);
  const waiting = await country.server.db
    .selectFrom("recovery")
    .select("id")
    .where("state", "=", "waiting")
    .execute();
  const held = await country.server.db.selectFrom("quarantine").select("id").execute();
  for (const { officer, offer, handedIn, unit } of marks.values()) {
    const account = accounts.find(({ user }) => user.id === officer.user);
    expect(account).toMatchObject({
      user: { name: `officer ${unit}`, unit },
      isDisabled: false,
      nextMove: null,
      devices: [{ isRevoked: false }],
    });
    expect(waiting.map(({ id }) => id)).toContain(offer);
    expect(held.map(({ id }) => id)).toContain(handedIn.change);
  }
});

test("[S7] without a session every door but those for coming in answers 401", async () => {
  const [first] = country.people;
  if (!first) throw new Error("nobody is there");
  const nobody: Person = { ...first, browser: openBrowser(country.server) };
  const found: string[] = [];
  for (const row of routes) {
    const { status } = await ask(row, nobody, "supervised", false);
    if (status !== (row.who === "anybody" ? row.granted : 401)) found.push(`${nameOf(row)}: ${status}`);
  }
  expect(found).toEqual([]);
});

test("[S46] a revoked device and a disabled user hear 401 at every door but those at which they hand in", async () => {
  const { identity, time } = country.server;
  const [device, user] = [await comesIn(), await comesIn()];
  await revokeDevice(identity.db, device.writer.device, time.now);
  await disableUser(identity.db, user.user, time.now);
  const found: string[] = [];
  for (const gone of [device, user])
    for (const row of routes.filter(
      ({ door, who }) => who !== "anybody" && !/ \/(api\/(sync|hand-over)|files)/.test(door),
    )) {
      const { status } = await ask(row, gone, "own", false);
      if (status !== 401) found.push(`${nameOf(row)}: ${status}`);
    }
  for (const gone of [device, user]) {
    const { status, answer } = await gone.sync({
      watch: relations.map((relation) => scopeOf(unitAt(relation), "shared")),
    });
    expect([status, answer?.records, answer?.scopes]).toEqual([403, [], []]);
    expect((await ask(fileRow, gone, "own", false)).status).toBe(401);
  }
  expect(found).toEqual([]);
});
