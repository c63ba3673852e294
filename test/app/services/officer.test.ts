// @vitest-environment node
import { liveQuery } from "dexie";
import { describe, expect, test } from "vitest";
import type { DraftValues, Services } from "../../../src/app/services/services.ts";
import type { UserId } from "../../../src/domain/user.ts";
import { createScriptedServer, MAY } from "../../support/scripted-server.ts";
import { SCOPE, USER, uuid } from "../../support/sync-builders.ts";
import { createTestPhone, pictureOf } from "../../support/test-phone.ts";

const signedIn = async (server = createScriptedServer()) => {
  const device = createTestPhone(server.answer);
  expect((await device.services.account.enrol("ABCD-EFGH")).ok).toBe(true);
  return { ...device.services, device, server };
};

const values = (given: Record<string, unknown>): DraftValues => given as DraftValues;

const saved = async ({ drafts }: Pick<Services, "drafts">, given: Record<string, unknown> = {}) => {
  const draft = await drafts.start({ kind: "broadcast" });
  await drafts.update(draft.id, values({ title: "Số 1", ...given }));
  const view = await drafts.save(draft.id);
  if (!view.ok) throw new Error(JSON.stringify(view.error));
  return view.value;
};

describe("an officer's draft", () => {
  test("begins with today, now and what was filled in last time", async () => {
    const { drafts } = await signedIn();
    const first = await drafts.start({ kind: "broadcast" });
    expect(first.values).toEqual({ on: "2025-05-12", startsAt: "09:00" });
    await drafts.update(first.id, values({ villages: ["Thôn 1"], minutes: 20, themes: ["ND1.3"] }));
    await drafts.save(first.id);

    expect((await drafts.start({ kind: "broadcast" })).values).toMatchObject({
      villages: ["Thôn 1"],
      minutes: 20,
      themes: ["ND1.3"],
    });
    expect((await drafts.start({ kind: "meeting" })).values).toEqual({ on: "2025-05-12", startsAt: "09:00" });
  });

  test("[S34] is there again after the page was killed, with the photo and the open camera", async () => {
    const { device, drafts } = await signedIn();
    const draft = await drafts.start({ kind: "broadcast" });
    await drafts.update(draft.id, values({ title: "Đang viết dở" }));
    const photo = await drafts.addPhoto(draft.id, pictureOf("a"), "camera");
    await drafts.markCapture(draft.id, true);

    const [again] = await device.restart().services.drafts.open();
    expect(again).toMatchObject({ id: draft.id, values: { title: "Đang viết dở" }, awaitsCapture: true });
    expect(again?.photos).toEqual([photo.ok && photo.value]);
  });

  test("two at once do not mix", async () => {
    const { drafts } = await signedIn();
    const [one, two] = [await drafts.start({ kind: "broadcast" }), await drafts.start({ kind: "visual" })];
    await Promise.all([
      drafts.update(one.id, values({ title: "một" })),
      drafts.addPhoto(two.id, pictureOf("b"), "gallery"),
      drafts.update(two.id, values({ title: "hai" })),
    ]);
    expect(await drafts.draft(one.id)).toMatchObject({ values: { title: "một" }, photos: [] });
    expect(await drafts.draft(two.id)).toMatchObject({
      values: { title: "hai" },
      photos: [{ source: "gallery" }],
    });
  });

  test("that cannot be saved says which fields, and stays", async () => {
    const { drafts } = await signedIn();
    const draft = await drafts.start({ kind: "broadcast" });
    await drafts.update(draft.id, values({ minutes: -5, on: "31/05/2025" }));
    const failed = await drafts.save(draft.id);
    expect(failed.ok ? [] : failed.error.kind === "invalidFields" && [...failed.error.fields].sort()).toEqual(
      ["minutes", "on"],
    );
    expect(await drafts.draft(draft.id)).not.toBeNull();
  });

  test("that was saved a moment ago is gone, not saved twice", async () => {
    const { drafts, outbox } = await signedIn();
    const draft = await drafts.start({ kind: "broadcast" });
    expect((await drafts.save(draft.id)).ok).toBe(true);
    expect(await drafts.save(draft.id)).toEqual({ ok: false, error: { kind: "draftGone" } });
    expect((await outbox.summary()).items).toBe(1);
  });

  test("refuses what is no photo by its bytes, and names the file", async () => {
    const { drafts } = await signedIn();
    const draft = await drafts.start({ kind: "broadcast" });
    expect(await drafts.addPhoto(draft.id, new File(["GIF89a"], "anh.jpg"), "gallery")).toEqual({
      ok: false,
      error: { kind: "unreadable", fileName: "anh.jpg", reason: "notPhoto" },
    });
  });

  test("gives back the space of its photos when it is discarded", async () => {
    const { drafts, images } = await signedIn();
    const draft = await drafts.start({ kind: "broadcast" });
    const photo = await drafts.addPhoto(draft.id, pictureOf("a"), "camera");
    if (!photo.ok) throw new Error("no photo");
    expect(await images.photo(photo.value.file)).not.toBeNull();
    await drafts.discard(draft.id);
    expect(await images.photo(photo.value.file)).toBeNull();
  });
});

