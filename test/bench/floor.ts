import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { gunzipSync, gzipSync } from "node:zlib";
import { Dexie } from "dexie";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { gzip } from "../../src/device/gzip.ts";
import type { Fetch } from "../../src/device/timed-fetch.ts";
import { sha256Of } from "../support/builders/photos.ts";
import { createBrowserFetch } from "./browser-fetch.ts";
import type { BenchPhone, Contestant } from "./contestant.ts";
import type { Sample, SamplePhoto } from "./workload.ts";

const RETRY_MS = 1_000;

/**
 * Not a product, but what can be reached: Dexie, one gzip request with all that is new each way, one PUT a photo that
 * begins anew when it breaks. No identity, no conflicts, no receipts, no thumbnails.
 */
export const openFloor = async (): Promise<Contestant> => {
  const records = new Map<string, { from: string; at: number; fields: Sample["fields"] }>();
  const photos = new Map<string, Buffer>();
  const keep = (from: string, samples: readonly Sample[]): void => {
    for (const { id, fields } of samples) records.set(id, { from, at: records.size + 1, fields });
  };

  const answerSync = (url: URL, body: Buffer, response: ServerResponse): void => {
    const from = url.searchParams.get("device") ?? "";
    const after = Number(url.searchParams.get("after"));
    if (body.length > 0) keep(from, JSON.parse(gunzipSync(body).toString()) as Sample[]);
    const fresh = [...records].filter(([, record]) => record.at > after && record.from !== from);
    const answer = {
      at: records.size,
      records: fresh.map(([id, { fields }]) => ({ id, ...fields })),
    };
    const packed = gzipSync(JSON.stringify(answer));
    response.setHeader("content-encoding", "gzip").setHeader("content-type", "application/json").end(packed);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const pieces: Buffer[] = [];
    for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece);
    const body = Buffer.concat(pieces);
    const url = new URL(request.url ?? "/", "http://floor");
    if (request.method !== "PUT") return answerSync(url, body, response);
    if (sha256Of(body) === url.pathname.slice(1)) photos.set(url.pathname, body);
    response.statusCode = 204;
    response.end();
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  let devices = 0;
  return {
    name: "floor",
    port: (server.address() as AddressInfo).port,
    seed: async (samples) => keep("others", samples),
    newPhone: async (url, onRequest) => {
      devices += 1;
      return openPhone(createBrowserFetch(url, onRequest), String(devices), () => photos.size);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

const openPhone = (fetch: Fetch, device: string, countPhotos: () => number): BenchPhone => {
  const db = new Dexie("floor", { indexedDB: new IDBFactory(), IDBKeyRange });
  db.version(1).stores({ records: "&id", outbox: "&id" });
  let after = 0;
  let waiting: SamplePhoto[] = [];

  const sendRecords = async (): Promise<void> => {
    const outbox = await db.table("outbox").toArray();
    const body = outbox.length > 0 ? await gzip(new TextEncoder().encode(JSON.stringify(outbox))) : null;
    const response = await fetch(`/sync?device=${device}&after=${after}`, {
      method: body ? "POST" : "GET",
      ...(body ? { body, headers: { "Content-Type": "application/json", "Content-Encoding": "gzip" } } : {}),
    });
    const told = (await response.json()) as { at: number; records: object[] };
    await db.table("records").bulkPut([...told.records, ...outbox]);
    await db.table("outbox").clear();
    after = told.at;
  };

  const sendPhotos = async (): Promise<void> => {
    for (const photo of [...waiting]) {
      const body = new Uint8Array(photo.bytes);
      const response = await fetch(`/${sha256Of(photo.bytes)}`, { method: "PUT", body });
      if (!response.ok) throw new Error(`PUT ${response.status}`);
      waiting = waiting.filter((other) => other !== photo);
    }
  };

  return {
    write: async (records) => {
      await db.table("outbox").bulkPut(records.map(({ id, fields }) => ({ id, fields })));
    },
    takePhotos: async (photos) => {
      waiting = [...waiting, ...photos];
    },
    sync: async () => {
      await sendRecords();
      await sendPhotos();
    },
    sendWhatever: async (limitMs) => {
      const until = performance.now() + limitMs;
      while (waiting.length > 0 && performance.now() < until) await sendPhotos().catch(() => wait(RETRY_MS));
    },
    countRecords: () => db.table("records").count(),
    photosArrived: async () => countPhotos(),
    close: async () => db.close(),
  };
};
