import { afterEach, beforeEach, expect, test } from "vitest";
import type { NewUser } from "../../../src/domain/api.ts";
import type { Json } from "../../../src/domain/canonical-json.ts";
import type { CollectionName, RecordId } from "../../../src/domain/change.ts";
import { instant } from "../../../src/domain/instant.ts";
import { type ScopeId, scopeOf } from "../../../src/domain/scope.ts";
import { AGAIN_MS } from "../../../src/server/push/deliver-push.ts";
import { LOOK_EVERY_MS } from "../../../src/server/push/push-mornings.ts";
import { MATERIALS_REST_MS, NEWS_FOR_MS, REST_MS } from "../../../src/server/push/push-news.ts";
import { loadUnits } from "../../../src/server/seed/load-units.ts";
import { createVirtualTime } from "../../simulation/world/virtual-time.ts";
import { aChangeBy, anActivityBy } from "../../support/builders/changes.ts";
import { sha256Of } from "../../support/builders/photos.ts";
import { until } from "../../support/until.ts";
import { phoneOf } from "../support/phone-of.ts";
import {
  administratorOf,
  type Browser,
  createdBy,
  openBrowser,
  openWholeServer,
  SON_KIM_1,
  type WholeServer,
} from "../support/whole-server.ts";
import { aPushBrowser, type PushBrowser } from "./push-browser.ts";
import { openPushSink, type PushSink } from "./push-sink.ts";

const OFFICE = loadUnits().find(({ level }) => level === "district")?.id as NewUser["unit"];
const SON_TAY = loadUnits().find(({ id, level }) => level === "commune" && id !== SON_KIM_1)
  ?.id as NewUser["unit"];
const KIM = scopeOf(SON_KIM_1, "shared");

let sink: PushSink;
let server: WholeServer;
let administrator: Browser;
let waiting: ReturnType<typeof createVirtualTime>;
beforeEach(async () => {
  sink = await openPushSink();
  waiting = createVirtualTime(instant(0), async () => {
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  });
  server = await openWholeServer({}, waiting, sink.reach);
  administrator = await administratorOf(server);
});
afterEach(async () => {
  server.push.end();
  await server.close();
  await sink.close();
});

const enrolled = async (role: NewUser["role"], unit: NewUser["unit"] = SON_KIM_1) => {
  const { code, user } = await createdBy(administrator, { role, unit });
  const browser = openBrowser(server);
  await browser.enrol(code);
  return { browser, user, code, phone: await phoneOf(browser) };
};
type Person = Awaited<ReturnType<typeof enrolled>>;

let endpoints = 0;
const subscribed = async ({ browser }: Person): Promise<PushBrowser & { readonly endpoint: string }> => {
  const keys = aPushBrowser();
  const endpoint = `${sink.url}/to/${++endpoints}`;
  const answer = await browser.post("/api/push", { endpoint, keys: keys.keys });
  expect(answer.status).toBe(204);
  return { ...keys, endpoint };
};

/** What one of them wrote about the officer's newest record; answers when the server has taken it. */
const writes = async (
  { phone }: Person,
  collection: CollectionName,
  fields: Readonly<Record<string, Json>>,
  recordId?: string,
  scope: ScopeId = KIM,
): Promise<void> => {
  const change = aChangeBy(phone.writer, {
    ...{ scope, collection, fields },
    ...(recordId ? { recordId: recordId as RecordId } : {}),
  });
  const { answer } = await phone.sync({ changes: [change] });
  expect(answer?.results).toMatchObject([{ status: "applied" }]);
};

const anActivityOf = async ({ phone }: Person): Promise<string> => {
  const change = anActivityBy(phone.writer, { title: "Đối thoại với bà Nguyễn Thị Lan" });
  await phone.sync({ changes: [change] });
  return change.recordId;
};

