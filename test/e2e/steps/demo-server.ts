import { cpSync, existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { BrowserContext, Page } from "playwright-core";
import { afterEach, inject } from "vitest";
import { type DemoCodes, type DemoPart, type DemoReady, READY } from "../../setup/demo.ts";
import {
  type KeptPhoneOptions,
  openPhoneIn,
  PHONE_ADDRESS,
  reaching,
  waitUntilOfflineReady,
} from "../../support/browser.ts";
import { type ServerProcess, startServer } from "../../support/server-process.ts";
import { until } from "../../support/until.ts";
import { waitForChip, waitForWork } from "./officer.ts";

/** The officer's phone, switched on: everything is sent, Việc is open, and it may go offline. */
export interface EnrolledPhone {
  readonly phone: BrowserContext;
  readonly page: Page;
  /** The app's address on this phone, whatever port its server has. */
  readonly url: string;
}

export interface DemoFolder {
  readonly codes: DemoCodes;
  /** A server on a copy of its own, in which nobody has come in: what one story does, no other sees. */
  readonly serve: () => Promise<ServerProcess>;
  /** The same, but the officer has enrolled a phone (`switchOn`); their code is used up. */
  readonly serveEnrolled: () => Promise<ServerProcess>;
  /**
   * A copy of the officer's phone, as it was enrolled by hand at the beginning of the run; it asks the server or the
   * proxy at `url`. For stories that are not about enrolment, which takes longer than most of them.
   */
  readonly switchOn: (url: string, options?: KeptPhoneOptions) => Promise<EnrolledPhone>;
  /** Closes what was switched on, and takes all copies away. */
  readonly remove: () => Promise<void>;
}

/** The run's demo folder, for the stories of one file. */
export const openDemo = (): DemoFolder => {
  const { folder } = inject("demo");
  const copies: string[] = [];
  const phones: BrowserContext[] = [];

  afterEach(async ({ task }) => {
    if (task.result?.state !== "fail") return;
    for (const page of phones.flatMap((phone) => phone.pages()))
      process.stderr.write(`${task.name}\n${page.url()}\n${await shownOn(page)}\n`);
  });

  const copyOf = async (part: DemoPart): Promise<string> => {
    await until(() => existsSync(join(folder, READY)), { what: "the demo is filled in", timeoutMs: 110_000 });
    readCodes(folder);
    const copy = await mkdtemp(join(tmpdir(), "loa-story-"));
    copies.push(copy);
    // In one go: a thousand small files, one after the other, cost four times as much.
    cpSync(join(folder, part), join(copy, part), { recursive: true });
    return join(copy, part);
  };

  return {
    get codes() {
      return readCodes(folder);
    },
    serve: async () => startServer({ dataDir: await copyOf("fresh") }),
    serveEnrolled: async () => startServer({ dataDir: await copyOf("enrolled") }),
    switchOn: async (url, { args = [], ...options } = {}) => {
      const storage = await copyOf("phone");
      const phone = await openPhoneIn(storage, { ...options, args: [...args, ...reaching(url)] });
      phones.push(phone);
      const [page = await phone.newPage()] = phone.pages();
      // It asks what is new as soon as it is open; no story begins in the middle of that.
      const synced = page.waitForResponse((answer) => answer.url().endsWith("/api/sync"));
      await Promise.all([synced, page.goto(PHONE_ADDRESS)]);
      await waitForWork(page);
      await waitUntilOfflineReady(page);
      await waitForChip(page, /^Hộp chờ gửi\..*Đã gửi hết/);
      return { phone, page, url: PHONE_ADDRESS };
    },
    remove: async () => {
      for (const phone of phones) await phone.close();
      // A browser that was just closed may still write a last file.
      for (const path of copies) await rm(path, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};

/** For whoever looks for the reason afterwards. */
const shownOn = (page: Page): Promise<string> =>
  page.evaluate(() => document.body.innerText).catch((error: unknown) => String(error));

const readCodes = (folder: string): DemoCodes => {
  const ready = JSON.parse(readFileSync(join(folder, READY), "utf8")) as DemoReady;
  if ("failure" in ready) throw new Error(`The demo could not be filled in. ${ready.failure}`);
  return ready.codes;
};

/** How many records of each collection the server holds. */
export const countRecords = ({ dataDir }: ServerProcess): Readonly<Record<string, number>> => {
  const db = new Database(join(dataDir, "loa.sqlite"), { readonly: true });
  const rows = db.prepare("select collection, count(*) as count from records group by collection").all();
  db.close();
  return Object.fromEntries(
    (rows as { collection: string; count: number }[]).map(({ collection, count }) => [collection, count]),
  );
};
