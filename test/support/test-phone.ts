import { createHash } from "node:crypto";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { createServices } from "../../src/app/services/create-services.ts";
import type { Environment } from "../../src/app/services/environment.ts";
import type { Services } from "../../src/app/services/services.ts";
import type { ShrinkPhoto } from "../../src/device/photo-shrinker.ts";
import type { Fetch } from "../../src/device/timed-fetch.ts";
import type { Sha256 } from "../../src/domain/hash.ts";
import { type Instant, instant } from "../../src/domain/instant.ts";
import { err, ok } from "../../src/domain/result.ts";
import { openEventSource } from "./event-source.ts";

/** Answers requests as a server would; `app.request` of the real one fits. */
export type Answer = (url: string, init: RequestInit) => Response | Promise<Response>;

export interface TestPhone {
  readonly services: Services;
  readonly environment: Environment;
  /** Everything the page forgets when it is killed is forgotten; what is on disk stays. */
  readonly restart: () => TestPhone;
  /** What the page does once when it opens. */
  readonly begin: () => Promise<void>;
  readonly setOnline: (isOnline: boolean) => void;
  /** The system threw this database away: that of the accounts, or everything. The cookie stays. */
  readonly wipe: (what: "user" | "everything") => Promise<TestPhone>;
  readonly setAnswer: (answer: Answer) => void;
  readonly requests: string[];
  readonly time: { now: Instant };
}

/** The moment at which a test phone's clock stands. */
export const TEST_PHONE_STARTS = instant(Date.UTC(2025, 4, 12, 2));

const ORIGIN = "http://localhost:8080";

/** What a browser adds: the session's cookie and where the request comes from. */
const createBrowserFetch = (phone: { answer: Answer; isOnline: boolean }, requests: string[]): Fetch => {
  let cookie = "";
  return async (path, init) => {
    if (init.signal?.aborted) throw new DOMException("broken off", "AbortError");
    requests.push(`${init.method} ${path}`);
    if (!phone.isOnline) throw new TypeError("Failed to fetch");
    const headers = new Headers(init.headers);
    headers.set("Sec-Fetch-Site", "same-origin");
    headers.set("Origin", ORIGIN);
    headers.set("Host", "localhost:8080");
    if (cookie) headers.set("Cookie", cookie);
    const { signal, redirect: _redirect, ...rest } = init;
    // Asked first: an answer that throws at once must not leave a broken-off promise behind that nobody awaits.
    const answered = phone.answer(ORIGIN + path, { ...rest, headers });
    const response = await Promise.race([abortOf(signal ?? null), answered]);
    const set = response.headers.get("Set-Cookie");
    if (set) cookie = set.split(";")[0] ?? "";
    return response;
  };
};

/** Rejects when the request is broken off. */
const abortOf = (signal: AbortSignal | null): Promise<never> =>
  new Promise((_resolve, reject) => {
    const fail = (): void => reject(new DOMException("broken off", "AbortError"));
    signal?.addEventListener("abort", fail);
  });

/** A "camera" whose pictures are small, need no decoder, and look like JPEG to whoever looks at the first bytes. */
export const pictureOf = (text: string): Blob =>
  new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), new TextEncoder().encode(text)]);

const hashOf = (bytes: Uint8Array): Sha256 => createHash("sha256").update(bytes).digest("hex") as Sha256;

const shrink: ShrinkPhoto = async (photo) => {
  const bytes = new Uint8Array(await photo.arrayBuffer());
  if (bytes[0] !== 0xff) return err("notPhoto");
  const thumbnail = Uint8Array.from([...bytes.subarray(0, 4), 7, ...bytes.subarray(4, 40)]);
  return ok({
    kind: "shrunk",
    fileType: "image/jpeg",
    file: hashOf(bytes),
    bytes: bytes.buffer,
    widthPx: 1600,
    heightPx: 1200,
    thumbnail: hashOf(thumbnail),
    thumbnailBytes: thumbnail.buffer,
    likeness: [hashOf(bytes).slice(0, 16)],
    sharpness: 600,
    brightness: 128,
  });
};

/** As a browser does: without asking those who have it open. */
const deleteDatabase = ({ indexedDB }: { readonly indexedDB: IDBFactory }, name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });

interface GivenToPhone {
  /** Has an EventSource, over the same line. */
  readonly hasEvents?: boolean;
  readonly environment?: Partial<Environment>;
}

export const createTestPhone = (
  answer: Answer,
  time: { now: Instant } = { now: TEST_PHONE_STARTS },
  given: GivenToPhone = {},
): TestPhone => {
  const line = { answer, isOnline: true };
  const requests: string[] = [];
  const databases = { indexedDB: new IDBFactory(), IDBKeyRange };
  const environment: Environment = {
    fetch: createBrowserFetch(line, requests),
    clock: { now: () => time.now },
    random: () => 0.5,
    // Nothing happens by itself: a test says «Thử gửi ngay».
    timer: { after: () => () => {} },
    locks: undefined,
    databases,
    shrinkPhoto: shrink,
    storage: async () => ({ isPersisted: true, usedBytes: 0, freeBytes: 1_000_000_000 }),
    isInstalled: () => true,
    isOnline: () => line.isOnline,
    isCellular: () => false,
    deviceName: async () => "Máy thử",
    appVersion: "test",
    report: (error) => {
      throw error;
    },
    askForWakeUp: () => {},
    ...(given.hasEvents && { openEvents: (path) => openEventSource(environment.fetch, path) }),
    ...given.environment,
  };
  const open = (): TestPhone => {
    const { services, begin } = createServices(environment);
    return {
      services,
      begin,
      environment,
      restart: open,
      setOnline: (isOnline) => {
        line.isOnline = isOnline;
      },
      wipe: async (what) => {
        for (const { name } of await databases.indexedDB.databases())
          if (name && (what === "everything" || name !== "loa-account"))
            await deleteDatabase(databases, name);
        return open();
      },
      setAnswer: (next) => {
        line.answer = next;
      },
      requests,
      time,
    };
  };
  return open();
};
