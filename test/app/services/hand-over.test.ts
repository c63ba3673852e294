// @vitest-environment node
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CarriedFile, Services } from "../../../src/app/services/services.ts";
import { fileKeyOf, sealPart, utf8 } from "../../../src/device/hand-over-seal.ts";
import { openHandOver } from "../../../src/device/hand-over-source.ts";
import type { Day } from "../../../src/domain/day.ts";
import { packFrame, packPreface } from "../../../src/domain/hand-over/frames.ts";
import { type HandOverPart, packPart } from "../../../src/domain/hand-over/parts.ts";
import { readParts } from "../../../src/domain/hand-over/read-hand-over.ts";
import type { HandOverKeys } from "../../../src/domain/hand-over-keys.ts";
import { revokeDevice } from "../../../src/server/auth/devices.ts";
import { disableUser } from "../../../src/server/auth/users.ts";
import {
  COMMUNE,
  closeServers,
  openServerWithPhones,
  writeBroadcast,
} from "../../support/server-with-phones.ts";
import type { TestPhone } from "../../support/test-phone.ts";

afterEach(closeServers);

const FROM = "2025-01-01" as Day;
const TO = "2025-12-31" as Day;

const written = async ({ services }: TestPhone): Promise<File> => {
  const file = await services.handOver.write();
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return file.value.file;
};

const takenIn = async ({ services }: TestPhone, file: Blob): Promise<CarriedFile> => {
  const taken = await services.handOver.takeIn(file);
  if (!taken.ok) throw new Error(JSON.stringify(taken.error));
  return taken.value;
};

const outcomeOf = async ({ services }: TestPhone) => {
  const [carried] = await services.handOver.carried();
  return carried && { state: carried.state, refusal: carried.refusal, ...carried.outcome };
};

const bring = async (phone: TestPhone, file: Blob) => {
  await takenIn(phone, file);
  await phone.services.outbox.sendNow();
  return outcomeOf(phone);
};

const titlesAt = async (services: Services): Promise<readonly (string | undefined)[]> => {
  const views = await services.diary.activitiesBetween(FROM, TO, COMMUNE);
  return views.map(({ activity }) => ("title" in activity ? activity.title : undefined)).toSorted();
};

const keysOf = async (phone: TestPhone): Promise<HandOverKeys> => {
  const answer = await phone.environment.fetch("/api/session", { method: "GET" });
  return ((await answer.json()) as { keys: HandOverKeys }).keys;
};

/** The file with its parts altered by somebody who holds the unit's key, as every phone of the unit does. */
const sealedAnew = async (
  file: Blob,
  { unit }: HandOverKeys,
  alter: (part: HandOverPart) => HandOverPart,
): Promise<Blob> => {
  const opened = await openHandOver(file, COMMUNE, [unit]);
  if (!opened.ok) throw new Error(opened.error);
  const { source, preface, tools } = opened.value;
  const parts: HandOverPart[] = [];
  await readParts(source, preface, tools, async (part) => void parts.push(alter(part)));
  const key = await fileKeyOf(unit.key, preface.headerBytes);
  const frames = parts.map(async (part, place) =>
    packFrame(await sealPart(key, packPart(part, utf8), place, part.kind === "end")),
  );
  return new Blob([packPreface(preface.headerBytes), ...(await Promise.all(frames))]);
};

/** An officer in a valley without signal, a colleague of the same unit who goes to town, and their supervisor. */
const openValley = async () => {
  const opened = await openServerWithPhones();
  const author = await opened.officer();
  const colleague = await opened.enrolled({ name: "Lê Văn Tám", role: "officer", unit: COMMUNE });
  const office = await opened.supervisor();
  const saved = await (async () => {
    author.setOnline(false);
    return writeBroadcast(author.services, "Phát thanh số 1", ["ảnh một", "ảnh hai"]);
  })();
  const look = async () => {
    await office.services.supervision.openUnit(COMMUNE);
    await office.services.outbox.sendNow();
    return titlesAt(office.services);
  };
  return { ...opened, author, colleague, office, saved, look };
};

let valley: Awaited<ReturnType<typeof openValley>>;
beforeEach(async () => {
  valley = await openValley();
});

/** Every row of every table that a hand-over could touch, and every file on the server's disk. */
const everythingOn = async ({ server, dataFolder }: typeof valley): Promise<string> => {
  const tables = ["changes", "records", "quarantine", "files", "file_holdings", "scopes"] as const;
  const rows = await Promise.all(tables.map((table) => server.db.selectFrom(table).selectAll().execute()));
  return JSON.stringify([rows, readdirSync(join(dataFolder, "files"), { recursive: true }).toSorted()]);
};

