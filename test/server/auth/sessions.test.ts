import { afterEach, beforeEach, expect, test } from "vitest";
import {
  administratorOf,
  createdBy,
  DAY_MS,
  errorFrom,
  openBrowser,
  openWholeServer,
  type WholeServer,
} from "../support/whole-server.ts";

let server: WholeServer;
beforeEach(async () => {
  server = await openWholeServer();
});
afterEach(() => server.close());

const anEnrolledPhone = async () => {
  const administrator = await administratorOf(server);
  const { user, code } = await createdBy(administrator);
  const phone = openBrowser(server);
  await phone.enrol(code);
  return { administrator, user, phone };
};

const statusOf = async (answer: Promise<Response>) => (await answer).status;

test("without a session nothing behind the door answers", async () => {
  const stranger = openBrowser(server);
  for (const path of [
    "/api/session",
    "/api/admin/users",
    "/api/overview?month=2026-11",
    "/api/queue",
    "/files/x",
  ])
    expect(await statusOf(stranger.get(path))).toBe(401);
  expect((await errorFrom(await stranger.post("/api/sync", {}))).kind).toBe("signedOut");
});

test("a session lives on while it is used, and ends 60 days after its last use", async () => {
  const { phone } = await anEnrolledPhone();
  for (const days of [59, 59]) {
    server.pass(days * DAY_MS);
    expect(await statusOf(phone.get("/api/session"))).toBe(200);
  }
  server.pass(60 * DAY_MS);
  expect(await statusOf(phone.get("/api/session"))).toBe(401);
});

test("a session ends after 180 days however much it is used", async () => {
  const { phone } = await anEnrolledPhone();
  for (let day = 0; day < 179; day += 30) {
    expect(await statusOf(phone.get("/api/session"))).toBe(200);
    server.pass(30 * DAY_MS);
  }
  expect(await statusOf(phone.get("/api/session"))).toBe(401);
});

test("a revoked device is out at once, and only a fresh code brings it back", async () => {
  const { administrator, user, phone } = await anEnrolledPhone();
  expect(await statusOf(administrator.delete(`/api/admin/devices/${phone.device}`))).toBe(204);
  expect(await statusOf(phone.get("/api/session"))).toBe(401);

  const { code } = (await (await administrator.post(`/api/admin/users/${user}/codes`)).json()) as {
    code: string;
  };
  expect(await statusOf(phone.enrol(code))).toBe(200);
  expect(await statusOf(phone.get("/api/session"))).toBe(200);
});

test("a device revoked minutes after it came in does not come back with the code it used", async () => {
  const administrator = await administratorOf(server);
  const { code } = await createdBy(administrator);
  const phone = openBrowser(server);
  await phone.enrol(code);
  await administrator.delete(`/api/admin/devices/${phone.device}`);
  server.pass(60_000);
  expect((await errorFrom(await phone.enrol(code))).kind).toBe("codeUsed");
  expect(await statusOf(phone.get("/api/session"))).toBe(401);
});

test("a disabled user is out at once", async () => {
  const { administrator, user, phone } = await anEnrolledPhone();
  await administrator.delete(`/api/admin/users/${user}`);
  expect(await statusOf(phone.get("/api/session"))).toBe(401);
});

test("signing out ends the session for whoever kept its cookie", async () => {
  const { phone } = await anEnrolledPhone();
  const kept = phone.cookie() ?? "";
  const answer = await phone.post("/api/session/sign-out");
  expect(answer.status).toBe(204);
  expect(answer.headers.get("set-cookie")).toContain("Max-Age=0");
  expect(await statusOf(phone.request("/api/session", { headers: { cookie: kept } }))).toBe(401);
});

test("a new session on a device ends the one before", async () => {
  const { administrator, user, phone } = await anEnrolledPhone();
  const before = phone.cookie() ?? "";
  const { code } = (await (await administrator.post(`/api/admin/users/${user}/codes`)).json()) as {
    code: string;
  };
  await phone.enrol(code);
  expect(await statusOf(phone.request("/api/session", { headers: { cookie: before } }))).toBe(401);
});

test("over plain http from another machine no session is given, and the answer says why", async () => {
  const { code } = await createdBy(await administratorOf(server));
  const outside = openBrowser(server, "http://so.example.vn");
  const answer = await outside.enrol(code);
  expect(answer.status).toBe(403);
  expect(answer.headers.get("set-cookie")).toBeNull();
  expect((await errorFrom(answer)).kind).toBe("needsHttps");
  expect((await errorFrom(await outside.get("/api/session"))).kind).toBe("needsHttps");
});

test("behind a trusted proxy that speaks https a session is given, and an untrusted header changes nothing", async () => {
  const { code } = await createdBy(await administratorOf(server));
  const said = {
    "x-forwarded-proto": "https",
    "content-type": "application/json",
    "sec-fetch-site": "same-origin",
  };
  const enrol = (whole: WholeServer, withCode: string) =>
    whole.app.request("http://so.example.vn/api/session/enrol", {
      method: "POST",
      headers: said,
      body: JSON.stringify({ code: withCode, device: openBrowser(whole).device, deviceName: "" }),
    });
  expect((await errorFrom(await enrol(server, code))).kind).toBe("needsHttps");

  const behindProxy = await openWholeServer({ trustProxy: true });
  const answer = await enrol(behindProxy, behindProxy.firstCode?.code ?? "");
  expect(answer.status).toBe(200);
  expect(answer.headers.get("strict-transport-security")).toContain("max-age=31536000");
  await behindProxy.close();
});
