import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openHistory } from "../../../src/server/history/history.ts";
import { type Database, openDatabase } from "../../../src/server/store/open-database.ts";
import { buildProgram } from "../../support/build-program.ts";
import { at, shared } from "../../support/builders/ids.ts";

const clock = { now: () => at("2025-05-12T09:00+07:00") };

let folder: string;
let db: Database;
beforeEach(async () => {
  folder = join(mkdtempSync(join(tmpdir(), "loa-store-")), "data");
  db = await openDatabase(folder);
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

describe("the data folder", () => {
  test("[S24] answers a commit only when it is on disk", async () => {
    const pragma = async (name: string) =>
      Object.values(
        (await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(db)).rows[0] ?? {},
      )[0];
    expect(await pragma("journal_mode")).toBe("wal");
    expect(await pragma("synchronous")).toBe(2);
    expect(await pragma("foreign_keys")).toBe(1);
    expect(await pragma("busy_timeout")).toBe(5000);
  });

  test("is its owner's alone, database and key too", async () => {
    await openHistory(db, folder, clock);
    expect(modeOf(folder)).toBe("700");
    expect(modeOf(join(folder, "loa.sqlite"))).toBe("600");
    expect(modeOf(join(folder, "secret.key"))).toBe("600");
  });

  test("[S24] keeps its key and its epoch when it is opened again, so cursors stay good", async () => {
    const before = await openHistory(db, folder, clock);
    const cursor = before.seal.cursor(shared("son-kim-1"), before.epoch, 7);
    await db.destroy();
    db = await openDatabase(folder);
    const after = await openHistory(db, folder, clock);
    expect(after.epoch).toBe(before.epoch);
    expect(after.seal.isGenuine(cursor)).toBe(true);
    expect(after.seal.isGenuine({ ...cursor, number: 8 })).toBe(false);
  });

  test("a first start that fails while it writes its key does not stand in the way of the next", async () => {
    const program = await buildProgram("src/server/history/secret-key.ts");
    const script = `const { loadSecretKey } = await import(process.argv[1]); loadSecretKey(process.argv[2]);`;
    const start = [process.execPath, "--input-type=module", "-e", script, program.file, folder];
    // Not one byte may be written to a file: the start ends between making its file and filling it.
    const dying = spawnSync("sh", ["-c", 'ulimit -f 0 && exec "$@"', "sh", ...start]);
    program.dispose();
    expect(String(dying.stderr)).toContain("EFBIG");
    expect(readdirSync(folder)).not.toContain("secret.key");
    await expect(openHistory(db, folder, clock)).resolves.toBeDefined();
  });

  test("a key of another length is refused at start", async () => {
    writeFileSync(join(folder, "secret.key"), "short");
    await expect(openHistory(db, folder, clock)).rejects.toThrow("secret.key");
  });
});

describe("transactions", () => {
  test("take the write lock when they begin, not when they first write", async () => {
    const other = new Sqlite(join(folder, "loa.sqlite"), { timeout: 0 });
    await db.transaction().execute(async (tx) => {
      await tx.selectFrom("meta").selectAll().execute();
      expect(() => other.exec("begin immediate")).toThrow(/locked/);
    });
    expect(() => other.exec("begin immediate; commit")).not.toThrow();
    other.close();
  });

  test("that fail leave nothing behind and let the next one in", async () => {
    const failing = db.transaction().execute(async (tx) => {
      await tx.insertInto("meta").values({ key: "a", value: "b" }).execute();
      throw new Error("stop");
    });
    await expect(failing).rejects.toThrow("stop");
    expect(await db.selectFrom("meta").selectAll().where("key", "=", "a").execute()).toEqual([]);
    await db.transaction().execute((tx) => tx.insertInto("meta").values({ key: "a", value: "c" }).execute());
    expect(await db.selectFrom("meta").select("value").where("key", "=", "a").execute()).toEqual([
      { value: "c" },
    ]);
  });
});
