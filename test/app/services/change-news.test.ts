import { afterEach, describe, expect, test } from "vitest";
import type { EventSourceLike } from "../../../src/app/services/environment.ts";
import { type ScopeId, scopeOf } from "../../../src/domain/scope.ts";
import { createVirtualTime } from "../../simulation/world/virtual-time.ts";
import { unitId } from "../../support/builders/ids.ts";
import { createScriptedServer, json } from "../../support/scripted-server.ts";
import { SCOPE } from "../../support/sync-builders.ts";
import { createTestPhone, TEST_PHONE_STARTS } from "../../support/test-phone.ts";
import { until } from "../../support/until.ts";

const MINUTE_MS = 60_000;

/** What a browser opened, in the test's hands. */
const createLines = () => {
  const lines: { readonly say: (name: string, data?: string) => void; readonly isClosed: () => boolean }[] =
    [];
  const openEvents = (): EventSourceLike => {
    const events = new EventTarget();
    let isClosed = false;
    lines.push({
      isClosed: () => isClosed,
      say: (name, data = "") => events.dispatchEvent(Object.assign(new Event(name), { data })),
    });
    return {
      addEventListener: (name, listener) => events.addEventListener(name, listener),
      close: () => {
        isClosed = true;
      },
    };
  };
  return { lines, openEvents };
};

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const settle = async (): Promise<void> => {
  for (let turns = 0; turns < 12; turns += 1) await turn();
};

const show = (state: DocumentVisibilityState): void => {
  Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
};
afterEach(() => show("visible"));

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A phone with a page that wants to know of changes, and how often it was told to ask. */
const openScreen = async (given: { readonly hasEvents?: boolean } = {}) => {
  const server = createScriptedServer();
  const time = createVirtualTime(TEST_PHONE_STARTS, settle);
  const { lines, openEvents } = createLines();
  const phone = createTestPhone(
    server.answer,
    { now: TEST_PHONE_STARTS },
    {
      environment: { timer: time, ...(given.hasEvents !== false && { openEvents }) },
    },
  );
  await phone.services.account.enrol("ABCD-EFGH");
  await phone.services.outbox.sendNow();
  await time.pass(0);
  const told = { times: 0 };
  stops.push(
    phone.services.supervision.watchChanges(() => {
      told.times += 1;
    }),
  );
  await until(() => given.hasEvents === false || lines.length === 1, { what: "the line is opened" });
  await settle();
  const line = (number: number) => {
    const found = lines[number - 1];
    if (!found) throw new Error(`there are ${lines.length} lines`);
    return found;
  };
  return { server, phone, time, lines, line, told };
};

const changed = (scope: ScopeId): string => JSON.stringify({ scopes: [scope] });
const ELSEWHERE = scopeOf(unitId("son-kim-2"), "shared");

