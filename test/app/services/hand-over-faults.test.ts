// @vitest-environment node
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { DraftValues } from "../../../src/app/services/services.ts";
import { openPhoneDb } from "../../../src/device/phone-db.ts";
import type { UserId } from "../../../src/domain/user.ts";
import { revokeDevice } from "../../../src/server/auth/devices.ts";
import { issueCode } from "../../../src/server/auth/enrolment-codes.ts";
import {
  aboutOf,
  bring,
  everythingOn,
  keysOf,
  openValley,
  outcomeOf,
  takenIn,
  type Valley,
  written,
} from "../../support/hand-over-phones.ts";
import { COMMUNE, closeServers, OTHER_COMMUNE, writeBroadcast } from "../../support/server-with-phones.ts";
import { pictureOf, type TestPhone } from "../../support/test-phone.ts";

afterEach(closeServers);

let valley: Valley;
beforeEach(async () => {
  valley = await openValley();
});

const databaseOf = async (phone: TestPhone) => {
  const account = await phone.services.account.current();
  return openPhoneDb(account?.user.id as UserId, phone.environment.databases);
};

/** Everything in a phone's tables that a file might touch. */
const everythingIn = async (phone: TestPhone): Promise<string> => {
  const db = await databaseOf(phone);
  const rows = await Promise.all(db.tables.map((table) => table.toCollection().primaryKeys()));
  return JSON.stringify(rows);
};

const idOf = async (file: Blob): Promise<string> =>
  (
    JSON.parse(
      Buffer.from(await file.arrayBuffer())
        .toString("latin1")
        .match(/\{.*?\}/)?.[0] ?? "",
    ) as { file: string }
  ).file;

/** A file brought by hand, with no phone that has looked at it first. */
const post = async (phone: TestPhone, id: string, file: Blob) => {
  const headers = { "Content-Type": "application/octet-stream" };
  const body = await file.arrayBuffer();
  const sent = await phone.environment.fetch(`/api/hand-over/${id}?offset=0`, {
    method: "POST",
    headers,
    body,
  });
  const last = sent.ok
    ? await phone.environment.fetch(`/api/hand-over/${id}/take`, { method: "POST" })
    : sent;
  const said = (await last.json()) as { error?: { kind: string; reason: string } };
  return { status: last.status, ...said.error };
};

describe("files that must not be believed", { timeout: 60_000 }, () => {
  test("[S43] a damaged or shortened file is refused by phone and server with a word, and touches nothing", async () => {
    const { author, colleague } = valley;
    const file = await written(author);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const id = await idOf(file);
    const [phoneBefore, serverBefore] = [await everythingIn(colleague), await everythingOn(valley)];

    const bads: Uint8Array<ArrayBuffer>[] = [];
    for (let at = 20; at < bytes.length; at += Math.ceil(bytes.length / 40)) {
      const altered = bytes.slice();
      altered[at] = (bytes[at] ?? 0) ^ 4;
      bads.push(altered, bytes.slice(0, at));
    }
    for (const bad of bads) {
      expect((await colleague.services.handOver.takeIn(new Blob([bad]))).ok).toBe(false);
      const said = await post(colleague, id, new Blob([bad]));
      expect([400, 403]).toContain(said.status);
      expect(said.reason).toMatch(/^Tệp /);
    }
    expect(await everythingIn(colleague)).toBe(phoneBefore);
    expect(await everythingOn(valley)).toBe(serverBefore);
  });

  test("[S43] an officer of another unit can neither read nor bring it, and a picture is no such file", async () => {
    const { author, enrolled } = valley;
    const stranger = await enrolled({ name: "Người Lạ", role: "officer", unit: OTHER_COMMUNE });
    const file = await written(author);
    const before = await everythingOn(valley);

    expect(await stranger.services.handOver.takeIn(file)).toEqual({
      ok: false,
      error: { kind: "otherUnit" },
    });
    expect(await post(stranger, await idOf(file), file)).toMatchObject({ status: 403, kind: "notAllowed" });
    expect(await stranger.services.handOver.takeIn(new Blob(["no such file"]))).toEqual({
      ok: false,
      error: { kind: "notHandOver" },
    });
    expect(await everythingOn(valley)).toBe(before);
  });

  test("[S43] a file of another server is told apart from a damaged one", async () => {
    const file = await written(valley.author);
    const id = await idOf(file);
    const other = await openValley();

    expect(await post(other.colleague, id, file)).toMatchObject({
      ...{ status: 400, reason: "Tệp này không phải của máy chủ này." },
    });
    expect(await other.colleague.services.handOver.takeIn(file)).toEqual({
      ...{ ok: false, error: { kind: "unknownKey" } },
    });
  });

  test("[S43] a phone does not carry what it wrote itself: that still lies in its own outbox", async () => {
    const file = await written(valley.author);
    expect(await valley.author.services.handOver.takeIn(file)).toEqual({
      ok: false,
      error: { kind: "ownFile" },
    });
    expect((await valley.author.services.outbox.summary()).items).toBe(1);
  });
});

