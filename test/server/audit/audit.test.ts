import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AuditPage } from "../../../src/domain/audit/audit-page.ts";
import { runCommand } from "../../../src/server/admin/commands.ts";
import { appendLines } from "../../../src/server/audit/audit-chain.ts";
import { auditDb } from "../../../src/server/audit/audit-tables.ts";
import { removeOldLines } from "../../../src/server/audit/removal.ts";
import { verifyAudit } from "../../../src/server/audit/verify-audit.ts";
import { anActivityBy } from "../../support/builders/changes.ts";
import { phoneOf } from "../support/phone-of.ts";
import {
  administratorOf,
  type Browser,
  createdBy,
  DAY_MS,
  openBrowser,
  openWholeServer,
  ROOT,
  SON_KIM_1,
  type WholeServer,
} from "../support/whole-server.ts";

let server: WholeServer;
let administrator: Browser;
// One server for all: the first test sees all of its lines, and the last ones spoil them.
beforeAll(async () => {
  server = await openWholeServer();
  administrator = await administratorOf(server);
}, 60_000);
afterAll(() => server.close());

const linesOf = async (query = "", browser = administrator) => {
  await server.reads.flush();
  return AuditPage.parse(await (await browser.get(`/api/admin/audit${query}`)).json());
};
/** In the order in which they came to be. */
const toldOf = async (query = "") =>
  (await linesOf(query)).lines.map(({ kind, about }) => [kind, about] as const).toReversed();

const enrolled = async (given: Parameters<typeof createdBy>[1] = {}) => {
  const { user, code } = await createdBy(administrator, given);
  const browser = openBrowser(server);
  await browser.enrol(code);
  return { user, browser, phone: await phoneOf(browser) };
};

test("whoever came in, was let in, failed or was shut out stands in the log, with who did it and to whom", async () => {
  const officer = await enrolled();
  await openBrowser(server).signIn("nobody", "không phải mật khẩu");
  await administrator.delete(`/api/admin/devices/${officer.browser.device}`);
  expect(await toldOf()).toEqual([
    ["enrolled", null],
    ["userCreated", officer.user],
    ["enrolled", null],
    ["signInFailed", null],
    ["deviceRevoked", officer.user],
  ]);
  const [revoked] = (await linesOf("?kind=deviceRevoked")).lines;
  expect(revoked).toMatchObject({ userName: "Quản trị", unit: SON_KIM_1, unitName: "Xã Sơn Kim 1" });
});

test("who looked at what stands in the log once a batch with how often; one's own records do not", async () => {
  const officer = await enrolled();
  const activity = anActivityBy(officer.phone.writer, { title: "Đối thoại" });
  await officer.phone.sync({ changes: [activity] });
  const supervisor = await enrolled({ role: "supervisor", unit: ROOT });
  await supervisor.phone.sync({ watch: [activity.scope] });
  for (let time = 0; time < 3; time += 1)
    await supervisor.browser.get(`/api/history/${activity.scope}/activity/${activity.recordId}`);
  await supervisor.browser.get("/api/overview/lam-trung?year=2025");
  await officer.phone.sync({});

  expect((await toldOf(`?user=${supervisor.user}`)).slice(2)).toEqual([
    ["recordsRead", activity.scope],
    ["historyRead", `activity/${activity.recordId}`],
    ["denied", null],
  ]);
  const [history] = (await linesOf("?kind=historyRead")).lines;
  expect(history).toMatchObject({ times: 3, unit: SON_KIM_1, userName: "Nguyễn Thị Hoa" });
  const text = JSON.stringify((await linesOf()).lines);
  expect(text).not.toContain("Đối thoại");
});

test("who changed what comes from the log of changes, among the other lines, page after page", async () => {
  const officer = await enrolled();
  for (let at = 0; at < 130; at += 10) {
    const changes = Array.from({ length: 10 }, () => anActivityBy(officer.phone.writer));
    await officer.phone.sync({ changes });
    await server.db
      .transaction()
      .execute((tx) =>
        appendLines(tx, [{ at: server.time.now, kind: "signedIn", user: officer.user, unit: SON_KIM_1 }]),
      );
    if (at % 40 === 0) server.pass(1000);
  }
  const query = `?user=${officer.user}&unit=${SON_KIM_1}&from=2026-11-23&to=2026-11-23`;
  const seen: string[] = [];
  let [next, pages] = ["", 0];
  do {
    const page = await linesOf(`${query}${next}`);
    seen.push(...page.lines.map(({ place }) => place));
    next = page.next === null ? "" : `&before=${page.next}`;
    pages += 1;
  } while (next !== "");
  // 130 changes, 13 sign-ins, the enrolment and that the user was made; each once.
  expect([pages, seen.length, new Set(seen).size]).toEqual([2, 145, 145]);
  expect((await linesOf(`${query}&kind=recordChanged`)).lines).toHaveLength(100);
  expect((await linesOf("?from=2026-11-24")).lines).toEqual([]);
});

