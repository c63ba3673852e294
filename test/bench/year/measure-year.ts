import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { registerUser } from "../../../src/server/admin/register-user.ts";
import { readConfig } from "../../../src/server/config.ts";
import { openServer } from "../../../src/server/open-server.ts";
import { loadUnits } from "../../../src/server/seed/load-units.ts";
import { systemClock } from "../../../src/server/system-clock.ts";
import { slowDown } from "../../support/browser.ts";
import { startServer } from "../../support/server-process.ts";
import { heapMb, nodesAtEnd, openScreen, type Step, typeWords, untilFirst, watchPage } from "./page-watch.ts";
import { openYearPhone, type YearPhone } from "./year-phone.ts";

/** Activities: none, a year of a commune, far too many. */
const SIZES: readonly number[] = [0, 600, 10_000];
const SPEEDS = [1, 6] as const;
const WAITING = 200;
const WORDS = "phat thanh";
/** A task that may be logged: the ledger of the month is there. */
const HOME = 'main a[href^="/ghi?task="]';
const SEARCH = 'input[type="search"]';
const ROW = 'main a[href^="/ban-ghi/"]';

const silent = { info: () => {}, warn: () => {}, error: () => {} };

/** What was measured on one phone at one speed, by name; several runs. */
type Figures = Map<string, Step[]>;

/** Cold start and the long screens on an empty phone, with a year and with ten thousand activities, in turns. */
export const measureYear = async (runs: number, sizes = SIZES): Promise<void> => {
  const dataDir = await mkdtemp(join(tmpdir(), "loa-bench-year-data-"));
  const codes = await enrolCodes(dataDir, sizes.length);
  const server = await startServer({ dataDir, env: { LOA_RATE_LIMIT: "0", LOA_LOG_LEVEL: "silent" } });
  const phones: YearPhone[] = [];
  try {
    for (const [index, size] of sizes.entries())
      phones.push(await openYearPhone(server.url, codes[index] ?? "", size));
    for (const times of SPEEDS) process.stdout.write(await measureAt(phones, sizes, times, runs));
    for (const phone of phones) await phone.addToOutbox(WAITING);
    for (const times of SPEEDS) process.stdout.write(await measureOutbox(phones, sizes, times, runs));
  } finally {
    for (const phone of phones) await phone.close();
    await server.dispose();
    await rm(dataDir, { recursive: true, force: true });
  }
};

/** Officers of one commune, each with a phone of their own to come. */
const enrolCodes = async (dataDir: string, count: number): Promise<readonly string[]> => {
  const config = readConfig({ LOA_DATA_DIR: dataDir }, []);
  if (!config.ok) throw new Error(config.error);
  const server = await openServer({
    ...{ config: config.value, clock: systemClock, log: silent, clientFolder: dataDir },
  });
  const unit = loadUnits().find(
    ({ level, tenures }) => level === "commune" && tenures.some(({ to }) => to === null),
  );
  if (!unit) throw new Error("no commune is there today");
  const codes: string[] = [];
  for (let nth = 1; nth <= count; nth += 1) {
    const person = {
      name: `Nguyễn Thị Hoa ${nth}`,
      title: "",
      phone: null,
      role: "officer",
      unit: unit.id,
    } as const;
    codes.push((await registerUser(server.registry, person)).code.code);
  }
  await server.db.destroy();
  return codes;
};

/** In turns, so that what else the machine does befalls every phone alike. */
const measureAt = async (
  phones: readonly YearPhone[],
  sizes: readonly number[],
  times: number,
  runs: number,
): Promise<string> => {
  const all: Figures[] = phones.map(() => new Map());
  for (let run = 0; run < runs; run += 1)
    for (const [index, phone] of phones.entries()) {
      const figures = all[index];
      if (figures) await onPage(phone, times, figures, (page) => walk(page, sizes[index] ?? 0, figures));
    }
  return tableOf(`year · main thread at ${times}×`, sizes, all);
};

