import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createPostMessage } from "../../../src/server/push/post-message.ts";
import { createPushReach } from "../../../src/server/push/push-reach.ts";
import { until } from "../../support/until.ts";
import {
  administratorOf,
  type Browser,
  createdBy,
  errorFrom,
  openBrowser,
  openWholeServer,
  type WholeServer,
} from "../support/whole-server.ts";
import { aPushBrowser } from "./push-browser.ts";
import { openPushSink } from "./push-sink.ts";

const GOOD = "https://fcm.googleapis.com/fcm/send/abc:def";

describe("the door at which phones ask to be told", () => {
  let server: WholeServer;
  let administrator: Browser;
  beforeEach(async () => {
    server = await openWholeServer();
    administrator = await administratorOf(server);
  });
  afterEach(async () => {
    server.push.end();
    await server.close();
  });

  const officer = async (): Promise<Browser> => {
    const { code } = await createdBy(administrator);
    const browser = openBrowser(server);
    await browser.enrol(code);
    return browser;
  };
  const { keys } = aPushBrowser();
  const rows = () =>
    server.db
      .withTables<{ push_subscriptions: { endpoint: string; user: string } }>()
      .selectFrom("push_subscriptions")
      .select("endpoint")
      .execute();

  test("only officers and leaders who are signed in come in, and no other site", async () => {
    const phone = await officer();
    expect((await phone.post("/api/push", { endpoint: GOOD, keys })).status).toBe(204);
    expect((await openBrowser(server).get("/api/push")).status).toBe(401);
    expect((await administrator.get("/api/push")).status).toBe(403);
    const foreign = await phone.request("/api/push", {
      method: "POST",
      body: JSON.stringify({ endpoint: GOOD, keys }),
      headers: { "content-type": "application/json", "sec-fetch-site": "cross-site" },
    });
    expect(foreign.status).toBe(403);
    const form = await phone.request("/api/push", {
      method: "POST",
      body: "endpoint=x",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    expect((await errorFrom(form)).kind).toBe("malformed");
  });

  test.each([
    ["plain http", "http://fcm.googleapis.com/x"],
    ["the server itself", "https://localhost/x"],
    ["an address of its network", "https://10.0.0.5/x"],
    ["an address in other digits", "https://2130706433/x"],
    ["an IPv6 address", "https://[::1]/x"],
    ["a cloud's own door", "https://169.254.169.254/latest/meta-data"],
    ["a stranger's host", "https://evil.example/x"],
    ["a host that only ends alike", "https://notfcm.googleapis.com/x"],
    ["a host that only begins alike", "https://fcm.googleapis.com.evil.example/x"],
    ["another port", "https://fcm.googleapis.com:8443/x"],
    ["a name and a password", "https://user:pw@fcm.googleapis.com/x"],
    ["no address at all", "javascript:alert(1)"],
    ["nothing", ""],
  ])("%s is refused, and nothing of it is kept", async (_name, endpoint) => {
    const answer = await (await officer()).post("/api/push", { endpoint, keys });
    expect([400, 403]).toContain(answer.status);
    expect(await rows()).toEqual([]);
  });

  test("keys of the wrong length, and bodies that are too long, are refused", async () => {
    const phone = await officer();
    for (const bad of [{ ...keys, auth: "short" }, { ...keys, p256dh: `${keys.p256dh}A` }, {}, null])
      expect((await phone.post("/api/push", { endpoint: GOOD, keys: bad })).status).toBe(400);
    const long = { endpoint: `${GOOD}${"x".repeat(2000)}`, keys };
    expect((await phone.post("/api/push", long)).status).toBe(400);
    const padded = { endpoint: GOOD, keys, more: "x".repeat(70_000) };
    expect((await phone.post("/api/push", padded)).status).toBe(413);
  });

  test("a device has one, a user five at most, and nobody ends another's", async () => {
    const { code, user } = await createdBy(administrator);
    const first = openBrowser(server);
    await first.enrol(code);
    for (let count = 0; count < 3; count += 1)
      await first.post("/api/push", { endpoint: `${GOOD}${count}`, keys });
    expect(await rows()).toEqual([{ endpoint: `${GOOD}2` }]);
    for (let count = 0; count < 6; count += 1) {
      server.pass(1000);
      const issued = await administrator.post(`/api/admin/users/${user}/codes`);
      const browser = openBrowser(server);
      await browser.enrol(((await issued.json()) as { code: string }).code);
      await browser.post("/api/push", { endpoint: `${GOOD}more-${count}`, keys });
    }
    expect((await rows()).map(({ endpoint }) => endpoint).sort()).toEqual(
      [1, 2, 3, 4, 5].map((count) => `${GOOD}more-${count}`),
    );
    const stranger = await officer();
    await stranger.post("/api/push/stop", { endpoint: `${GOOD}more-5` });
    expect(await rows()).toHaveLength(5);
  });
});

describe("whom the server writes to", () => {
  const reach = createPushReach([".push.example.vn"]);

  test.each([
    GOOD,
    "https://updates.push.services.mozilla.com/wpush/v2/abc",
    "https://web.push.apple.com/QAbc",
    "https://sg2p.notify.windows.com/w/?token=abc",
    "https://one.push.example.vn/x",
  ])("%s may be named", (endpoint) => {
    expect(reach.mayName(new URL(endpoint))).toBe(true);
  });

  test("a name may stand for an address of the open internet only", () => {
    const open = ["142.250.66.74", "8.8.8.8", "2a00:1450:4001:80b::200a"];
    const closed = [
      ...[
        "127.0.0.1",
        "10.1.2.3",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
      ],
      ...[
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "fc00::1",
        "fe80::1",
        "::ffff:10.0.0.1",
        "2002:a00:1::",
        "x",
      ],
    ];
    expect(open.filter(reach.mayConnect)).toEqual(open);
    expect(closed.filter(reach.mayConnect)).toEqual([]);
  });

  test("a good name that leads into the own network is not connected to", async () => {
    const sink = await openPushSink();
    const rebound = { mayName: () => true, mayConnect: reach.mayConnect };
    expect(await createPostMessage(rebound)(new URL(`${sink.url}/x`), {}, Buffer.from("x"))).toBe("later");
    expect(sink.arrived).toEqual([]);
    await sink.close();
  });

  test("a service that never answers is given up", async () => {
    const sink = await openPushSink();
    sink.answerNext("silence");
    const post = createPostMessage(sink.reach, 300);
    const arrives = async () => {
      expect(await post(new URL(`${sink.url}/x`), {}, Buffer.from("x"))).toBe("later");
      // A busy machine gives up before it has even connected.
      return sink.arrived.length === 1;
    };
    await until(arrives, { what: "it arrives" });
    await sink.close();
  });
});