describe("what open screens hear of changes", { timeout: 60_000 }, () => {
  test("[S49] they ask when the line stands and with a word on it, and share one; a storm of words is few questions", async () => {
    const { phone, line, lines, told, time } = await openScreen();
    let others = 0;
    stops.push(phone.services.supervision.watchChanges(() => (others += 1)));
    await settle();
    expect(lines).toHaveLength(1);
    line(1).say("open");
    line(1).say("changed", changed(ELSEWHERE));
    line(1).say("alive");
    line(1).say("changed", "a word that nobody understands");
    expect([told.times, others]).toEqual([2, 2]);
    await time.pass(3_000);
    expect([told.times, others]).toEqual([3, 3]);

    await time.pass(MINUTE_MS);
    line(1).say("alive");
    const before = told.times;
    for (let word = 0; word < 50; word += 1) {
      line(1).say("changed", changed(ELSEWHERE));
      await time.pass(100);
    }
    expect(told.times - before).toBe(2);
    await time.pass(10_000);
    expect(told.times - before).toBe(3);
    line(1).say("changed", changed(ELSEWHERE));
    show("hidden");
    await time.pass(MINUTE_MS);
    expect(told.times - before).toBeLessThanOrEqual(4);
  });

  test("[S49] the line stands only while the page is seen", async () => {
    const { line, lines, told } = await openScreen();
    line(1).say("open");
    show("hidden");
    expect(line(1).isClosed()).toBe(true);
    line(1).say("changed", changed(ELSEWHERE));
    expect(told.times).toBe(1);
    show("visible");
    expect(lines).toHaveLength(2);
    expect(told.times).toBe(2);
  });

  test("[S49] it is closed with the last screen that wants it", async () => {
    const { line, time, told } = await openScreen();
    line(1).say("open");
    for (const stop of stops.splice(0)) stop();
    expect(line(1).isClosed()).toBe(true);
    show("visible");
    await time.pass(60 * MINUTE_MS);
    expect(told.times).toBe(1);
  });

  test("[S49] a word about what this device is told of starts a pass of sync, one about others does not", async () => {
    const { phone, time, line } = await openScreen();
    line(1).say("open");
    const passes = () => phone.requests.filter((request) => request === "POST /api/sync").length;
    const before = passes();
    line(1).say("changed", changed(ELSEWHERE));
    await settle();
    await time.pass(1_000);
    expect(passes()).toBe(before);
    line(1).say("changed", changed(SCOPE));
    await settle();
    await time.pass(3_000);
    await until(() => passes() === before + 1, { what: "a pass" });
  });

  test("[S49] a line that broke is opened again, ever less often; one that was refused lets the screens ask", async () => {
    const { time, line, lines, told } = await openScreen();
    line(1).say("open");
    expect(told.times).toBe(1);
    line(1).say("error");
    expect(told.times).toBe(1);
    await time.pass(7_000);
    expect(lines).toHaveLength(2);
    line(2).say("error");
    expect(told.times).toBe(2);
    await time.pass(20_000);
    expect(lines).toHaveLength(2);
    await time.pass(20_000);
    expect(lines).toHaveLength(3);
    line(3).say("open");
    expect(told.times).toBe(3);
  });

  test("[S49] a line on which nothing is said any more is taken for dead", async () => {
    const { time, line, lines } = await openScreen();
    line(1).say("open");
    await time.pass(MINUTE_MS);
    line(1).say("alive");
    await time.pass(MINUTE_MS);
    expect(line(1).isClosed()).toBe(false);
    await time.pass(MINUTE_MS);
    expect(line(1).isClosed()).toBe(true);
    expect(lines).toHaveLength(2);
  });

  test("[S49] where another window took the place, it stays away until somebody looks", async () => {
    const { time, line, lines } = await openScreen();
    line(1).say("open");
    line(1).say("full");
    await time.pass(60 * MINUTE_MS);
    expect(lines).toHaveLength(1);
    show("hidden");
    show("visible");
    expect(lines).toHaveLength(2);
  });

  test("[S49] with a session that has ended the page asks once and then no more", async () => {
    const { phone, time, line, lines, told } = await openScreen();
    phone.setAnswer(() => json({ error: { kind: "signedOut", reason: "Cần đăng nhập lại." } }, 401));
    stops.push(phone.services.supervision.watchChanges(() => void phone.services.supervision.queue()));
    await settle();
    line(1).say("error");
    await until(async () => (await phone.services.account.current())?.isSignedOut, { what: "signed out" });
    const asked = () => phone.requests.filter((request) => request === "GET /api/queue").length;
    expect([told.times, asked()]).toEqual([1, 1]);
    await time.pass(60 * MINUTE_MS);
    expect([told.times, asked(), lines.length]).toEqual([1, 1, 1]);
  });

  test("[S49] without such lines it asks once a minute, with one every five", async () => {
    const without = await openScreen({ hasEvents: false });
    await without.time.pass(5 * MINUTE_MS);
    expect(without.told.times).toBe(5);
    show("hidden");
    await without.time.pass(5 * MINUTE_MS);
    expect(without.told.times).toBe(5);
    show("visible");

    const { time, line, told } = await openScreen();
    line(1).say("open");
    for (let minute = 0; minute < 10; minute += 1) {
      await time.pass(MINUTE_MS);
      line(1).say("alive");
    }
    expect(told.times).toBe(3);
  });
});
