import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Hono } from "hono";
import type { Instant } from "../../src/domain/instant.ts";
import { recordKey, type WireRecord } from "../../src/domain/record.ts";
import type { ScopeId } from "../../src/domain/scope.ts";
import { type Cursor, SyncAnswer, type SyncRequest } from "../../src/domain/wire.ts";
import { filesApi } from "../../src/server/api/files.ts";
import { syncApi } from "../../src/server/api/sync.ts";
import type { SessionEnv, SessionReader } from "../../src/server/auth/session-port.ts";
import { openFileShelf } from "../../src/server/files/file-shelf.ts";
import { openHistory } from "../../src/server/history/history.ts";
import { openDatabase } from "../../src/server/store/open-database.ts";
import { at } from "../support/builders/ids.ts";
import type { Writer } from "../support/builders/people.ts";
import { aSyncRequest } from "../support/builders/requests.ts";

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

/** The sync and file doors on a real database and folder; only sessions and the clock are given. */
export const openTestServer = async (dataFolder = mkdtempSync(join(tmpdir(), "loa-server-"))) => {
  const time = { now: at("2025-05-12T09:00+07:00") as Instant };
  const clock = { now: () => time.now };
  const db = await openDatabase(dataFolder);
  const history = await openHistory(db, dataFolder, clock);
  const shelf = openFileShelf({ db, dataFolder, clock, log: silent });
  const sessions = createSessions();

  const app = new Hono<SessionEnv>();
  app.use(async (c, next) => {
    const signedIn = await sessions.reader.read(c.req.header("cookie") ?? null);
    if (!signedIn) return c.body(null, 401);
    c.set("actor", signedIn.actor);
    c.set("device", signedIn.device);
    c.set("sessionId", signedIn.session);
    return await next();
  });
  app.route("/api/sync", syncApi({ history, log: silent }));
  app.route("/files", filesApi({ shelf }));

  const request = (writer: Writer, path: string, init: RequestInit = {}): Promise<Response> => {
    sessions.admit(writer);
    return Promise.resolve(
      app.request(path, { ...init, headers: { ...init.headers, cookie: writer.device } }),
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
