import { afterEach, beforeEach, expect, test } from "vitest";
import { passwordFault } from "../../../src/server/auth/password-rules.ts";
import {
  administratorOf,
  type Browser,
  createdBy,
  errorFrom,
  openBrowser,
  openWholeServer,
  ROOT,
  signedInFrom,
  type WholeServer,
} from "../support/whole-server.ts";

const PASSWORD = "con đò trên sông Ngàn Phố";

let server: WholeServer;
let administrator: Browser;
beforeEach(async () => {
  server = await openWholeServer();
  administrator = await administratorOf(server);
});
afterEach(() => server.close());

const aSupervisor = async (username = "thuy") => {
  const { user, code } = await createdBy(administrator, {
    name: "Lê Thị Thủy",
    role: "supervisor",
    unit: ROOT,
  });
  const desk = openBrowser(server);
  const enrolled = await signedInFrom(await desk.enrol(code));
  expect(enrolled.needsPassword).toBe(true);
  expect((await desk.post("/api/session/password", { username, password: PASSWORD })).status).toBe(204);
  return { desk, user };
};

test("a supervisor chooses a password after the first code and comes in with it elsewhere", async () => {
  await aSupervisor();
  const answer = await openBrowser(server).signIn("Thuy", PASSWORD);
  expect(answer.status).toBe(200);
  expect((await signedInFrom(answer)).needsPassword).toBe(false);
});

test("the password is kept as argon2id with at least OWASP's parameters", async () => {
  const { user } = await aSupervisor();
  const { password_hash } = await server.identity.db
    .selectFrom("users")
    .select("password_hash")
    .where("id", "=", user)
    .executeTakeFirstOrThrow();
  expect(password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test("a new password ends the user's other sessions and not this one", async () => {
  const { desk } = await aSupervisor();
  const other = openBrowser(server);
  await other.signIn("thuy", PASSWORD);
  await desk.post("/api/session/password", { username: "thuy", password: "một câu khác hẳn" });
  expect((await other.get("/api/session")).status).toBe(401);
  expect((await desk.get("/api/session")).status).toBe(200);
});

test("an officer has no password, and a name that is taken is refused", async () => {
  await aSupervisor();
  const officer = openBrowser(server);
  await officer.enrol((await createdBy(administrator)).code);
  const wanted = { username: "thuy", password: PASSWORD };
  expect((await errorFrom(await officer.post("/api/session/password", wanted))).kind).toBe("notAllowed");
  expect((await errorFrom(await administrator.post("/api/session/password", wanted))).kind).toBe(
    "usernameTaken",
  );
});

test.each([
  ["matkhau123", "thuy", true],
  ["Mật Khẩu 123", "thuy", true],
  ["aaaaaaaaaaaa", "thuy", true],
  ["lethithuy2026", "lethithuy", true],
  [PASSWORD, "thuy", false],
])("password «%s» of %s is refused: %s", (password, username, isRefused) => {
  expect(passwordFault(password, username) !== null).toBe(isRefused);
});

test("a wrong password, an unknown name and a disabled user get the same answer", async () => {
  const { user } = await aSupervisor();
  const wrong = await openBrowser(server).signIn("thuy", "không phải mật khẩu");
  const unknown = await openBrowser(server).signIn("nobody", "không phải mật khẩu");
  await administrator.delete(`/api/admin/users/${user}`);
  const disabled = await openBrowser(server).signIn("thuy", PASSWORD);

  const first = await wrong.text();
  expect(wrong.status).toBe(401);
  expect([unknown.status, await unknown.text()]).toEqual([401, first]);
  expect([disabled.status, await disabled.text()]).toEqual([401, first]);
});

const failTimes = async (times: number, username: string): Promise<Response> => {
  let last = await openBrowser(server).signIn(username, "sai mật khẩu rồi");
  for (let attempt = 1; attempt < times; attempt += 1)
    last = await openBrowser(server).signIn(username, "sai mật khẩu rồi");
  return last;
};

test.each(["thuy", "nobody"])(
  "after five failures for «%s» every further try has to wait, twice as long each time",
  async (username) => {
    await aSupervisor();
    expect((await failTimes(5, username)).status).toBe(401);

    for (const waitS of [30, 60, 120]) {
      const waiting = await openBrowser(server).signIn(username, PASSWORD);
      expect([waiting.status, waiting.headers.get("retry-after")]).toEqual([429, String(waitS)]);
      server.pass(waitS * 1000);
      expect((await failTimes(1, username)).status).toBe(401);
    }
  },
);

test("strangers' failures do not lock a user out of a device that they already use", async () => {
  const { desk } = await aSupervisor();
  await failTimes(20, "thuy");
  expect((await openBrowser(server).signIn("thuy", PASSWORD)).status).toBe(429);
  expect((await desk.signIn("thuy", PASSWORD)).status).toBe(200);
});

test("attempts at the same time gain nothing: they are counted before they are looked at", async () => {
  await aSupervisor();
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => openBrowser(server).signIn("thuy", "sai rồi nhé")),
  );
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
});

test("sign-ins, failures and refusals stand in a journal that nobody can alter", async () => {
  await aSupervisor();
  await openBrowser(server).signIn("thuy", "sai mật khẩu rồi");
  await openBrowser(server).signIn("thuy", PASSWORD);
  const { db } = server.identity;
  const events = (await db.selectFrom("journal").select("event").orderBy("id").execute()).map(
    ({ event }) => event,
  );
  expect(events).toEqual(["enrolled", "userCreated", "enrolled", "passwordSet", "signInFailed", "signedIn"]);
  await expect(db.deleteFrom("journal").execute()).rejects.toThrow("append-only");
  await expect(db.updateTable("journal").set({ event: "x" }).execute()).rejects.toThrow("append-only");
});
