import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { Custody } from "../../../src/domain/api.ts";
import type { DeviceId } from "../../../src/domain/user.ts";
import { readConfig } from "../../../src/server/config.ts";
import { HISTORY_FILE } from "../../../src/server/history/history-file.ts";
import { type OpenServer, openServer } from "../../../src/server/open-server.ts";
import type { Registry } from "../world/people.ts";
import { readFacts } from "../world/read-facts.ts";
import type { CustodyDecision, Session, SimReply, SimRequest, SimServer } from "../world/server.ts";
import type { VirtualTime } from "../world/virtual-time.ts";
import { createIdentities, type Identities } from "./identities.ts";
import { duringWork } from "./real-work.ts";

const log = { info: () => {}, warn: () => {}, error: () => {} };

interface WholeServerDeps {
  readonly time: VirtualTime;
  readonly registry: Registry;
}

interface Process {
  readonly server: OpenServer;
  readonly identities: Identities;
}

/** Through the doors that a supervisor's screen uses. */
const decideCustody = async (
  ask: (request: SimRequest) => Promise<SimReply>,
  session: Session,
  how: CustodyDecision["how"],
  isChosen: () => boolean,
): Promise<void> => {
  const listed = await ask({ method: "GET", path: "/api/custody", headers: {}, body: "", session });
  if (listed.status !== 200) return;
  const { holdings } = Custody.parse(JSON.parse(Buffer.from(listed.body as Uint8Array).toString("utf8")));
  for (const { device, items } of holdings)
    await ask({
      method: "POST",
      path: `/api/custody/${device}/${how === "takeIn" ? "take-in" : "discard"}`,
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        changes: items.flatMap(({ changes }) => changes).filter(isChosen),
        reason: "thử",
      }),
      session,
    });
};

/** The files of the database and what lies beside it; the bytes of photos stay where they are. */
const DATABASE = ["loa.sqlite", "loa.sqlite-wal", "loa.sqlite-shm"];

/** The application as it is started, on a data folder of its own, asked through `app.request`. */
export const openWholeServer = async ({ time, registry }: WholeServerDeps): Promise<SimServer> => {
  const folder = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "loa-world-"));
  const data = join(folder, "data");
  mkdirSync(data, { recursive: true });
  const snapshots: string[] = [];
  const cookies = new Map<DeviceId, string>();
  let processes: readonly Process[] = [];
  let hasTwo = false;
  let isUp = false;
  let life = 0;
  let turn = 0;
  const answering = new Set<Promise<unknown>>();

  const openProcess = async (): Promise<Process> => {
    const config = readConfig(
      { LOA_DATA_DIR: data, LOA_RATE_LIMIT: "0", LOA_RATE_LIMIT_SESSION: "0", LOA_LOG_LEVEL: "silent" },
      [],
    );
    if (!config.ok) throw new Error(config.error);
    const server = await openServer({
      ...{ config: config.value, clock: { now: time.now }, log, clientFolder: data },
    });
    return { server, identities: await createIdentities(server, registry, cookies) };
  };

  const close = async (): Promise<void> => {
    life += 1;
    isUp = false;
    // A process that dies is not asked to end what it does; but the folder is only touched when it has.
    await Promise.allSettled([...answering]);
    for (const { server } of processes) await server.db.destroy();
    processes = [];
  };

  const start = (): Promise<void> =>
    duringWork(async () => {
      if (isUp) return;
      await close();
      processes = [await openProcess()];
      if (hasTwo) processes = [...processes, await openProcess()];
      isUp = true;
    });

  const ask = async ({ server, identities }: Process, request: SimRequest): Promise<SimReply> => {
    const cookie = request.session && (await identities.cookieOf(request.session));
    const response = await server.app.request(`http://localhost:8080${request.path}`, {
      method: request.method,
      headers: {
        ...request.headers,
        ...{ "sec-fetch-site": "same-origin", origin: "http://localhost:8080", host: "localhost:8080" },
        ...(cookie ? { cookie } : {}),
      },
      ...(request.body.length > 0 ? { body: request.body } : {}),
    });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
    };
  };

  await start();
  return {
    isUp: () => isUp,
    receive: (request) =>
      duringWork(async () => {
        if (!isUp) return null;
        const mine = life;
        turn += 1;
        const reply = ask(processes[turn % processes.length] as Process, request);
        answering.add(reply);
        try {
          const answered = await reply;
          return mine === life ? answered : null;
        } finally {
          answering.delete(reply);
        }
      }),
    crash: async (touches) => {
      if (Number.isFinite(touches)) await duringWork(close);
    },
    start,
    useTwoProcesses: (isOn) =>
      duringWork(async () => {
        if (hasTwo === isOn) return;
        hasTwo = isOn;
        if (!isUp) return;
        await close();
        await start();
      }),
    decideCustody: ({ by, how, isChosen }) =>
      duringWork(async () => {
        const [first] = processes;
        if (!isUp || !first) return;
        const deciding = decideCustody((request) => ask(first, request), by, how, isChosen);
        answering.add(deciding);
        await deciding.finally(() => answering.delete(deciding));
      }),
    // The sealed file itself is tried in test/contract and test/app.
    takeHandOver: async () => {},
    backUp: () =>
      duringWork(async () => {
        const place = join(folder, `snapshot-${snapshots.length}`);
        mkdirSync(place);
        for (const { server } of processes) await server.noteHistory();
        const sqlite = new Sqlite(join(data, "loa.sqlite"), { readonly: true });
        writeFileSync(join(place, "loa.sqlite"), sqlite.serialize());
        sqlite.close();
        cpSync(join(data, HISTORY_FILE), join(place, HISTORY_FILE));
        return snapshots.push(place) - 1;
      }),
    putBack: (snapshot, how) =>
      duringWork(async () => {
        const place = snapshots[snapshot];
        if (place === undefined) return;
        for (const { server } of processes) await server.noteHistory();
        await close();
        for (const name of DATABASE) rmSync(join(data, name), { force: true });
        cpSync(join(place, "loa.sqlite"), join(data, "loa.sqlite"));
        // A server that went back does not know the newest sessions.
        cookies.clear();
        // Behind the server's back the file that tells how far the database had come goes back with it.
        if (how === "rolledBack") cpSync(join(place, HISTORY_FILE), join(data, HISTORY_FILE));
        await start();
      }),
    look: () =>
      duringWork(async () => {
        const sqlite = new Sqlite(join(data, "loa.sqlite"), { readonly: true });
        try {
          return readFacts(sqlite);
        } finally {
          sqlite.close();
        }
      }),
    close: async () => {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
