import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Day } from "../../src/domain/day.ts";
import { addMs } from "../../src/domain/instant.ts";
import { hashOfFile } from "../../src/server/backup/copy-file.ts";
import { backupFilePath, listSnapshots, readFileList } from "../../src/server/backup/manifest.ts";
import { backedUpNumbers, readBackupStanding } from "../../src/server/backup/register.ts";
import { restore } from "../../src/server/backup/restore.ts";
import { takeBackup } from "../../src/server/backup/take-backup.ts";
import { JOURNAL_FILE } from "../../src/server/history/journal-book.ts";
import { type BreakingServer, closeBreakingServers, openBreakingServer } from "../support/breaking-server.ts";
import { COMMUNE, writeBroadcast } from "../support/server-with-phones.ts";
import type { TestPhone } from "../support/test-phone.ts";

const SHARED = `${COMMUNE}.shared` as never;
const silent = { info: () => {}, warn: () => {}, error: () => {} };

let backups: string;
beforeEach(() => {
  backups = mkdtempSync(join(tmpdir(), "loa-backups-"));
});
afterEach(async () => {
  await closeBreakingServers();
  rmSync(backups, { recursive: true, force: true });
});

const sync = async (...phones: readonly TestPhone[]): Promise<void> => {
  for (const phone of phones) await phone.services.outbox.sendNow();
};

const titles = async ({ services }: TestPhone): Promise<readonly string[]> =>
  (await services.diary.activitiesBetween("2025-05-01" as Day, "2025-05-31" as Day))
    .map(({ activity }) => activity.title ?? "")
    .sort();

/** A backup of the running server, an hour after the last one. */
const backUp = async (world: BreakingServer, isDeclaredOffDisk = true) => {
  world.time.now = addMs(world.time.now, 60 * 60 * 1000);
  const { db } = world.server();
  const order = { db, dataFolder: world.folder(), to: backups, now: world.time.now, isDeclaredOffDisk };
  const taken = await takeBackup(order);
  if (!taken.ok) throw new Error(taken.error.kind);
  return taken.value;
};

/** Gives the old folder up and goes on with one that was restored. */
const restoreInto = async (world: BreakingServer, from = backups) => {
  const [old, to] = [world.folder(), join(world.home, "restored")];
  await world.stop({ kill: true });
  const journals = [join(old, JOURNAL_FILE)];
  const restored = await restore({ from, to, journals, clock: { now: () => world.time.now }, log: silent });
  if (!restored.ok) throw new Error(restored.error.kind);
  world.moveTo(to);
  await world.start();
  return restored.value;
};