const givesBack = (reviewer: Person, activity: string): Promise<void> =>
  writes(reviewer, "review", {
    ...{ activity, verdict: "returned", shown: sha256Of("x"), reasons: ["blurred"] },
    comment: "Chụp lại ảnh bà Lan",
  });

const rest = (ms: number = REST_MS): Promise<void> => waiting.pass(ms);
const arrived = (count: number) =>
  until(() => sink.arrived.length >= count && sink.arrived, { what: `${count} messages` });
/** Nothing more comes: what is under way on loopback has had its turns. */
const nothingMore = async (count: number): Promise<void> => {
  await rest();
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  expect(sink.arrived).toHaveLength(count);
};

test("a phone is told that something was returned: sealed for its browser alone, signed by the server, and without a word of what", async () => {
  const [officer, reviewer] = [await enrolled("officer"), await enrolled("supervisor", OFFICE)];
  const browser = await subscribed(officer);
  const activity = await anActivityOf(officer);
  await givesBack(reviewer, activity);
  expect(sink.arrived).toEqual([]);
  await rest();

  const [message] = await arrived(1);
  expect(message?.path).toBe(new URL(browser.endpoint).pathname);
  expect(message && browser.open(message.body)).toBe('{"kind":"returned","path":"/thong-bao"}');
  expect(message?.headers).toMatchObject({
    "content-encoding": "aes128gcm",
    ttl: "86400",
    topic: "returned",
  });
  const { key } = (await (await officer.browser.get("/api/push")).json()) as { key: string };
  expect(message?.headers.authorization).toMatch(new RegExp(`^vapid t=[\\w.-]+, k=${key}$`));
});

test("five records given back in a row are one message, and the leader, who cannot mend, is told of none", async () => {
  const [officer, leader] = [await enrolled("officer"), await enrolled("leader")];
  const reviewer = await enrolled("supervisor", OFFICE);
  await subscribed(leader);
  await subscribed(officer);
  for (let count = 0; count < 5; count += 1) await givesBack(reviewer, await anActivityOf(officer));
  await rest();
  await arrived(1);
  await nothingMore(1);
});

test("a comment is told to colleagues and not to its author; work that was given only to whom it was given", async () => {
  const [author, colleague] = [await enrolled("officer"), await enrolled("officer")];
  await subscribed(author);
  const theirs = await subscribed(colleague);
  const activity = await anActivityOf(author);
  await writes(author, "comment", { activity, text: "Đã sửa" });
  await rest();
  const [told] = await arrived(1);
  expect(told && theirs.open(told.body)).toContain('"comment"');
  await writes(
    author,
    "assignment",
    { work: "huong-son-2025/PL8", period: "open", person: author.user, on: "2026-11-23" },
    "assign:huong-son-2025/PL8:open",
  );
  await nothingMore(1);
  await writes(
    author,
    "assignment",
    { work: "huong-son-2025/PL1", period: "open", person: colleague.user, on: "2026-11-23" },
    "assign:huong-son-2025/PL1:open",
  );
  await rest();
  const [, given] = await arrived(2);
  expect(given && theirs.open(given.body)).toContain('"assignment"');
});

test("who signed out, or whose device was revoked, is told nothing more", async () => {
  const [left, revoked] = [await enrolled("officer"), await enrolled("officer")];
  const reviewer = await enrolled("supervisor", OFFICE);
  await subscribed(left);
  await subscribed(revoked);
  const activity = await anActivityOf(revoked);
  await left.browser.post("/api/session/sign-out");
  expect((await administrator.delete(`/api/admin/devices/${revoked.browser.device}`)).status).toBe(204);
  await givesBack(reviewer, activity);
  await nothingMore(0);
});