describe("an officer who changes a saved activity", () => {
  test("sends only what was touched, with what was seen", async () => {
    const { drafts, server, outbox } = await signedIn();
    const view = await saved({ drafts }, { note: "cũ", host: "Hoa" });
    await outbox.sendNow();

    await drafts.edit(view.id);
    await drafts.update(view.id, values({ note: "  toa\u0300n xã ", host: undefined }));
    expect((await drafts.save(view.id)).ok).toBe(true);
    await outbox.sendNow();

    expect(server.taken.at(-1)).toMatchObject({
      seq: 2,
      recordId: view.id,
      fields: { note: "toàn xã".normalize("NFC"), host: "" },
      base: { number: 1 },
    });
  });

  test("and touches nothing sends nothing", async () => {
    const { drafts, outbox, server } = await signedIn();
    const view = await saved({ drafts });
    await outbox.sendNow();
    await drafts.edit(view.id);
    expect((await drafts.save(view.id)).ok).toBe(true);
    await outbox.sendNow();
    expect(server.taken).toHaveLength(1);
  });

  test("opens the same draft twice", async () => {
    const { drafts } = await signedIn();
    const view = await saved({ drafts });
    await drafts.edit(view.id);
    await drafts.update(view.id, values({ note: "dở" }));
    expect((await drafts.edit(view.id))?.values).toMatchObject({ note: "dở" });
    expect(await drafts.open()).toHaveLength(1);
  });

  test("can delete it and bring it back", async () => {
    const { drafts, diary } = await signedIn();
    const view = await saved({ drafts });
    await diary.deleteActivity(view.id);
    expect(await diary.activity(view.id)).toBeNull();
    await diary.restoreActivity(view.id);
    expect(await diary.activity(view.id)).toMatchObject({ id: view.id });
  });
});

describe("the diary", () => {
  test("finds by day and by task through indexes, a moved day included", async () => {
    const { drafts, diary, outbox } = await signedIn();
    const task = "huong-son-2025/PL8";
    const view = await saved({ drafts }, { tasks: [task], on: "2025-05-06" });
    await outbox.sendNow();
    await drafts.edit(view.id);
    await drafts.update(view.id, values({ on: "2025-06-01" }));
    await drafts.save(view.id);

    const june = { from: "2025-06-01", to: "2025-06-30" } as unknown as typeof MAY;
    expect(await diary.activitiesBetween(MAY.from, MAY.to)).toEqual([]);
    expect(await diary.activitiesBetween(june.from, june.to)).toHaveLength(1);
    expect(await diary.taskActivities(task as never, MAY.from, MAY.to)).toEqual([]);
    expect(await diary.taskActivities(task as never, june.from, june.to)).toHaveLength(1);
  });

  test("tells a screen by itself when something was saved, and when it was sent", async () => {
    const { drafts, diary, outbox } = await signedIn();
    const seen: string[][] = [];
    let wake = (): void => {};
    const subscription = liveQuery(async () => await diary.activitiesBetween(MAY.from, MAY.to)).subscribe(
      (views) => {
        seen.push(views.map(({ status }) => status));
        wake();
      },
    );
    const shows = async (wanted: string[]): Promise<void> => {
      while (JSON.stringify(seen.at(-1)) !== JSON.stringify(wanted))
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    };
    await shows([]);
    await saved({ drafts });
    await shows(["queued"]);
    await outbox.sendNow();
    await shows(["sent"]);
    subscription.unsubscribe();
  });
});

