import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { Day } from "../../src/domain/day.ts";
import { RecoveryItem } from "../../src/domain/recovery.ts";
import { type BreakingServer, closeBreakingServers, openBreakingServer } from "../support/breaking-server.ts";
import { COMMUNE, writeBroadcast } from "../support/server-with-phones.ts";
import type { TestPhone } from "../support/test-phone.ts";

const FROM = "2025-05-01" as Day;
const TO = "2025-05-31" as Day;

afterEach(closeBreakingServers);

const titles = async ({ services }: TestPhone): Promise<readonly string[]> =>
  (await services.diary.activitiesBetween(FROM, TO)).map(({ activity }) => activity.title ?? "").sort();

const sync = async (...phones: readonly TestPhone[]): Promise<void> => {
  for (const phone of phones) await phone.services.outbox.sendNow();
};

const retitle = async ({ services }: TestPhone, id: string, title: string): Promise<void> => {
  const draft = await services.drafts.edit(id as never);
  if (!draft) throw new Error("it cannot be edited");
  await services.drafts.update(draft.id, { title } as never);
  expect((await services.drafts.save(draft.id)).ok).toBe(true);
};

/** How often each change stands in the log; each is to stand there once. */
const everyChangeOnce = async (world: BreakingServer): Promise<void> => {
  const rows = await world.server().db.selectFrom("records").select(["id", "collection"]).execute();
  const activities = rows.filter(({ collection }) => collection === "activity");
  expect(new Set(activities.map(({ id }) => id)).size).toBe(activities.length);
};

/** Looks at a phone's screen in the middle of every request. */
const watchScreen = (world: BreakingServer, phone: TestPhone): (() => number) => {
  const seen: number[] = [];
  phone.setAnswer(async (url, init) => {
    seen.push((await titles(phone)).length);
    const response = await world.answer(url, init);
    seen.push((await titles(phone)).length);
    return response;
  });
  return () => Math.min(...seen);
};

const BREAKS = [
  [
    "the whole folder was copied back",
    async (world: BreakingServer) => {
      await world.stop();
      world.putBack("yesterday");
      await world.start();
    },
  ],
  [
    "a virtual machine's snapshot was taken back, which only cursors tell",
    async (world: BreakingServer) => {
      await world.stop({ kill: true });
      world.rewind("yesterday");
      await world.start();
    },
  ],
  [
    "only the database was put back",
    async (world: BreakingServer) => {
      await world.stop({ kill: true });
      world.putBackDatabase("yesterday");
      await world.start();
    },
  ],
] as const;

describe.each(BREAKS)("when %s", { timeout: 60_000 }, (_how, goBack) => {
  test("[S9] everything that was acknowledged and a phone still holds is back, once, photos too", async () => {
    const world = await openBreakingServer();
    const [first, second] = [await world.officer("Hoa"), await world.officer("Lan")];
    await writeBroadcast(first.services, "Trước", ["a"]);
    await sync(first, second);
    await world.stop();
    world.copyAway("yesterday");
    await world.start();
    const saved = await writeBroadcast(first.services, "Sau, của Hoa", ["b"]);
    await writeBroadcast(second.services, "Sau, của Lan", ["c"]);
    await sync(first, second, first);
    await retitle(second, saved.id, "Sau, Lan sửa");
    await sync(second, first);
    const before = await titles(first);
    expect(before).toEqual(["Sau, Lan sửa", "Sau, của Lan", "Trước"]);

    await goBack(world);
    // Its own two and the one that the backup has; the colleague's comes back with the colleague.
    const leastSeen = watchScreen(world, first);
    for (let round = 0; round < 3; round += 1) await sync(first, second);
    expect(leastSeen()).toBeGreaterThanOrEqual(2);
    expect(await titles(first)).toEqual(before);
    expect(await titles(second)).toEqual(before);
    expect(await first.services.outbox.summary()).toMatchObject({ items: 0, photos: 0 });
    for (const { evidence } of await first.services.diary.activitiesBetween(FROM, TO))
      for (const { file } of evidence) expect(await second.services.images.photo(file)).not.toBeNull();
    await everyChangeOnce(world);
  });

  test("[S9][S39] what only others hold of a lost phone's work waits for the administrator, who takes it in", async () => {
    const world = await openBreakingServer();
    const administrator = await world.administrator();
    const [lost, holder] = [await world.officer("Hoa"), await world.officer("Lan")];
    await sync(lost, holder);
    await world.stop();
    world.copyAway("yesterday");
    await world.start();
    await writeBroadcast(lost.services, "Chỉ Lan còn giữ", []);
    await sync(lost, holder);
    expect(await titles(holder)).toEqual(["Chỉ Lan còn giữ"]);

    await goBack(world);
    await sync(holder, holder);
    expect(await titles(holder)).toEqual([]);
    const items = await recoveryItems(administrator);
    expect(items).toMatchObject([
      { record: { values: { title: "Chỉ Lan còn giữ" } }, current: null, offeredBy: { name: "Lan" } },
    ]);
    expect((await ask(administrator, `/api/admin/recovery/${items[0]?.id}/take`, {})).status).toBe(204);
    expect(await recoveryItems(administrator)).toEqual([]);
    await sync(holder);
    expect(await titles(holder)).toEqual(["Chỉ Lan còn giữ"]);
    const journal = await world.server().identity.db.selectFrom("journal").selectAll().execute();
    expect(journal.at(-1)).toMatchObject({ event: "recoveryTaken" });
  });
});