test("where nobody listens any more the subscription goes; a service that is down is asked once more and no oftener", async () => {
  const [officer, reviewer] = [await enrolled("officer"), await enrolled("supervisor", OFFICE)];
  await subscribed(officer);
  const activity = await anActivityOf(officer);
  sink.answerNext(503, 500);
  await givesBack(reviewer, activity);
  await rest();
  await arrived(1);
  await rest(AGAIN_MS);
  await arrived(2);
  await rest(AGAIN_MS);
  await nothingMore(2);

  sink.answerNext(410);
  await givesBack(reviewer, activity);
  await rest();
  await arrived(3);
  await until(
    async () =>
      (
        await server.db
          .withTables<{ push_subscriptions: { endpoint: string } }>()
          .selectFrom("push_subscriptions")
          .selectAll()
          .execute()
      ).length === 0,
    { what: "it is forgotten" },
  );
  await givesBack(reviewer, activity);
  await nothingMore(3);
});

test("a service that points elsewhere is not followed", async () => {
  const [officer, reviewer] = [await enrolled("officer"), await enrolled("supervisor", OFFICE)];
  await subscribed(officer);
  sink.answerNext(307);
  await givesBack(reviewer, await anActivityOf(officer));
  await rest();
  await arrived(1);
  await nothingMore(1);
});

test("nothing is told of what was there before a phone asked, or of what is older than an hour", async () => {
  const [officer, reviewer] = [await enrolled("officer"), await enrolled("supervisor", OFFICE)];
  const activity = await anActivityOf(officer);
  await givesBack(reviewer, activity);
  server.pass(1);
  await subscribed(officer);
  await writes(officer, "comment", { activity, text: "Đã nhận" });
  await nothingMore(0);
  await givesBack(reviewer, activity);
  server.pass(NEWS_FOR_MS + 1);
  await nothingMore(0);
});

test("what comes later is told by itself, and what was told before is not told again", async () => {
  const [officer, reviewer] = [await enrolled("officer"), await enrolled("supervisor", OFFICE)];
  await subscribed(officer);
  const activity = await anActivityOf(officer);
  await givesBack(reviewer, activity);
  await rest();
  await arrived(1);
  await writes(reviewer, "comment", { activity, text: "Nhanh giúp" });
  await rest();
  const told = await arrived(2);
  expect(told.map(({ headers }) => headers["topic"])).toEqual(["returned", "comment"]);
});

test("an urging rings at the officer's, at the leader's only when it goes that far, and nowhere once it was taken back", async () => {
  const [officer, leader] = [await enrolled("officer"), await enrolled("leader")];
  const reviewer = await enrolled("supervisor", OFFICE);
  const theirs = await subscribed(officer);
  const leaders = await subscribed(leader);
  const urging = (level: string) => ({
    ...{ period: "2025-05", level, text: "Phát thanh 1/4", on: "2025-05-12" },
    missing: [{ task: "huong-son-2025/PL8", title: "Phát thanh", done: 1, due: 4 }],
  });
  const withdrawn = "0196c000-0000-7000-8000-0000000000aa";
  await writes(reviewer, "urging", urging("leader"), withdrawn);
  await writes(reviewer, "urging", { ...urging("leader"), deleted: true }, withdrawn);
  await nothingMore(0);

  await writes(reviewer, "urging", urging("first"));
  await rest();
  const [told] = await arrived(1);
  expect(told && theirs.open(told.body)).toBe('{"kind":"urging","path":"/thong-bao"}');
  await nothingMore(1);

  await writes(reviewer, "urging", urging("leader"));
  await rest();
  const all = await arrived(3);
  expect(all.slice(1).map(({ path }) => path)).toContain(new URL(leaders.endpoint).pathname);
});

const materialId = (last: number) => `0196c000-0000-7000-8000-${String(last).padStart(12, "0")}`;
const handsOut = (office: Person, last: number, fields: Readonly<Record<string, Json>> = {}): Promise<void> =>
  writes(
    office,
    "material",
    { kind: "leaflet", title: "Tờ gấp về hụi", on: "2026-11-23", state: "published", ...fields },
    materialId(last),
    scopeOf(OFFICE, "published"),
  );