describe("signing out", () => {
  test("tells a screen by itself, after a restart too", async () => {
    const { device } = await signedIn();
    const { account } = device.restart().services;
    const names: (string | null)[] = [];
    let wake = (): void => {};
    const subscription = liveQuery(async () => await account.current()).subscribe((current) => {
      names.push(current?.user.name ?? null);
      wake();
    });
    const shows = async (wanted: string | null): Promise<void> => {
      while (names.at(-1) !== wanted || names.length === 0)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    };
    await shows("Hoa");
    await account.signOut();
    await shows(null);
    subscription.unsubscribe();
  });

  test("[S33] with unsent work is refused, and another user sees none of it", async () => {
    const other = uuid(77) as UserId;
    const server = createScriptedServer((code) => (code === "OTHER" ? other : USER));
    const { device, account, drafts, diary, outbox } = await signedIn(server);
    device.setOnline(false);
    await saved({ drafts });
    expect(await account.signOut()).toEqual({ ok: false, error: { kind: "unsentWork", items: 1 } });
    await account.signOutKeepingWork();

    device.setOnline(true);
    await account.enrol("OTHER");
    await outbox.sendNow();
    expect(await diary.activitiesBetween(MAY.from, MAY.to)).toEqual([]);
    expect(server.taken).toEqual([]);
  });

  test("[S18] an ended session keeps everything and says so", async () => {
    const { server, account, drafts, outbox } = await signedIn();
    await saved({ drafts });
    server.extra.status = 401;
    await outbox.sendNow();
    expect(await account.current()).toMatchObject({ isSignedOut: true });
    expect(await outbox.summary()).toMatchObject({ items: 1, state: { kind: "signedOut" } });

    server.extra.status = 200;
    await account.enrol("ABCD-EFGH");
    await outbox.sendNow();
    expect(server.taken.map(({ scope }) => scope)).toEqual([SCOPE]);
    expect(await outbox.summary()).toMatchObject({ items: 0, state: { kind: "allSent" } });
  });
});

describe("the outbox", () => {
  test("shows a refused change with its reason, and obeys the officer's decision", async () => {
    const { server, drafts, outbox, diary } = await signedIn();
    const view = await saved({ drafts });
    const [waiting] = await outbox.items();
    expect(waiting?.view.status).toBe("queued");
    server.extra.answer = { results: [] };
    await outbox.sendNow();
    const [change] = server.taken;
    if (!change) throw new Error("nothing was sent");
    server.extra.answer = {
      results: [{ status: "rejected", id: change.id, code: "invalidFields", reason: "Ngày không đúng." }],
    };
    await outbox.sendNow();

    const [item] = await outbox.items();
    expect(item).toMatchObject({
      view: { status: "failed" },
      refusals: [{ change: change.id, reason: "Ngày không đúng." }],
    });
    server.extra.answer = {};
    await outbox.retryRefused(change.id);
    await outbox.sendNow();
    expect((await diary.activity(view.id))?.status).toBe("sent");
    expect((await outbox.summary()).setAside).toBe(0);
  });

  test("the heartbeat says what waits", async () => {
    const { server, drafts, outbox, device } = await signedIn();
    device.setOnline(false);
    const draft = await drafts.start({ kind: "broadcast" });
    await drafts.addPhoto(draft.id, pictureOf("a"), "camera");
    await drafts.save(draft.id);
    device.setOnline(true);
    await outbox.sendNow();
    expect(server.heartbeats[0]).toMatchObject({
      unsentChanges: 2,
      unsentActivities: 1,
      unsentFiles: 2,
      appVersion: "test",
    });
    expect(server.heartbeats.at(-1)).toMatchObject({ unsentChanges: 0, unsentActivities: 0, unsentFiles: 0 });
  });
});
