import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Account } from "../../../src/domain/api.ts";
import {
  administratorOf,
  aNewUser,
  type Browser,
  createdBy,
  errorFrom,
  openBrowser,
  openWholeServer,
  SON_KIM_1,
  signedInFrom,
  type WholeServer,
} from "../support/whole-server.ts";

let server: WholeServer;
let administrator: Browser;
beforeEach(async () => {
  server = await openWholeServer();
  administrator = await administratorOf(server);
});
afterEach(() => server.close());

const accountsFor = async (browser: Browser): Promise<readonly Account[]> =>
  ((await (await browser.get("/api/admin/users")).json()) as { users: Account[] }).users;

/** An administrator of one commune only. */
const aLocalAdministrator = async (unit = SON_KIM_1): Promise<Browser> => {
  const { code } = await createdBy(administrator, { name: "Phan Minh Hải", role: "administrator", unit });
  const browser = openBrowser(server);
  await browser.enrol(code);
  return browser;
};

test("a new user is published as a person of the unit, and renaming publishes anew", async () => {
  const { user } = await createdBy(administrator);
  const phone = openBrowser(server);
  const person = async () => {
    const row = await server.db
      .selectFrom("records")
      .select(["scope", "state"])
      .where("collection", "=", "person")
      .where("id", "=", user as never)
      .executeTakeFirstOrThrow();
    return { scope: row.scope, name: JSON.parse(row.state).fields.name.value as string };
  };
  expect(await person()).toEqual({ scope: "son-kim-1-18196.shared", name: "Nguyễn Thị Hoa" });

  const renamed = { name: "Nguyễn Thị Hoa Mai", title: "Công chức", phone: null };
  expect((await administrator.patch(`/api/admin/users/${user}`, renamed)).status).toBe(204);
  expect((await person()).name).toBe("Nguyễn Thị Hoa Mai");
  expect(phone.cookie()).toBeNull();
});

test("the list shows users with their devices", async () => {
  const { code } = await createdBy(administrator);
  const phone = openBrowser(server);
  await phone.enrol(code);
  const account = (await accountsFor(administrator)).find(({ user }) => user.role === "officer");
  expect(account).toMatchObject({
    username: null,
    isDisabled: false,
    devices: [{ id: phone.device, name: "Samsung Galaxy A15", isRevoked: false, unsentActivities: 0 }],
  });
});

test("an administrator of one commune sees and manages its people and nobody else's", async () => {
  const local = await aLocalAdministrator();
  const foreign = await createdBy(administrator, { unit: "son-hong-18160" as typeof SON_KIM_1 });
  expect(new Set((await accountsFor(local)).map(({ user }) => user.unit))).toEqual(new Set([SON_KIM_1]));

  const onForeign = await local.post(`/api/admin/users/${foreign.user}/codes`);
  const onUnknown = await local.post(`/api/admin/users/${randomUUID()}/codes`);
  expect([onForeign.status, await onForeign.text()]).toEqual([onUnknown.status, await onUnknown.text()]);
  expect(onForeign.status).toBe(404);
  expect((await local.delete(`/api/admin/users/${foreign.user}`)).status).toBe(404);
  expect(
    (await local.post("/api/admin/users", aNewUser({ unit: "son-hong-18160" as typeof SON_KIM_1 }))).status,
  ).toBe(404);
});

test("a device of a foreign unit looks like one that nobody has", async () => {
  const foreign = await createdBy(administrator, { unit: "son-hong-18160" as typeof SON_KIM_1 });
  const phone = openBrowser(server);
  await phone.enrol(foreign.code);
  const local = await aLocalAdministrator();
  expect((await local.delete(`/api/admin/devices/${phone.device}`)).status).toBe(404);
  expect((await phone.get("/api/session")).status).toBe(200);
});

test.each(["officer", "leader", "supervisor"] as const)("a person who is %s manages nobody", async (role) => {
  const { code } = await createdBy(administrator, { role });
  const browser = openBrowser(server);
  await browser.enrol(code);
  for (const answer of [
    await browser.get("/api/admin/users"),
    await browser.post("/api/admin/users", aNewUser()),
  ])
    expect((await errorFrom(answer)).kind).toBe("notAllowed");
  const denied = await server.identity.db
    .selectFrom("journal")
    .select("id")
    .where("event", "=", "denied")
    .execute();
  expect(denied).toHaveLength(2);
});

test("a unit that does not exist and fields that do not fit are refused", async () => {
  const answers = [
    await administrator.post("/api/admin/users", aNewUser({ unit: "nowhere" as typeof SON_KIM_1 })),
    await administrator.post("/api/admin/users", { ...aNewUser(), role: "emperor" }),
    await administrator.post("/api/admin/users"),
  ];
  expect(answers.map(({ status }) => status)).toEqual([404, 400, 400]);
});

test("an administrator cannot lock themselves out", async () => {
  const me = await signedInFrom(await administrator.get("/api/session"));
  expect((await administrator.delete(`/api/admin/users/${me.user.id}`)).status).toBe(403);
});