test("what an office hands out rings once for several, at everybody's below for whom it is, and never again for a word mended", async () => {
  const office = await enrolled("supervisor", OFFICE);
  const [officer, leader, other] = [
    await enrolled("officer"),
    await enrolled("leader"),
    await enrolled("officer", SON_TAY),
  ];
  const theirs = await subscribed(officer);
  const told = [theirs, await subscribed(leader)].map(({ endpoint }) => new URL(endpoint).pathname);
  await subscribed(other);
  await handsOut(office, 1, { units: [SON_KIM_1] });
  await handsOut(office, 2, { units: [SON_KIM_1, OFFICE] });
  await rest();
  expect(sink.arrived).toEqual([]);
  await rest(MATERIALS_REST_MS);
  const first = await arrived(2);
  expect(first.map(({ path }) => path).sort()).toEqual(told.sort());
  const [message] = first.filter(({ path }) => path === new URL(theirs.endpoint).pathname);
  expect(message && theirs.open(message.body)).toBe('{"kind":"material","path":"/thong-bao"}');

  await writes(
    office,
    "material",
    { title: "Tờ gấp về họ, hụi" },
    materialId(1),
    scopeOf(OFFICE, "published"),
  );
  await handsOut(office, 3);
  await handsOut(office, 4, { units: [SON_KIM_1] });
  await writes(office, "material", { state: "withdrawn" }, materialId(4), scopeOf(OFFICE, "published"));
  await rest(MATERIALS_REST_MS);
  const all = await arrived(5);
  expect(all.slice(2).map(({ path }) => path)).toContain(`/to/${endpoints}`);
  await handsOut(office, 5, { state: "withdrawn" });
  await rest(MATERIALS_REST_MS);
  await nothingMore(5);
});

test("what is due is told in the morning by the unit's clock, once a day, of the day on which the server woke, and not once it is done", async () => {
  const officer = await enrolled("officer");
  const theirs = await subscribed(officer);
  const call = "0196c000-0000-7000-8000-0000000000ab";
  await writes(
    officer,
    "unitTask",
    { title: "Họp tổ", rhythm: "once", startsOn: "2026-11-23", dueOn: "2026-11-28" },
    call,
  );
  const kinds: string[] = [];
  /** Looks when it is that time in the unit's zone (UTC+7): what was told, with what was told before. */
  const lookAt = async (day: string, time: string, count: number): Promise<readonly string[]> => {
    server.time.now = instant(Date.parse(`${day}T${time}:00+07:00`));
    await rest(LOOK_EVERY_MS);
    await arrived(count);
    await nothingMore(count);
    for (const { body } of sink.arrived.slice(kinds.length))
      kinds.push(String((JSON.parse(theirs.open(body)) as { kind: unknown }).kind));
    return kinds;
  };
  expect(await lookAt("2026-11-25", "06:59", 0)).toEqual([]);
  expect(await lookAt("2026-11-25", "07:05", 1)).toEqual(["dueSoon"]);
  expect(await lookAt("2026-11-25", "09:00", 1)).toHaveLength(1);
  expect(await lookAt("2026-11-26", "08:00", 1)).toHaveLength(1);
  // On the 27th what is due at the month's end would be told: the server sleeps until the evening, then until noon.
  expect(await lookAt("2026-11-27", "19:00", 1)).toHaveLength(1);
  expect(await lookAt("2026-11-28", "12:00", 2)).toEqual(["dueSoon", "dueToday"]);
  await writes(
    officer,
    "unitTaskDone",
    { unitTask: call, span: "once", doneOn: "2026-11-28" },
    `done:${call}:once`,
  );
  expect(await lookAt("2026-11-29", "08:00", 2)).toHaveLength(2);
  expect(await lookAt("2026-11-30", "08:00", 3)).toEqual(["dueSoon", "dueToday", "dueToday"]);
});
