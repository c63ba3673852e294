import { chmodSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { closeBreakingServers, openBreakingServer } from "../support/breaking-server.ts";

afterEach(closeBreakingServers);

const epochReasons = async (world: Awaited<ReturnType<typeof openBreakingServer>>) =>
  (await world.server().db.selectFrom("epochs").select("reason").orderBy("began_at").execute()).map(
    ({ reason }) => reason,
  );

describe("a data folder at start", { timeout: 60_000 }, () => {
  test("[S38] that nobody touched goes on with its history, however the server ended", async () => {
    const world = await openBreakingServer();
    const { epoch } = world.server().history;
    await world.officer();
    await world.restart();
    await world.stop({ kill: true });
    await world.start();
    expect(world.server().history.epoch).toBe(epoch);
    expect(await epochReasons(world)).toEqual(["first"]);
    expect(world.logged).toEqual([]);
  });

  test("[S9][S38] that was copied back is recognised, and the administrator is told", async () => {
    const world = await openBreakingServer();
    const { epoch } = world.server().history;
    await world.stop();
    world.copyAway("yesterday");
    await world.start();
    await world.officer();
    await world.stop();
    world.putBack("yesterday");
    await world.start();

    expect(world.server().history.epoch).not.toBe(epoch);
    expect(await epochReasons(world)).toEqual(["first", "folderPutBack"]);
    expect(world.logged).toMatchObject([{ level: "error", facts: { reason: "folderPutBack" } }]);
    const journal = await world.server().identity.db.selectFrom("journal").selectAll().execute();
    expect(journal.at(-1)).toMatchObject({ event: "epochBegan" });
    const now = world.server().history.epoch;
    await world.restart();
    expect(world.server().history.epoch).toBe(now);
  });

  test("[S9][S38] in which only an older database was put back is recognised, also when it was killed", async () => {
    const world = await openBreakingServer();
    await world.stop();
    world.copyAway("yesterday");
    await world.start();
    await world.officer();
    await world.stop({ kill: true });
    world.putBackDatabase("yesterday");
    await world.start();
    expect(await epochReasons(world)).toEqual(["first", "databaseWentBack"]);
  });

  test("[S38] in which a database of before a new epoch was put back begins yet another one", async () => {
    const world = await openBreakingServer();
    await world.stop();
    world.copyAway("first");
    world.putBack("first");
    await world.start();
    const second = world.server().history.epoch;
    await world.stop();
    world.putBackDatabase("first");
    await world.start();
    expect(world.server().history.epoch).not.toBe(second);
    // The one between them is known from the journal, so that what its phones had seen still counts.
    expect(await epochReasons(world)).toEqual(["first", "folderPutBack", "databaseWentBack"]);
  });

  test("[S38] without the file beside the database is not trusted, with one that a power cut left empty it is", async () => {
    const world = await openBreakingServer();
    await world.stop();
    writeFileSync(join(world.folder(), "history.json"), "");
    await world.start();
    expect(await epochReasons(world)).toEqual(["first"]);
    await world.stop();
    rmSync(join(world.folder(), "history.json"));
    await world.start();
    expect(await epochReasons(world)).toEqual(["first", "folderPutBack"]);
  });

  test("[S38] that was made readable for others costs a new epoch at most", async () => {
    const world = await openBreakingServer();
    await world.stop();
    chmodSync(join(world.folder(), "secret.key"), 0o640);
    await world.start();
    await world.restart();
    expect((await epochReasons(world)).length).toBeLessThanOrEqual(2);
  });
});