describe("a backup", { timeout: 60_000 }, () => {
  test("[S40] counts from the second-newest on, off this disk only, and the numbers reach the phones", async () => {
    const world = await openBreakingServer();
    const phone = await world.officer();
    await writeBroadcast(phone.services, "Số 1", ["a"]);
    await sync(phone);
    const numbers = () => backedUpNumbers(world.server().db, [SHARED]);
    const standing = () => readBackupStanding(world.server().db);

    expect(await standing()).toMatchObject({ newestAt: null, backup: "none" });
    await backUp(world, false);
    await backUp(world, false);
    expect(await numbers()).toEqual({});
    expect(await standing()).toMatchObject({ backup: "sameDisk" });

    rmSync(backups, { recursive: true });
    await backUp(world);
    expect(await numbers()).toEqual({});
    expect(await standing()).toMatchObject({ backup: "onlyOne" });
    const reached = (await backUp(world)).manifest.heads[SHARED] ?? 0;
    expect(await numbers()).toEqual({ [SHARED]: reached });
    await writeBroadcast(phone.services, "Số 2", []);
    await sync(phone);
    await backUp(world);
    expect(await numbers()).toEqual({ [SHARED]: reached });
    expect(await standing()).toMatchObject({ backup: "ok" });
    await sync(phone);
    expect(await phone.services.outbox.summary()).toMatchObject({ items: 0 });
  });

  test("[S30][S40] confirms a photo only when the second-newest snapshot has its verified bytes", async () => {
    const world = await openBreakingServer();
    const phone = await world.officer();
    await writeBroadcast(phone.services, "Số 1", ["a"]);
    await sync(phone);
    await backUp(world);
    const files = () => world.server().db.selectFrom("backup_files").select("sha256").execute();
    expect(await files()).toEqual([]);
    await backUp(world);
    const [, second] = listSnapshots(backups);
    expect((await files()).map(({ sha256 }) => sha256).sort()).toEqual(
      [...readFileList(second as never)].sort(),
    );
    expect(await files()).toHaveLength(2);
  });

  test("[S41] copies each file once, mends a spoilt copy, and says which bytes nobody has any more", async () => {
    const world = await openBreakingServer();
    const phone = await world.officer();
    await writeBroadcast(phone.services, "Số 1", ["a"]);
    await sync(phone);
    await backUp(world);
    const [file, other] = readFileList(listSnapshots(backups)[0] as never);
    if (!file || !other) throw new Error("no files");
    writeFileSync(backupFilePath(backups, file), "spoilt");
    expect((await backUp(world)).manifest.files).toMatchObject({ count: 2, missing: [] });
    expect(await hashOfFile(backupFilePath(backups, file))).toBe(file);

    const lives = join(world.folder(), "files", other.slice(0, 2), other);
    writeFileSync(lives, "spoilt too");
    rmSync(backupFilePath(backups, other));
    expect((await backUp(world)).manifest.files).toMatchObject({ count: 1, missing: [other] });
  });

  test("[S41] that dies on the way is none, and is cleared away by the next", async () => {
    const world = await openBreakingServer();
    mkdirSync(join(backups, "snapshots", ".new-2025-05-01T03-00-00"), { recursive: true });
    mkdirSync(join(backups, "snapshots", "2025-05-11T03-00-00"));
    expect(listSnapshots(backups)).toEqual([]);
    const { name } = await backUp(world);
    expect(listSnapshots(backups).map((snapshot) => snapshot.name)).toEqual([name]);
    expect(readdirSync(join(backups, "snapshots")).some((entry) => entry.startsWith(".new"))).toBe(false);
  });

  test("[S41] waits for no other one into the same folder", async () => {
    const world = await openBreakingServer();
    const order = { db: world.server().db, dataFolder: world.folder(), to: backups, now: world.time.now };
    const both = await Promise.all([
      takeBackup({ ...order, isDeclaredOffDisk: true }),
      takeBackup({ ...order, isDeclaredOffDisk: true }),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(listSnapshots(backups)).toHaveLength(1);
  });

  test("[S41] does not go into the data folder itself", async () => {
    const world = await openBreakingServer();
    const order = { db: world.server().db, dataFolder: world.folder(), now: world.time.now };
    const to = join(world.folder(), "backups");
    const taken = await takeBackup({ ...order, to, isDeclaredOffDisk: true });
    expect(taken).toMatchObject({ ok: false, error: { kind: "insideData" } });
    expect(existsSync(to)).toBe(false);
  });
});

describe("a restore", { timeout: 60_000 }, () => {
  test("[S9][S38][S41] from an older backup brings back, with the phones, all that was acknowledged since", async () => {
    const world = await openBreakingServer();
    const [first, second] = [await world.officer("Hoa"), await world.officer("Lan")];
    await writeBroadcast(first.services, "Trước", ["a"]);
    await sync(first, second);
    await backUp(world);
    await writeBroadcast(first.services, "Sau", ["b"]);
    await sync(first, second);
    const { epoch } = world.server().history;

    expect(await restoreInto(world)).toMatchObject({ files: 2, missing: [] });
    expect(world.server().history.epoch).not.toBe(epoch);
    await sync(first, second, first, second);
    expect(await titles(first)).toEqual(["Sau", "Trước"]);
    expect(await titles(second)).toEqual(["Sau", "Trước"]);
    const [sau] = (
      await second.services.diary.activitiesBetween("2025-05-01" as Day, "2025-05-31" as Day)
    ).filter(({ activity }) => activity.title === "Sau");
    expect(await second.services.images.photo(sau?.evidence[0]?.file as never)).not.toBeNull();
    const now = world.server().history.epoch;
    await world.restart();
    expect(world.server().history.epoch).toBe(now);
  });

  test("[S9][S41] tells which photos the backup lacks, and the phone that holds them sends them again", async () => {
    const world = await openBreakingServer();
    const phone = await world.officer();
    const saved = await writeBroadcast(phone.services, "Số 1", ["a"]);
    await sync(phone);
    await backUp(world);
    const photo = saved.evidence[0]?.file;
    if (!photo) throw new Error("no photo");
    rmSync(backupFilePath(backups, photo));

    expect((await restoreInto(world)).missing).toEqual([photo]);
    await sync(phone, phone);
    expect(await phone.services.outbox.summary()).toMatchObject({ items: 0, photos: 0 });
    expect(existsSync(join(world.folder(), "files", photo.slice(0, 2), photo))).toBe(true);
  });

  test("[S42] replays the journal: what was revoked after the backup stays revoked", async () => {
    const world = await openBreakingServer();
    const administrator = await world.administrator();
    const revoked = await world.officer("Hoa");
    await backUp(world);
    const accounts = await administrator.services.administration.accounts();
    const device = accounts.ok && accounts.value.find(({ user }) => user.name === "Hoa")?.devices[0]?.id;
    if (!device) throw new Error("no device");
    await administrator.services.administration.revokeDevice(device);

    await restoreInto(world);
    expect((await revoked.environment.fetch("/api/overview", { method: "GET" })).status).toBe(401);
    const journal = readFileSync(join(world.folder(), JOURNAL_FILE), "utf8");
    expect(journal).toContain("deviceRevoked");
    expect(journal).toContain("restored");
  });

  test("[S41] refuses a folder that is not empty, a backup that is none, and a damaged one", async () => {
    const world = await openBreakingServer();
    await backUp(world);
    const order = { from: backups, journals: [], clock: { now: () => world.time.now }, log: silent };
    expect(await restore({ ...order, to: world.folder() })).toMatchObject({
      error: { kind: "targetNotEmpty" },
    });
    const to = join(world.home, "restored");
    expect(await restore({ ...order, from: world.home, to })).toMatchObject({
      error: { kind: "noSnapshot" },
    });
    const [snapshot] = listSnapshots(backups);
    const path = join(snapshot?.folder ?? "", "loa.sqlite");
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    expect(await restore({ ...order, to })).toMatchObject({ error: { kind: "damaged" } });
    expect(existsSync(to)).toBe(false);
    expect(existsSync(`${to}.restoring`)).toBe(false);
  });
});