test("an administrator reads of the units that they manage, and nobody else reads anything", async () => {
  await enrolled({ unit: "son-hong-18139" as typeof SON_KIM_1 });
  const own = await enrolled({ role: "administrator", unit: SON_KIM_1 });
  const told = (await linesOf("", own.browser)).lines;
  expect(new Set(told.map(({ unit }) => unit))).toEqual(new Set([SON_KIM_1]));
  expect((await linesOf("?unit=son-hong-18139", own.browser)).lines).toEqual([]);
  for (const role of ["officer", "leader", "supervisor", "observer"] as const) {
    const { browser } = await enrolled({ role });
    expect((await browser.get("/api/admin/audit")).status).toBe(403);
  }
});

test("lines that cannot be written hold nobody up, and that they are missing is told", async () => {
  const officer = await enrolled({ role: "supervisor", unit: ROOT });
  await server.reads.flush();
  await sql`alter table audit_head rename to audit_head_gone`.execute(server.db);
  expect((await officer.browser.get("/api/queue")).status).toBe(200);
  await server.reads.flush();
  await sql`alter table audit_head_gone rename to audit_head`.execute(server.db);
  await officer.browser.get("/api/queue");
  expect((await linesOf("?kind=linesLost")).lines).toMatchObject([{ times: 1 }]);
  expect((await verifyAudit(server.db)).ok).toBe(true);
});

describe("the chain", () => {
  const withoutGuards = async (): Promise<void> => {
    await sql`drop trigger audit_is_never_changed`.execute(server.db);
    await sql`drop trigger audit_is_never_shortened`.execute(server.db);
  };
  const faultOf = async () => {
    const verified = await verifyAudit(server.db);
    return verified.ok ? null : verified.error;
  };
  test("no line is changed or taken away by anybody who comes in by the database's own door", async () => {
    const db = auditDb(server.db);
    await expect(db.updateTable("audit_lines").set({ kind: "signedIn" }).execute()).rejects.toThrow(
      "append-only",
    );
    await expect(db.deleteFrom("audit_lines").where("number", "=", 1).execute()).rejects.toThrow(
      "append-only",
    );
    expect(await runCommand(server.registry, ["audit", "verify"])).toMatchObject({ exitCode: 0 });
  });

  test("whole oldest days go by the rule, a line tells of it, and what is left is still whole", async () => {
    const { clock } = server.identity;
    await server.reads.flush();
    server.pass(DAY_MS);
    await enrolled();
    server.pass(DAY_MS);
    expect(await removeOldLines(server.db, clock, 0)).toBe(0);
    expect(await removeOldLines(server.db, clock, 2)).toBe(0);
    const gone = await removeOldLines(server.db, clock, 1);
    expect(gone).toBeGreaterThan(0);
    expect(await removeOldLines(server.db, clock, 1)).toBe(0);
    // Who was made and came in on the day between, and that lines were removed.
    expect(await verifyAudit(server.db)).toEqual({ ok: true, value: { lines: 3, first: gone + 1 } });
    expect((await linesOf()).lines[0]).toMatchObject({ kind: "linesRemoved" });
    await expect(auditDb(server.db).deleteFrom("audit_lines").execute()).rejects.toThrow("append-only");
  });

  test("an altered line, a missing one and a cut end are found", async () => {
    const db = auditDb(server.db);
    await server.reads.flush();
    const numbers = (await db.selectFrom("audit_lines").select("number").orderBy("number").execute()).map(
      ({ number }) => number,
    );
    const [first = 0, second = 0, third = 0] = numbers;
    await withoutGuards();
    await db.updateTable("audit_lines").set({ kind: "signedOut" }).where("number", "=", second).execute();
    expect(await faultOf()).toEqual({ kind: "altered", number: second });
    expect(await runCommand(server.registry, ["audit", "verify"])).toMatchObject({ exitCode: 1 });
    await db.deleteFrom("audit_lines").where("number", "=", second).execute();
    expect(await faultOf()).toEqual({ kind: "missing", number: third });
    await db
      .deleteFrom("audit_lines")
      .where("number", ">", first)
      .where("kind", "!=", "linesRemoved")
      .execute();
    await db.deleteFrom("audit_lines").where("number", "=", first).execute();
    expect((await faultOf())?.kind).toBe("missing");
    await db.deleteFrom("audit_lines").execute();
    expect(await faultOf()).toEqual({ kind: "torn", last: 0, told: numbers.at(-1) });
  });
});