describe("keys", { timeout: 60_000 }, () => {
  test("[S43] a phone that was let out gets no newer key, and older files stay readable", async () => {
    const { author, colleague, server, time } = valley;
    const older = await written(author);
    const before = await keysOf(colleague);
    const { device } = await aboutOf(older, before);
    await revokeDevice(server.identity.db, device, time.now);
    await server.identity.journal.write({ event: "deviceRevoked", device });

    const after = await keysOf(colleague);
    expect(after.unit.id).not.toBe(before.unit.id);
    expect(after.device).toBe(before.device);
    author.setOnline(true);
    expect((await author.environment.fetch("/api/session", { method: "GET" })).status).toBe(401);
    expect(await bring(colleague, older)).toMatchObject({ quarantined: 3 });
  });

  test("[S43] a phone asks who it is once a day, and keeps its older keys", async () => {
    const { author, colleague, server, time } = valley;
    const older = await written(author);
    await server.identity.journal.write({ event: "deviceRevoked", device: null });
    time.now = (time.now + 2 * 24 * 60 * 60 * 1000) as typeof time.now;
    const { askWhoIAm } = await import("../../../src/app/services/ask-who-i-am.ts");
    const { createPhoneSession } = await import("../../../src/app/services/phone-session.ts");
    const { openAccountDb } = await import("../../../src/device/account-db.ts");
    const session = createPhoneSession(colleague.environment, openAccountDb(colleague.environment.databases));
    await session.refresh();
    await askWhoIAm(session, colleague.environment);

    await colleague.services.account.current();
    await writeBroadcast(colleague.services, "Của Tám", []);
    const newer = await written(colleague);
    await expect(aboutOf(newer, await keysOf(colleague))).resolves.toMatchObject({ name: "Lê Văn Tám" });
    expect(await takenIn(colleague, older)).toMatchObject({ state: "waiting" });
  });
});

describe("on the way", { timeout: 60_000 }, () => {
  test("[S45] a link that breaks at every piece brings it all the same, and goes on where it broke", async () => {
    const { author, colleague, server, look } = valley;
    const photos = ["a", "b", "c"].map((name) => name.repeat(90_000));
    await writeBroadcast(author.services, "Phát thanh số 2", photos);
    await takenIn(colleague, await written(author));
    let pieces = 0;
    colleague.setAnswer(async (url, init) => {
      const isPiece = url.includes("?offset=");
      if (isPiece) pieces += 1;
      // The first half breaks before the server hears it, the other half after.
      if (isPiece && pieces % 4 === 1) throw new TypeError("broken off");
      const answer = await server.app.request(url, init);
      if (isPiece && pieces % 4 === 3) throw new TypeError("broken off");
      return answer;
    });

    for (let tries = 0; tries < 30 && (await outcomeOf(colleague))?.state === "waiting"; tries += 1)
      await colleague.services.outbox.sendNow();

    expect(await outcomeOf(colleague)).toMatchObject({ state: "delivered", applied: 7, filesStored: 10 });
    expect(await look()).toEqual(["Phát thanh số 1", "Phát thanh số 2"]);
  });

  test("[S45] an answer that is lost at the end is given again, with no byte sent twice", async () => {
    const { author, colleague, server } = valley;
    await takenIn(colleague, await written(author));
    colleague.setAnswer(async (url, init) => {
      const answer = await server.app.request(url, init);
      if (url.endsWith("/take")) throw new TypeError("broken off");
      return answer;
    });
    await colleague.services.outbox.sendNow();
    expect(await outcomeOf(colleague)).toMatchObject({ state: "waiting" });

    colleague.setAnswer((url, init) => server.app.request(url, init));
    const sentBefore = colleague.requests.filter((each) => each.includes("?offset=")).length;
    await colleague.services.outbox.sendNow();
    expect(await outcomeOf(colleague)).toMatchObject({ state: "delivered", applied: 3, duplicate: 0 });
    expect(colleague.requests.filter((each) => each.includes("?offset=")).length).toBe(sentBefore);
  });

  test("[S45] a carrier who signs out is told, and nothing that they carry is lost", async () => {
    const { author, colleague, newCode } = valley;
    colleague.setOnline(false);
    const carried = await takenIn(colleague, await written(author));

    expect(await colleague.services.account.signOut()).toEqual({
      ...{ ok: false, error: { kind: "unsentWork", items: 1 } },
    });
    await colleague.services.account.signOutKeepingWork();
    colleague.setOnline(true);
    await colleague.services.account.enrol(await newCode(COMMUNE));
    expect(await colleague.services.handOver.carried()).toEqual([]);

    const db = openPhoneDb((await carrierOf()).user, colleague.environment.databases);
    expect(await db.carried.toArray()).toMatchObject([{ file: carried.file, state: "waiting" }]);
    expect(await db.carriedParts.count()).toBeGreaterThan(2);
  });

  test("[S45] what lies here for a colleague is never in the carrier's own outbox, nor shown as theirs", async () => {
    const { author, colleague } = valley;
    colleague.setOnline(false);
    await takenIn(colleague, await written(author));

    expect(await colleague.services.outbox.summary()).toMatchObject({ items: 0, photos: 0 });
    const restarted = colleague.restart();
    expect(await restarted.services.handOver.carried()).toMatchObject([
      { state: "waiting", about: { name: "Nguyễn Thị Hoa" }, counts: { changes: 3, photos: 2, drafts: 0 } },
    ]);
  });

  test("[S45] a page that is killed while it takes a file in leaves nothing that counts", async () => {
    const { author, colleague, look } = valley;
    const file = await written(author);
    const db = await databaseOf(colleague);
    const stray = { file: randomUUID() as never, from: 0, bytes: new ArrayBuffer(8) };
    await db.carriedParts.put(stray);
    expect(await colleague.services.handOver.carried()).toEqual([]);

    expect(await bring(colleague, file)).toMatchObject({ state: "delivered", applied: 3 });
    expect(await db.carriedParts.count()).toBe(0);
    expect(await look()).toEqual(["Phát thanh số 1"]);
  });

  test("[S45] a carrier whose own phone is revoked still brings it, and cannot empty the phone before", async () => {
    const { author, colleague, server, time, look } = valley;
    const file = await written(author);
    colleague.setOnline(false);
    await takenIn(colleague, file);
    const { device } = await carrierOf();
    await revokeDevice(server.identity.db, device, time.now);
    expect(await colleague.services.account.leftOnPhone()).toMatchObject({ unsent: 1 });
    expect((await colleague.services.account.removeData()).ok).toBe(false);

    colleague.setOnline(true);
    await colleague.services.outbox.sendNow();
    expect(await outcomeOf(colleague)).toMatchObject({ state: "delivered", applied: 3, filesStored: 4 });
    expect(await look()).toEqual(["Phát thanh số 1"]);
    expect(await colleague.services.account.leftOnPhone()).toMatchObject({ unsent: 0 });
  });

  test("[S45] a file with drafts stays on the carrier's phone until they decide", async () => {
    const { author, colleague } = valley;
    await author.services.drafts.start({ kind: "broadcast" });
    expect(await bring(colleague, await written(author))).toMatchObject({ state: "needsLook", rejected: 0 });
    const [carried] = await colleague.services.handOver.carried();
    await colleague.services.handOver.drop(carried?.file as never);
    expect(await (await databaseOf(colleague)).carriedParts.count()).toBe(0);
  });
});

