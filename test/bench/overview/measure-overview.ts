import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { Hono } from "hono";
import type { Unit } from "../../../src/domain/unit.ts";
import { officeApi } from "../../../src/server/api/office.ts";
import { overviewApi } from "../../../src/server/api/overview.ts";
import type { SessionEnv } from "../../../src/server/auth/session-port.ts";
import { openHistory } from "../../../src/server/history/history.ts";
import { publishRecords } from "../../../src/server/history/publish.ts";
import { createPlanRegister } from "../../../src/server/overview/plan-register.ts";
import { type Database, openDatabase } from "../../../src/server/store/open-database.ts";
import { at, unitId } from "../../support/builders/ids.ts";
import { anActor } from "../../support/builders/people.ts";
import { aPlan, aPlanRecord } from "../../support/builders/plans.ts";
import { aSmallCountry, aTenure, aUnit } from "../../support/builders/units.ts";
import { fillUnit } from "./fill-office.ts";

const SIZES: readonly number[] = [22, 100, 300];
const ACTIVITIES = 2_000;
/** What an office asks for; the targets are asked for twice, as they are kept until something changes. */
const QUESTIONS: readonly (readonly [name: string, path: string])[] = [
  ["overview, month", "/overview?span=2025-12"],
  ["overview, quarter", "/overview?span=2025-Q4"],
  ["overview, year", "/overview?span=2025"],
  ["one task", "/office/tasks/huong-son-2025/PL8?year=2025"],
  ["themes, year", "/office/themes?span=2025"],
  ["villages", "/office/villages"],
  ["contacts", "/office/contacts"],
  ["map, month", "/office/map?span=2025-12"],
  ["map, year", "/office/map?span=2025"],
  ["targets, kept", "/office/targets?month=2025-12"],
];
/** Late in the last month: the same days before are most of a month. */
const clock = { now: () => at("2025-12-22T09:00+07:00") };
const KB = 1024;

const [, OFFICE] = aSmallCountry();
const plan = aPlan();

interface Figures {
  /** The least of the runs: what else the machine does only adds to it. */
  readonly cpuMs: number;
  readonly ms: number;
  readonly bytes: number;
  readonly gzipped: number;
  /** The most that the heap grew during one request, what is thrown away again included. */
  readonly heapKb: number;
}

/** What an office asks for in one request each, in this process without a network, on a database that grows. */
export const measureOverview = async (runs: number, sizes = SIZES): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "loa-bench-overview-"));
  const db = await openDatabase(folder);
  try {
    const history = await openHistory(db, folder, clock);
    await publishRecords(history, [aPlanRecord(plan)]);
    const lines: string[] = [];
    const first = new Map<string, Figures>();
    let filled = 0;
    for (const size of sizes) {
      for (; filled < size; filled += 1)
        await fillUnit(db, plan, communeOf(filled), { activities: ACTIVITIES, seed: filled });
      const measureAll = async (questions: typeof QUESTIONS, least: number): Promise<void> => {
        const office = officeOf(db, size);
        for (const [name, path] of questions) {
          const figures = await measure(office, path, least);
          const base = first.get(name) ?? figures;
          first.set(name, base);
          lines.push(lineOf(size, name, figures, base, size / (sizes[0] ?? size)));
        }
      };
      await measureAll([["targets, first time", "/office/targets?month=2025-12"]], 0);
      await measureAll(QUESTIONS, Math.max(3, runs));
    }
    process.stdout.write(`${[HEAD, HEAD.replace(/[^|]+/g, " --- "), ...lines].join("\n")}\n`);
  } finally {
    await db.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
};

const communeOf = (number: number): Unit =>
  aUnit({ id: unitId(`xa-${number}`), tenures: [aTenure({ name: `Sơn ${number}` })] });

/** The doors of the office with somebody of it before them; reading the session is not part of it. */
const officeOf = (db: Database, size: number) => {
  const units = [OFFICE as Unit, ...Array.from({ length: size }, (_none, number) => communeOf(number))];
  const people = { ofUnit: async () => [] };
  const deps = { db, clock, units: { all: async () => units }, plans: createPlanRegister(db), people };
  const actor = anActor("supervisor", "huong-son", units);
  return new Hono<SessionEnv>()
    .use(async (c, next) => {
      c.set("actor", actor);
      await next();
    })
    .route("/overview", overviewApi(deps))
    .route("/office", officeApi(deps));
};

const measure = async (office: ReturnType<typeof officeOf>, path: string, runs: number): Promise<Figures> => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const ask = async () => {
    collect();
    const before = process.memoryUsage().heapUsed;
    const began = performance.now();
    const worked = process.cpuUsage();
    const response = await office.request(path);
    const body = new Uint8Array(await response.arrayBuffer());
    const ms = performance.now() - began;
    const { user, system } = process.cpuUsage(worked);
    if (response.status !== 200) throw new Error(`answered ${response.status}`);
    return {
      ms,
      cpuMs: (user + system) / 1000,
      body,
      heapKb: (process.memoryUsage().heapUsed - before) / KB,
    };
  };
  const began = await ask();
  const { body } = began;
  // What is kept after the first question is measured by that one alone.
  const asked = runs === 0 ? [began] : [];
  for (let run = 0; run < runs; run += 1) asked.push(await ask());
  return {
    cpuMs: Math.min(...asked.map(({ cpuMs }) => cpuMs)),
    ms: Math.min(...asked.map(({ ms }) => ms)),
    bytes: body.length,
    gzipped: gzipSync(body).length,
    heapKb: Math.max(...asked.map(({ heapKb }) => heapKb)),
  };
};

const HEAD =
  "| units | asked | records | CPU, ms | × first | waited, ms | bytes | × first | gzip | heap, KB | × first | × units |";

const lineOf = (size: number, name: string, now: Figures, base: Figures, times: number): string => {
  const ratio = (value: number, to: number) => `${(value / to).toFixed(1)}×`;
  const cells = [
    ...[String(size), name, String(size * ACTIVITIES), now.cpuMs.toFixed(0), ratio(now.cpuMs, base.cpuMs)],
    ...[now.ms.toFixed(0), String(now.bytes), ratio(now.bytes, base.bytes), String(now.gzipped)],
    ...[now.heapKb.toFixed(0), ratio(now.heapKb, base.heapKb), `${times.toFixed(1)}×`],
  ];
  return `| ${cells.join(" | ")} |`;
};