/** A snapshot that took the journal back with it knows nothing of what came later, unless a copy lies elsewhere. */
const NOTICED_AT_START = BREAKS.filter(([how]) => !how.includes("cursors"));

describe.each(NOTICED_AT_START)("when %s, the journal", { timeout: 60_000 }, (_how, goBack) => {
  test("[S42] keeps a revoked phone revoked, an enrolled one enrolled, and a used code used", async () => {
    const copy = mkdtempSync(join(tmpdir(), "loa-journal-"));
    const world = await openBreakingServer({ LOA_BACKUP_DIR: copy });
    try {
      const administrator = await world.administrator();
      const revoked = await world.officer("Hoa");
      await world.stop();
      world.copyAway("yesterday");
      await world.start();
      const accounts = await administrator.services.administration.accounts();
      const device = accounts.ok && accounts.value.find(({ user }) => user.name === "Hoa")?.devices[0]?.id;
      if (!device) throw new Error("no device");
      expect((await administrator.services.administration.revokeDevice(device)).ok).toBe(true);
      const made = await administrator.services.administration.createUser({
        ...{ name: "Mới", title: "", phone: null, role: "officer", unit: COMMUNE },
      });
      if (!made.ok) throw new Error("no user");
      const enrolled = world.newPhone();
      expect((await enrolled.services.account.enrol(made.value.code)).ok).toBe(true);
      await writeBroadcast(enrolled.services, "Của người mới", []);
      await sync(enrolled);

      await goBack(world);
      await sync(revoked, enrolled, enrolled);
      expect((await revoked.environment.fetch("/api/overview", { method: "GET" })).status).toBe(401);
      expect(await titles(enrolled)).toEqual(["Của người mới"]);
      expect(await enrolled.services.outbox.summary()).toMatchObject({
        items: 0,
        state: { kind: "allSent" },
      });
      expect((await world.newPhone().services.account.enrol(made.value.code)).ok).toBe(false);
      await world.restart();
      await sync(enrolled);
      expect(await enrolled.services.outbox.summary()).toMatchObject({ state: { kind: "allSent" } });
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });
});

const recoveryItems = async (administrator: TestPhone): Promise<readonly RecoveryItem[]> => {
  const response = await ask(administrator, "/api/admin/recovery", null);
  const { items } = (await response.json()) as { items: unknown[] };
  return items.map((item) => RecoveryItem.parse(item));
};

const ask = (phone: TestPhone, path: string, body: object | null): Promise<Response> =>
  phone.environment.fetch(
    path,
    body === null
      ? { method: "GET" }
      : { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } },
  );
