import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Hono } from "hono";
import type { Instant } from "../../src/domain/instant.ts";
import { recordKey, type WireRecord } from "../../src/domain/record.ts";
import type { ScopeId } from "../../src/domain/scope.ts";
import type { Unit } from "../../src/domain/unit.ts";
import { type Cursor, SyncAnswer, type SyncRequest } from "../../src/domain/wire.ts";
import { alikeApi } from "../../src/server/api/alike.ts";
import { filesApi } from "../../src/server/api/files.ts";
import { healthApi } from "../../src/server/api/health.ts";
import { officeApi } from "../../src/server/api/office.ts";
import { overviewApi } from "../../src/server/api/overview.ts";
import { plansApi } from "../../src/server/api/plans.ts";
import { quarantineApi } from "../../src/server/api/quarantine.ts";
import { queueApi } from "../../src/server/api/queue.ts";
import { recordHistoryApi } from "../../src/server/api/record-history.ts";
import { recoveryApi } from "../../src/server/api/recovery.ts";
import { refuse } from "../../src/server/api/refusal.ts";
import { syncApi } from "../../src/server/api/sync.ts";
import { createApp } from "../../src/server/app.ts";
import { identityDb } from "../../src/server/auth/identity-tables.ts";
import { createPeopleReader } from "../../src/server/auth/people-reader.ts";
import type { RequireSession, SessionEnv, SessionReader } from "../../src/server/auth/session-port.ts";
import type { UnitRegister } from "../../src/server/auth/unit-register.ts";
import { createPresence } from "../../src/server/events/presence.ts";
import { openFileShelf } from "../../src/server/files/file-shelf.ts";
import { openHistory } from "../../src/server/history/history.ts";
import { loadSecretKey } from "../../src/server/history/secret-key.ts";
import { createPlanRegister } from "../../src/server/overview/plan-register.ts";
import { createSampleDraw } from "../../src/server/overview/sample-draw.ts";
import { openDatabase } from "../../src/server/store/open-database.ts";
import { at } from "../support/builders/ids.ts";
import type { Writer } from "../support/builders/people.ts";
import { aSyncRequest } from "../support/builders/requests.ts";
import { aSmallCountry } from "../support/builders/units.ts";

const silent = { info: () => {}, warn: () => {}, error: () => {} };

/** What a reverse proxy would set for a person: here the cookie is the name of a device. */
const createSessions = () => {
  const writers = new Map<string, Writer>();
  const reader: SessionReader = {
    read: async (cookie) => {
      const writer = writers.get(cookie ?? "");
      return writer ? { actor: writer.actor, device: writer.device, session: writer.device } : null;
    },
  };
  return { reader, admit: (writer: Writer) => void writers.set(writer.device, writer) };
};

const requireSessionOf =
  (reader: SessionReader): RequireSession =>
  async (c, next) => {
    const signedIn = await reader.read(c.req.header("cookie") ?? null);
    if (!signedIn) return refuse(c, "signedOut", "Cần đăng nhập.");
    c.set("actor", signedIn.actor);
    c.set("device", signedIn.device);
    c.set("sessionId", signedIn.session);
    return await next();
  };

interface Given {
  readonly dataFolder?: string;
  /** The built program that draws pictures. */
  readonly pictureProgram?: string;
  readonly perDay?: { readonly files: number; readonly bytes: number };
  readonly units?: readonly Unit[];
}

/** The whole app but identity and pages on a real database and folder; only sessions and the clock are given. */
export const openTestServer = async (given: Given = {}) => {
  const dataFolder = given.dataFolder ?? mkdtempSync(join(tmpdir(), "loa-server-"));
  const time = { now: at("2025-05-12T09:00+07:00") as Instant };
  const clock = { now: () => time.now };
  const db = await openDatabase(dataFolder);
  const history = await openHistory(db, dataFolder, clock);
  const { pictureProgram, perDay } = given;
  const shelf = openFileShelf({
    ...{ db, dataFolder, clock, pictureProgram },
    ...(perDay ? { perDay } : {}),
    log: silent,
  });
  const sessions = createSessions();

  const units: UnitRegister = { all: async () => given.units ?? aSmallCountry() };
  const overview = {
    db,
    clock,
    units,
    plans: createPlanRegister(db),
    people: createPeopleReader(identityDb(db)),
  };
  const app = createApp({
    outside: { trustProxy: false, publicUrl: null },
    clock,
    limits: { perAddress: 0, perSession: 0 },
    reads: { note: () => {} },
    log: silent,
    requireSession: requireSessionOf(sessions.reader),
    admitRevoked: requireSessionOf(sessions.reader),
    session: new Hono(),
    events: new Hono(),
    admin: new Hono<SessionEnv>(),
    sync: syncApi({ history, log: silent, officeAbove: async () => null }),
    overview: overviewApi(overview),
    office: officeApi(overview).route("/plans", plansApi({ history, units })),
    queue: queueApi({
      ...{ ...overview, draw: createSampleDraw(loadSecretKey(dataFolder)) },
      presence: createPresence(clock, () => {}),
    }),
    history: recordHistoryApi({ db }),
    quarantine: quarantineApi(overview),
    alike: alikeApi({ db, units, pictures: shelf.pictures }),
    custody: new Hono<SessionEnv>(),
    recovery: recoveryApi({ history }),
    push: new Hono<SessionEnv>(),
    files: filesApi({ shelf }),
    handOver: new Hono<SessionEnv>(),
    health: healthApi({ db, version: "0.1.0" }),
    pages: new Hono(),
  });

  const request = (writer: Writer, path: string, init: RequestInit = {}): Promise<Response> => {
    sessions.admit(writer);
    return Promise.resolve(
      app.request(path, {
        ...init,
        headers: { origin: "http://localhost", ...init.headers, cookie: writer.device },
      }),
    );
  };

  const post = (
    writer: Writer,
    body: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = {},
  ) =>
    request(writer, "/api/sync", {
      method: "POST",
      body,
      headers: { "content-type": "application/json", ...headers },
    });

  const sync = async (writer: Writer, given: Partial<SyncRequest> = {}) => {
    const response = await post(writer, JSON.stringify(aSyncRequest(writer, given)));
    if (response.status !== 200)
      throw new Error(`sync answered ${response.status}: ${await response.text()}`);
    const answer = SyncAnswer.parse(await response.json());
    return { ...answer, records: answer.records as WireRecord[] };
  };

  return {
    app,
    db,
    history,
    shelf,
    time,
    dataFolder,
    request,
    post,
    postGzip: (writer: Writer, json: string) =>
      post(writer, new Uint8Array(gzipSync(json)), { "content-encoding": "gzip" }),
    sync,
    close: async () => {
      shelf.pictures?.close();
      await db.destroy();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
};

export type TestServer = Awaited<ReturnType<typeof openTestServer>>;

/** A device's mirror: installs pages as a phone does, but trusts nothing to have been left out. */
export const aMirror = () => {
  const records = new Map<string, WireRecord>();
  const cursors = new Map<ScopeId, Cursor>();
  return {
    records,
    cursors: () => [...cursors.values()],
    install: (answer: { readonly records: readonly WireRecord[]; readonly cursors: readonly Cursor[] }) => {
      for (const record of answer.records) records.set(recordKey(record), record);
      for (const cursor of answer.cursors) cursors.set(cursor.scope, cursor);
    },
  };
};
