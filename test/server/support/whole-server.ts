import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { IssuedCode, type NewUser, SignedIn } from "../../../src/domain/api.ts";
import { addMs, instant } from "../../../src/domain/instant.ts";
import { type Config, readConfig } from "../../../src/server/config.ts";
import type { Log } from "../../../src/server/log.ts";
import { openServer } from "../../../src/server/open-server.ts";
import type { PushReach } from "../../../src/server/push/push-reach.ts";
import type { Timer } from "../../../src/server/timer.ts";

export const DAY_MS = 24 * 60 * 60 * 1000;
export const SON_KIM_1 = "son-kim-1-18196" as NewUser["unit"];
export const ROOT = "ha-tinh-42" as NewUser["unit"];

const silent: Log = { info: () => {}, warn: () => {}, error: () => {} };

const PAGE: Readonly<Record<string, string>> = {
  "index.html": "<!doctype html><title>Sổ Tuyên truyền</title>",
  "sw.js": "self.addEventListener('fetch', () => {});",
  "manifest.webmanifest": '{"name":"Sổ Tuyên truyền"}',
  "assets/index-AbCd1234.js": `export const words = ${JSON.stringify("tuyên truyền ".repeat(200))};`,
  ".vite/manifest.json": "{}",
};

const writePage = (folder: string): string => {
  for (const [path, content] of Object.entries(PAGE)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
};

/** The whole server as `main.ts` opens it, on a folder of its own and a clock that the test moves. */
export const openWholeServer = async (given: Partial<Config> = {}, timer?: Timer, pushReach?: PushReach) => {
  const folder = mkdtempSync(join(tmpdir(), "loa-whole-"));
  const defaults = readConfig({ LOA_DATA_DIR: join(folder, "data"), LOA_LOG_LEVEL: "silent" }, []);
  if (!defaults.ok) throw new Error(defaults.error);
  const time = { now: instant(Date.parse("2026-11-23T02:00:00Z")) };
  const clock = { now: () => time.now };
  const server = await openServer({
    config: { ...defaults.value, ...given },
    clock,
    log: silent,
    clientFolder: writePage(join(folder, "client")),
    ...(timer && { timer }),
    ...(pushReach && { pushReach }),
  });
  return {
    ...server,
    dataFolder: defaults.value.dataFolder,
    time,
    pass: (ms: number) => {
      time.now = addMs(time.now, ms);
    },
    close: async () => {
      await server.db.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
export type WholeServer = Awaited<ReturnType<typeof openWholeServer>>;

/** A browser with one database: keeps its cookie and says where its requests come from, as browsers do. */
export const openBrowser = (server: WholeServer, origin = "http://localhost") => {
  let cookie: string | null = null;
  const device = randomUUID();

  const request = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (cookie !== null && !headers.has("cookie")) headers.set("cookie", cookie);
    if (!headers.has("sec-fetch-site")) headers.set("sec-fetch-site", "same-origin");
    const response = await server.app.request(`${origin}${path}`, { ...init, headers });
    const set = response.headers.get("set-cookie");
    if (set !== null) cookie = /Max-Age=0/.test(set) ? null : (set.split(";")[0] ?? null);
    return response;
  };
  const send = (method: string, path: string, body?: unknown): Promise<Response> =>
    request(path, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    });

  return {
    device,
    cookie: () => cookie,
    request,
    get: (path: string) => request(path),
    post: (path: string, body?: unknown) => send("POST", path, body),
    patch: (path: string, body?: unknown) => send("PATCH", path, body),
    delete: (path: string) => send("DELETE", path),
    enrol: (code: string, as: string = device) =>
      send("POST", "/api/session/enrol", { code, device: as, deviceName: "Samsung Galaxy A15" }),
    signIn: (username: string, password: string, as: string = device) =>
      send("POST", "/api/session/sign-in", { username, password, device: as, deviceName: "Máy tính" }),
  };
};
export type Browser = ReturnType<typeof openBrowser>;

/** The first administrator, signed in on a browser of their own. */
export const administratorOf = async (server: WholeServer): Promise<Browser> => {
  const browser = openBrowser(server);
  const answer = await browser.enrol(server.firstCode?.code ?? "");
  if (answer.status !== 200) throw new Error(`the first code was refused: ${await answer.text()}`);
  return browser;
};

export const aNewUser = (given: Partial<NewUser> = {}): NewUser => ({
  name: "Nguyễn Thị Hoa",
  title: "Công chức Văn hóa – Xã hội",
  role: "officer",
  unit: SON_KIM_1,
  phone: null,
  ...given,
});

/** A user whom the administrator has just made, with their first code. */
export const createdBy = async (
  administrator: Browser,
  given: Partial<NewUser> = {},
): Promise<IssuedCode> => {
  const answer = await administrator.post("/api/admin/users", aNewUser(given));
  if (answer.status !== 201) throw new Error(`no user was made: ${await answer.text()}`);
  return IssuedCode.parse(await answer.json());
};

export const signedInFrom = async (answer: Response): Promise<SignedIn> =>
  SignedIn.parse(await answer.json());

export const errorFrom = async (answer: Response) =>
  ((await answer.json()) as { error: { kind: string; reason: string; retryAfterS?: number } }).error;
