import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import type { NewUser } from "../../src/domain/api.ts";
import { type Instant, instant } from "../../src/domain/instant.ts";
import { registerUser } from "../../src/server/admin/register-user.ts";
import { readConfig } from "../../src/server/config.ts";
import { type OpenServer, openServer } from "../../src/server/open-server.ts";
import { COMMUNE, OFFICE } from "./server-with-phones.ts";
import { type Answer, createTestPhone, type TestPhone } from "./test-phone.ts";

/** A warning or error that the server wrote for its administrator. */
export interface LogLine {
  readonly level: "warn" | "error";
  readonly message: string;
  readonly facts: object;
}

const cleanups: (() => Promise<void>)[] = [];

/** To be called after each test. */
export const closeBreakingServers = async (): Promise<void> => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
};

/**
 * The real server on a real folder that can be stopped, tampered with and started again, and real phones that live on
 * meanwhile: what an administrator may do to a history.
 */
export const openBreakingServer = async (env: Readonly<Record<string, string>> = {}) => {
  const home = mkdtempSync(join(tmpdir(), "loa-breaking-"));
  const time: { now: Instant } = { now: instant(Date.UTC(2025, 4, 12, 2)) };
  const logged: LogLine[] = [];
  const log = {
    info: () => {},
    warn: (facts: object, message: string) => void logged.push({ level: "warn", message, facts }),
    error: (facts: object, message: string) => void logged.push({ level: "error", message, facts }),
  };
  let folder = join(home, "data");
  let server: OpenServer | null = null;

  const start = async (): Promise<OpenServer> => {
    const config = readConfig(
      { LOA_DATA_DIR: folder, LOA_RATE_LIMIT: "0", LOA_RATE_LIMIT_SESSION: "0", ...env },
      [],
    );
    if (!config.ok) throw new Error(config.error);
    const clock = { now: () => time.now };
    server = await openServer({ config: config.value, clock, log, clientFolder: home });
    return server;
  };
  const running = (): OpenServer => {
    if (!server) throw new Error("the server is stopped");
    return server;
  };
  /** A clean end, as after SIGTERM; `kill` leaves out the last word. */
  const stop = async ({ kill = false } = {}): Promise<void> => {
    if (!kill) await running().noteHistory();
    await running().db.destroy();
    server = null;
  };
  await start();
  cleanups.push(async () => {
    await server?.db.destroy();
    rmSync(home, { recursive: true, force: true });
  });

  const answer: Answer = async (url, init) => {
    if (!server) throw new TypeError("Failed to fetch");
    return server.app.request(url, init);
  };
  const newPhone = (): TestPhone => createTestPhone(answer, time);
  const enrolled = async (user: Pick<NewUser, "name" | "role" | "unit">): Promise<TestPhone> => {
    const { code } = await registerUser(running().registry, { title: "", phone: null, ...user });
    const phone = newPhone();
    expect((await phone.services.account.enrol(code.code)).ok).toBe(true);
    await phone.services.outbox.sendNow();
    return phone;
  };

  return {
    home,
    folder: () => folder,
    time,
    logged,
    server: running,
    start,
    stop,
    restart: async () => {
      await stop();
      return start();
    },
    answer,
    newPhone,
    enrolled,
    officer: (name = "Nguyễn Thị Hoa") => enrolled({ name, role: "officer", unit: COMMUNE }),
    supervisor: () => enrolled({ name: "Trần Văn Nam", role: "supervisor", unit: OFFICE }),
    administrator: async (): Promise<TestPhone> => {
      const phone = newPhone();
      expect((await phone.services.account.enrol(running().firstCode?.code ?? "")).ok).toBe(true);
      await phone.services.outbox.sendNow();
      return phone;
    },
    /** Copies the folder of a stopped server away. */
    copyAway: (name: string): void => cpSync(folder, join(home, name), { recursive: true }),
    /** Puts a copy in the place of the folder, times and all. */
    putBack: (name: string): void => {
      rmSync(folder, { recursive: true });
      cpSync(join(home, name), folder, { recursive: true, preserveTimestamps: true });
    },
    /** Puts back the database alone. */
    putBackDatabase: (name: string): void => {
      for (const file of ["loa.sqlite", "loa.sqlite-wal", "loa.sqlite-shm"]) {
        rmSync(join(folder, file), { force: true });
        const copy = join(home, name, file);
        if (existsSync(copy)) cpSync(copy, join(folder, file));
      }
    },
    /** What a virtual machine's snapshot brings back: every content, but the very same files. Only cursors tell. */
    rewind: (name: string): void => {
      for (const file of [
        "loa.sqlite",
        "loa.sqlite-wal",
        "loa.sqlite-shm",
        "history.json",
        "journal.jsonl",
      ]) {
        rmSync(join(folder, file), { force: true });
        const copy = join(home, name, file);
        if (existsSync(copy)) cpSync(copy, join(folder, file));
      }
    },
    /** The next start is on another folder. */
    moveTo: (next: string): void => {
      folder = next;
    },
  };
};

export type BreakingServer = Awaited<ReturnType<typeof openBreakingServer>>;
