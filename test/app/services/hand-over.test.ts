// @vitest-environment node
import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Json } from "../../../src/domain/canonical-json.ts";
import { revokeDevice } from "../../../src/server/auth/devices.ts";
import { disableUser } from "../../../src/server/auth/users.ts";
import {
  aboutOf,
  bring,
  everythingOn,
  keysOf,
  openValley,
  sealedAnew,
  takenIn,
  type Valley,
  written,
} from "../../support/hand-over-phones.ts";
import { COMMUNE, closeServers, writeBroadcast } from "../../support/server-with-phones.ts";

afterEach(closeServers);

let valley: Valley;
beforeEach(async () => {
  valley = await openValley();
});

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
      refusals: [{ reason: "Nội dung này không đúng như người viết đã ghi nên nơi nhận không nhận." }],
    });
    expect(await look()).toEqual(["Phát thanh số 1"]);
  });

  test("[S44] nobody writes in another's name, also not as from their device", async () => {
    const { author, colleague, look } = valley;
    const keys = await keysOf(colleague);
    const victim = await aboutOf(await written(author), keys);
    await writeBroadcast(colleague.services, "Của Tám", []);
    const file = await sealedAnew(await written(colleague), keys, (part) =>
      part.kind === "changes"
        ? {
            ...part,
            changes: part.changes.map(({ change, mac }) => ({
              change: { ...(change as Record<string, Json>), user: victim.user, device: victim.device },
              mac,
            })),
          }
        : part,
    );

    author.setOnline(true);
    expect(await bring(author, file)).toMatchObject({ state: "needsLook", applied: 0, rejected: 1 });
    expect(await look()).toEqual(["Phát thanh số 1"]);
  });

  test("[S44] what a revoked phone wrote is kept apart, photos too, and never merged by a carrier", async () => {
    const { author, colleague, look, server } = valley;
    const file = await written(author);
    const { device } = await aboutOf(file, await keysOf(colleague));
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