describe("a colleague carries what an officer without signal wrote", { timeout: 60_000 }, () => {
  test("[S45] it arrives with its photos, and the author's own sync then does no harm", async () => {
    const { author, colleague, office, saved, look } = valley;

    expect(await bring(colleague, await written(author))).toMatchObject({
      ...{ state: "delivered", applied: 3, duplicate: 0, rejected: 0, quarantined: 0 },
      ...{ filesStored: 4, filesLeft: 0 },
    });
    expect(await look()).toEqual(["Phát thanh số 1"]);
    const seen = await office.services.diary.activity(saved.id);
    expect(seen?.evidence.map(({ isStored }) => isStored)).toEqual([true, true]);
    for (const { file } of seen?.evidence ?? []) {
      const photo = await office.services.images.photo(file);
      const bytes = new Uint8Array(await (photo as Blob).arrayBuffer());
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(file);
    }
    expect(seen?.createdBy).toBe(saved.createdBy);

    expect((await author.services.outbox.summary()).items).toBe(1);
    author.setOnline(true);
    await author.services.outbox.sendNow();
    expect((await author.services.outbox.summary()).items).toBe(0);
    expect((await author.services.diary.activity(saved.id))?.status).toBe("sent");
    // The bytes were there already: none of them travelled again.
    expect(author.requests.filter((each) => each.startsWith("PATCH"))).toEqual([]);
    expect(await look()).toEqual(["Phát thanh số 1"]);
  });

  test("[S44] a file that comes after the author's own sync changes nothing", async () => {
    const { author, colleague, look } = valley;
    const file = await written(author);
    author.setOnline(true);
    await author.services.outbox.sendNow();
    const before = await everythingOn(valley);

    expect(await bring(colleague, file)).toMatchObject({ state: "delivered", applied: 0, duplicate: 3 });
    expect(await everythingOn(valley)).toBe(before);
    expect(await look()).toEqual(["Phát thanh số 1"]);
  });

  test("[S44] a file that is brought twice, by two colleagues, is taken once", async () => {
    const { author, colleague, enrolled } = valley;
    const third = await enrolled({ name: "Phan Thị Chín", role: "officer", unit: COMMUNE });
    const file = await written(author);
    await bring(colleague, file);
    const before = await everythingOn(valley);

    expect(await bring(third, file)).toMatchObject({ state: "delivered", applied: 0, duplicate: 3 });
    await colleague.services.handOver.drop((await takenIn(colleague, file)).file);
    expect(await bring(colleague, file)).toMatchObject({ state: "delivered", applied: 3, duplicate: 0 });
    expect(await everythingOn(valley)).toBe(before);
  });

  test("[S44] a second file with more in it brings what is new", async () => {
    const { author, colleague, look } = valley;
    await bring(colleague, await written(author));
    await writeBroadcast(author.services, "Phát thanh số 2", ["ảnh ba"]);

    await takenIn(colleague, await written(author));
    await colleague.services.outbox.sendNow();

    const carried = await colleague.services.handOver.carried();
    const second = carried.find(({ counts }) => counts.changes === 5);
    expect(second).toMatchObject({
      state: "delivered",
      outcome: { applied: 2, duplicate: 3, filesStored: 6 },
    });
    expect(await look()).toEqual(["Phát thanh số 1", "Phát thanh số 2"]);
  });

  test("[S44] a change that a carrier altered is refused, and the others of the file are taken", async () => {
    const { author, colleague, look } = valley;
    await writeBroadcast(author.services, "Phát thanh số 2", []);
    const file = await sealedAnew(await written(author), await keysOf(colleague), (part) =>
      part.kind === "changes"
        ? {
            ...part,
            changes: part.changes.map(({ change, mac }) => ({
              change: JSON.parse(JSON.stringify(change).replace("Phát thanh số 2", "Bịa đặt")),
              mac,
            })),
          }
        : part,
    );

    expect(await bring(colleague, file)).toMatchObject({
      ...{ state: "needsLook", applied: 3, rejected: 1 },
      refusals: [{ reason: "Nội dung này không đúng như người viết đã ghi nên máy chủ không nhận." }],
    });
    expect(await look()).toEqual(["Phát thanh số 1"]);
  });

  test("[S44] nobody writes in another's name with their own device's proof", async () => {
    const { author, colleague, look } = valley;
    await writeBroadcast(colleague.services, "Của Tám", []);
    const mine = await written(colleague);
    const file = await sealedAnew(mine, await keysOf(colleague), (part) => {
      const json = JSON.stringify(part.kind === "changes" ? part.changes : []);
      const [own] = json.match(/"user":"[^"]+"/) ?? [""];
      return part.kind === "changes"
        ? { ...part, changes: JSON.parse(json.replaceAll(own ?? "", `"user":"${valley.saved.createdBy}"`)) }
        : part;
    });

    author.setOnline(true);
    expect(await bring(author, file)).toMatchObject({ state: "needsLook", applied: 0, rejected: 1 });
    expect(await look()).toEqual(["Phát thanh số 1"]);
  });

  test("[S44] what a revoked phone wrote is kept apart, photos too, and never merged by a carrier", async () => {
    const { author, colleague, look, server } = valley;
    const file = await written(author);
    const { device } = JSON.parse(await aboutOf(file, colleague));
    await revokeDevice(server.identity.db, device, valley.time.now);

    expect(await bring(colleague, file)).toMatchObject({
      ...{ state: "delivered", applied: 0, rejected: 0, quarantined: 3, filesStored: 4 },
    });
    expect(await look()).toEqual([]);
    expect(await server.db.selectFrom("quarantine").selectAll().execute()).toHaveLength(3);
  });

  test("[S44] what somebody wrote whose account was closed is kept apart", async () => {
    const { author, colleague, server, saved } = valley;
    const file = await written(author);
    await disableUser(server.identity.db, saved.createdBy, valley.time.now);

    expect(await bring(colleague, file)).toMatchObject({ applied: 0, rejected: 0, quarantined: 3 });
  });
});

const aboutOf = async (file: Blob, phone: TestPhone): Promise<string> => {
  const opened = await openHandOver(file, COMMUNE, [(await keysOf(phone)).unit]);
  if (!opened.ok) throw new Error(opened.error);
  let about = "";
  await readParts(opened.value.source, opened.value.preface, opened.value.tools, async (part) => {
    if (part.kind === "about") about = JSON.stringify(part.about);
  });
  return about;
};
