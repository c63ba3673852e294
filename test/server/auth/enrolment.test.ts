import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  administratorOf,
  createdBy,
  DAY_MS,
  errorFrom,
  openBrowser,
  openWholeServer,
  signedInFrom,
  type WholeServer,
} from "../support/whole-server.ts";

let server: WholeServer;
beforeEach(async () => {
  server = await openWholeServer();
});
afterEach(() => server.close());

test("a code lets a phone in and gives it a cookie that no script and no other site can use", async () => {
  const { code } = await createdBy(await administratorOf(server));

  const answer = await openBrowser(server).enrol(code);

  expect(answer.status).toBe(200);
  expect(answer.headers.get("set-cookie")).toMatch(
    /^__Host-loa=[A-Za-z0-9_-]{43}; Max-Age=15552000; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
  );
  const { user, units, needsPassword } = await signedInFrom(answer);
  expect(user.name).toBe("Nguyễn Thị Hoa");
  expect(needsPassword).toBe(false);
  expect(units.map(({ id }) => id).sort()).toEqual(["ha-tinh-42", "huong-son-439", "son-kim-1-18196"]);
});

test("a code may be typed in small letters, with blanks and dashes", async () => {
  const { code } = await createdBy(await administratorOf(server));
  const typed = ` ${code.toLowerCase().replace("-", " - ")} `;
  expect((await openBrowser(server).enrol(typed)).status).toBe(200);
});

test("neither code nor token lies in the database in readable form", async () => {
  const { code } = await createdBy(await administratorOf(server));
  const phone = openBrowser(server);
  await phone.enrol(code);

  const rows = JSON.stringify([
    await server.identity.db.selectFrom("enrolment_codes").selectAll().execute(),
    await server.identity.db.selectFrom("sessions").selectAll().execute(),
    await server.identity.db.selectFrom("journal").selectAll().execute(),
  ]);
  expect(rows).not.toContain(code.replace("-", ""));
  expect(rows).not.toContain(phone.cookie()?.split("=")[1]);
});

test("a code works once; another phone hears for which machine it was used", async () => {
  const { code } = await createdBy(await administratorOf(server));
  await openBrowser(server).enrol(code);

  const second = await openBrowser(server).enrol(code);

  expect(second.status).toBe(401);
  expect(await errorFrom(second)).toEqual({
    kind: "codeUsed",
    reason: "Phiếu đã dùng cho máy Samsung Galaxy A15. Gọi Sở Nội vụ nếu đó không phải máy của anh/chị.",
  });
});

test("a phone whose answer got lost may use its code again, but only for a quarter of an hour", async () => {
  const { code } = await createdBy(await administratorOf(server));
  const phone = openBrowser(server);
  await phone.enrol(code);

  server.pass(14 * 60_000);
  expect((await phone.enrol(code)).status).toBe(200);
  server.pass(2 * 60_000);
  expect((await errorFrom(await phone.enrol(code))).kind).toBe("codeUsed");
});

test("a code ends after seven days, and the one who holds it is told the day", async () => {
  const { code } = await createdBy(await administratorOf(server));
  server.pass(7 * DAY_MS);

  const answer = await openBrowser(server).enrol(code);

  expect(await errorFrom(answer)).toEqual({
    kind: "codeExpired",
    reason: "Phiếu đã hết hạn ngày 30/11/2026. Gọi Sở Nội vụ để cấp mã mới.",
  });
});

test("a new code makes the older unused one useless", async () => {
  const administrator = await administratorOf(server);
  const { user, code: older } = await createdBy(administrator);
  const { code: newer } = (await (await administrator.post(`/api/admin/users/${user}/codes`)).json()) as {
    code: string;
  };

  expect((await errorFrom(await openBrowser(server).enrol(older))).kind).toBe("codeExpired");
  expect((await openBrowser(server).enrol(newer)).status).toBe(200);
});

test("a code that nobody has and something that is no code get the same answer", async () => {
  const unknown = await openBrowser(server).enrol("ABCD-EFGH");
  const nonsense = await openBrowser(server).enrol("xin chào");
  const none = await openBrowser(server).post("/api/session/enrol", { device: randomUUID(), deviceName: "" });

  const first = await unknown.text();
  expect(unknown.status).toBe(401);
  expect([nonsense.status, await nonsense.text()]).toEqual([401, first]);
  expect([none.status, await none.text()]).toEqual([401, first]);
});

test("the code of a disabled user is unknown", async () => {
  const administrator = await administratorOf(server);
  const { user, code } = await createdBy(administrator);
  await administrator.delete(`/api/admin/users/${user}`);
  expect((await errorFrom(await openBrowser(server).enrol(code))).kind).toBe("codeUnknown");
});

test("a database on a phone stays with its user: another's code is refused there and not used up", async () => {
  const administrator = await administratorOf(server);
  const first = await createdBy(administrator);
  const second = await createdBy(administrator, { name: "Trần Văn Hùng" });
  const phone = openBrowser(server);
  await phone.enrol(first.code);

  expect((await errorFrom(await phone.enrol(second.code))).kind).toBe("notAllowed");
  expect((await openBrowser(server).enrol(second.code)).status).toBe(200);
});

test("guessing codes is slowed down by address, then even a right code has to wait", async () => {
  const { code } = await createdBy(await administratorOf(server));
  const stranger = openBrowser(server);
  const kinds = [];
  for (let attempt = 0; attempt < 21; attempt += 1)
    kinds.push((await errorFrom(await stranger.enrol("ABCD-EFGH"))).kind);
  expect(kinds.filter((kind) => kind === "codeUnknown")).toHaveLength(20);

  const waiting = await stranger.enrol(code);
  expect(waiting.status).toBe(429);
  expect(waiting.headers.get("retry-after")).toBe("30");
  expect(await errorFrom(waiting)).toMatchObject({ kind: "throttled", retryAfterS: 30 });

  server.pass(30_000);
  expect((await stranger.enrol(code)).status).toBe(200);
});