const measureOutbox = async (
  phones: readonly YearPhone[],
  sizes: readonly number[],
  times: number,
  runs: number,
): Promise<string> => {
  const all: Figures[] = phones.map(() => new Map());
  for (let run = 0; run < runs; run += 1)
    for (const [index, phone] of phones.entries()) {
      const figures = all[index];
      if (!figures) continue;
      await onPage(phone, times, figures, async (page) => {
        note(figures, "outbox", await openScreen(page, "/hop-cho-gui", ROW));
        note(figures, "outbox, nodes at its end", { ms: 0, longestTaskMs: 0, nodes: await nodesAtEnd(page) });
      });
    }
  return tableOf(`year · ${WAITING} wait to be sent · main thread at ${times}×`, sizes, all);
};

/** Loaded once, slowed down, and loaded anew: the second load is measured. */
const onPage = async (
  phone: YearPhone,
  times: number,
  figures: Figures,
  work: (page: Page) => Promise<void>,
): Promise<void> => {
  const page = await phone.context.newPage();
  await watchPage(page, HOME);
  await page.goto(phone.url);
  await untilFirst(page);
  await slowDown(page, times);
  await page.reload();
  note(figures, "cold start to home", await untilFirst(page));
  await work(page);
  await page.close();
};

const walk = async (page: Page, size: number, figures: Figures): Promise<void> => {
  const heap = await heapMb(page);
  note(figures, "home, heap MB", { ms: heap, longestTaskMs: 0, nodes: 0 });
  note(figures, "diary", await openScreen(page, "/nhat-ky", size > 0 ? ROW : "main button[aria-pressed]"));
  if (size === 0) return;
  await page.getByRole("button", { name: "Tìm trong nhật ký" }).click();
  for (const step of await typeWords(page, SEARCH, WORDS)) note(figures, "diary, a key of search", step);
  note(figures, "diary, nodes at its end", { ms: 0, longestTaskMs: 0, nodes: await nodesAtEnd(page) });
  note(figures, "report", await openScreen(page, "/bao-cao", "main table"));
  note(figures, "posting points", await openScreen(page, "/niem-yet", 'main a[href^="/niem-yet/0"]'));
  const point = await page.locator('main a[href^="/niem-yet/0"]').first().getAttribute("href");
  note(figures, "a posting point", await openScreen(page, point ?? "", "main button[aria-expanded]"));
  note(figures, "procedures", await openScreen(page, "/niem-yet/thu-tuc", "main .group button"));
  for (const step of await typeWords(page, SEARCH, "dat dai"))
    note(figures, "procedures, a key of search", step);
  note(figures, "coverage", await openScreen(page, "/do-phu", "main .group li"));
  note(figures, "home again", await openScreen(page, "/", HOME));
};

const note = (figures: Figures, name: string, step: Step): void => {
  const steps = figures.get(name);
  if (steps) steps.push(step);
  else figures.set(name, [step]);
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** A row a figure; times as medians with (least–most), and how many times those of the first phone that has it. */
const tableOf = (title: string, sizes: readonly number[], all: readonly Figures[]): string => {
  const heads = sizes.map((size) => `${size} activities | longest task | nodes`).join(" | ");
  const names = [...new Set(all.flatMap((figures) => [...figures.keys()]))];
  const lines = names.map(
    (name) => `| ${name} | ${all.map((figures) => cells(figures.get(name), all, name)).join(" | ")} |`,
  );
  return `### ${title}\n\n|  | ${heads} |\n|${" --- |".repeat(1 + 3 * sizes.length)}\n${lines.join("\n")}\n\n`;
};

const cells = (steps: readonly Step[] | undefined, all: readonly Figures[], name: string): string => {
  if (!steps) return "– | – | –";
  const times = steps.map(({ ms }) => ms);
  const first = all.map((figures) => figures.get(name)).find((each) => each !== undefined);
  const ratio = median(times) / median(first?.map(({ ms }) => ms) ?? []);
  const spread = `${median(times).toFixed(0)} (${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)})`;
  const longest = median(steps.map(({ longestTaskMs }) => longestTaskMs)).toFixed(0);
  return `${spread} ${ratio.toFixed(2)}× | ${longest} | ${median(steps.map(({ nodes }) => nodes))}`;
};