describe("an officer goes on to another phone", { timeout: 60_000 }, () => {
  test("[S43] a file of one's own opens the drafts again, photos too, and brings the rest to the server", async () => {
    const { author, server, newPhone, saved, look } = valley;
    const draft = await author.services.drafts.start({ kind: "broadcast" });
    await author.services.drafts.update(draft.id, { title: "Dở dang", minutes: 20 } as DraftValues);
    const photo = await author.services.drafts.addPhoto(draft.id, pictureOf("ảnh dở"), "camera");
    const file = await written(author);
    const { identity, registry } = server;
    const code = await identity.db
      .transaction()
      .execute((tx) =>
        issueCode(tx, registry.codeKey, saved.createdBy, valley.time.now, registry.codeLifeMs),
      );
    const next = newPhone();
    expect((await next.services.account.enrol(code.code)).ok).toBe(true);

    expect(await takenIn(next, file)).toMatchObject({ counts: { drafts: 1 }, draftsOpened: 1 });
    await takenIn(next, file);
    const [opened, ...others] = await next.services.drafts.open();
    expect(others).toEqual([]);
    expect(opened).toMatchObject({ id: draft.id, values: { title: "Dở dang", minutes: 20 } });
    const bytes = photo.ok ? await next.services.images.photo(photo.value.file) : null;
    expect(Buffer.from(await (bytes as Blob).arrayBuffer()).toString()).toContain("ảnh dở");

    expect((await next.services.drafts.save(draft.id)).ok).toBe(true);
    await next.services.outbox.sendNow();
    await next.services.outbox.sendNow();
    expect(await outcomeOf(next)).toMatchObject({ state: "delivered", applied: 3 });
    expect(await look()).toEqual(["Dở dang", "Phát thanh số 1"]);

    await next.services.handOver.drop((await next.services.handOver.carried())[0]?.file as never);
    expect(await takenIn(next, file)).toMatchObject({ draftsOpened: 1 });
    expect(await next.services.drafts.open()).toEqual([]);
  });
});

/** The account of the colleague, who is signed out. */
const carrierOf = async () => {
  const { openAccountDb } = await import("../../../src/device/account-db.ts");
  const accounts = await openAccountDb(valley.colleague.environment.databases).accounts.toArray();
  const carrier = accounts.find(({ signedIn }) => signedIn.user.name === "Lê Văn Tám");
  if (!carrier) throw new Error("the carrier is forgotten");
  return carrier;
};
