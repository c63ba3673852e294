import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 } from "uuid";
import { type Change, type ChangeId, type RecordId, SCHEMA_VERSION } from "../../src/domain/change.ts";
import { instant } from "../../src/domain/instant.ts";
import { scopeOf } from "../../src/domain/scope.ts";
import type { Unit } from "../../src/domain/unit.ts";
import type { Cursor } from "../../src/domain/wire.ts";
import { registerUser } from "../../src/server/admin/register-user.ts";
import { readConfig } from "../../src/server/config.ts";
import { openServer } from "../../src/server/open-server.ts";
import { loadUnits } from "../../src/server/seed/load-units.ts";
import { systemClock as serverClock } from "../../src/server/system-clock.ts";
import { aSyncRequest } from "../support/builders/requests.ts";
import { type ServerProcess, startServer } from "../support/server-process.ts";
import { createBrowserFetch } from "./browser-fetch.ts";
import type { Contestant } from "./contestant.ts";
import { enrol, openLoaPhone } from "./loa-phone.ts";
import type { Sample } from "./workload.ts";

const silent = { info: () => {}, warn: () => {}, error: () => {} };
const COMMUNE = loadUnits().find(({ level }) => level === "commune") as Unit;
const SHARED = scopeOf(COMMUNE.id, "shared");
/** Changes that a phone of the unit sends at once; each such batch has a moment of its own on the server. */
const SEED_BATCH = 50;
/** Enough for the devices of one contestant. */
const CODES = 12;

/** The real server as a process on SQLite, and the real engine over Dexie. */
export const openLoa = async (): Promise<Contestant> => {
  const dataDir = mkdtempSync(join(tmpdir(), "loa-bench-"));
  const codes = await prepareData(dataDir);
  const server = await startServer({
    dataDir,
    command: [process.execPath, join(import.meta.dirname, "serve-loa.mjs")],
    env: { LOA_RATE_LIMIT: "0", LOA_RATE_LIMIT_SESSION: "0", LOA_LOG_LEVEL: "silent" },
  });
  const nextCode = (): string => {
    const code = codes.pop();
    if (code === undefined) throw new Error("no code is left");
    return code;
  };
  return {
    name: "Loa",
    port: server.port,
    seed: (records) => seed(server, nextCode(), records),
    newPhone: (url, onRequest) => openLoaPhone(createBrowserFetch(url, onRequest), nextCode()),
    close: async () => {
      await server.dispose();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

const prepareData = async (dataDir: string): Promise<string[]> => {
  const config = readConfig({ LOA_DATA_DIR: dataDir }, []);
  if (!config.ok) throw new Error(config.error);
  const server = await openServer({
    config: config.value,
    clock: serverClock,
    log: silent,
    clientFolder: dataDir,
  });
  const codes: string[] = [];
  for (let number = 1; number <= CODES; number += 1) {
    const name = `Nguyễn Thị Hoa ${number}`;
    const { code } = await registerUser(server.registry, {
      name,
      title: "",
      phone: null,
      role: "officer",
      unit: COMMUNE.id,
    });
    codes.push(code.code);
  }
  await server.db.destroy();
  return codes;
};

const seed = async (server: ServerProcess, code: string, records: readonly Sample[]): Promise<void> => {
  const fetch = createBrowserFetch(server.url);
  const { user, device } = await enrol(fetch, code);
  const cursors = new Map<string, Cursor>();
  for (let start = 0; start < records.length; start += SEED_BATCH) {
    const changes = records.slice(start, start + SEED_BATCH).map(
      ({ id, at, fields }, index): Change => ({
        id: v7({ msecs: at }) as ChangeId,
        device,
        seq: start + index + 1,
        user: user.id,
        scope: SHARED,
        collection: "activity",
        recordId: id as RecordId,
        fields,
        base: { epoch: null, number: 0 },
        at: instant(at),
        clockOffsetMs: 0,
        schemaVersion: SCHEMA_VERSION,
      }),
    );
    const writer = { device, actor: { user: user.id } } as Parameters<typeof aSyncRequest>[0];
    const response = await fetch("/api/sync", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(aSyncRequest(writer, { changes, cursors: [...cursors.values()] })),
    });
    const answer = (await response.json()) as { results?: { status: string }[]; cursors?: Cursor[] };
    const refused = answer.results?.find(({ status }) => status !== "applied");
    if (!answer.results || refused) throw new Error(`seeding failed: ${JSON.stringify(refused ?? answer)}`);
    for (const cursor of answer.cursors ?? []) cursors.set(cursor.scope, cursor);
  }
};
