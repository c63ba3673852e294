import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createBrowserFetch } from "./browser-fetch.ts";
import type { BenchPhone, Contestant } from "./contestant.ts";
import type { Sample, SamplePhoto } from "./workload.ts";

/** As much of PouchDB as is used here; it brings no types. */
interface Pouch {
  readonly bulkDocs: (docs: readonly object[]) => Promise<unknown>;
  readonly info: () => Promise<{ readonly doc_count: number }>;
  readonly close: () => Promise<void>;
  readonly replicate: {
    readonly to: (remote: Pouch, options?: object) => Replication;
    readonly from: (remote: Pouch, options?: object) => Replication;
  };
}
type Replication = Promise<unknown> & { readonly cancel: () => void };
type PouchClass = (new (
  name: string,
  options?: object,
) => Pouch) & { plugin: (plugin: unknown) => PouchClass };

const docOf = ({ id, fields }: Sample) => ({ _id: id, ...fields });

/** One class a process, however many runs it sees. */
const loadPouch = (peersFolder: string): PouchClass => {
  const peer = createRequire(join(peersFolder, "package.json"));
  const PouchDB = peer("pouchdb-core") as PouchClass;
  if ("replicate" in PouchDB.prototype) return PouchDB;
  return PouchDB.plugin(peer("pouchdb-adapter-memory"))
    .plugin(peer("pouchdb-adapter-http"))
    .plugin(peer("pouchdb-replication"));
};

/** PouchDB as documented, with its default batches, against express-pouchdb; both keep their data in memory. */
export const openCouch = async (peersFolder: string): Promise<Contestant> => {
  const PouchDB = loadPouch(peersFolder);
  const server = spawn(process.execPath, [join(import.meta.dirname, "peers/couch-server.mjs"), peersFolder], {
    stdio: ["ignore", "pipe", "inherit"],
    cwd: peersFolder,
  });
  const [said] = (await once(server.stdout, "data")) as [Buffer];
  const port = Number(/listening (\d+)/.exec(said.toString())?.[1]);
  const databaseAt = (origin: string, onRequest?: () => void): Pouch => {
    const fetch = createBrowserFetch(origin, onRequest);
    return new PouchDB(`${origin}/diary`, {
      adapter: "http",
      fetch: (url: string | URL, init: RequestInit = {}) => fetch(String(url), { method: "GET", ...init }),
    });
  };
  const direct = databaseAt(`http://127.0.0.1:${port}`);
  await direct.info();

  return {
    name: "PouchDB",
    port,
    seed: async (records) => {
      for (let start = 0; start < records.length; start += 1000)
        await direct.bulkDocs(records.slice(start, start + 1000).map(docOf));
    },
    newPhone: async (url, onRequest) => {
      // Databases in memory outlive their closing, by name.
      const local = new PouchDB(`phone-${randomUUID()}`, { adapter: "memory" });
      const remote = databaseAt(url, onRequest);
      await remote.info();
      return openPhone(local, remote, direct);
    },
    close: async () => {
      const ended = once(server, "exit");
      server.kill();
      await ended;
    },
  };
};

const openPhone = (local: Pouch, remote: Pouch, direct: Pouch): BenchPhone => {
  let photosTaken = 0;
  const recordsThere = async (): Promise<number> => (await direct.info()).doc_count;
  return {
    write: async (records) => void (await local.bulkDocs(records.map(docOf))),
    takePhotos: async (photos) => {
      photosTaken += photos.length;
      await local.bulkDocs(photos.map(photoDoc));
    },
    sync: async () => {
      await local.replicate.to(remote);
      await local.replicate.from(remote);
    },
    sendWhatever: async (limitMs) => {
      const until = performance.now() + limitMs;
      const wanted = photosTaken + (await recordsThere());
      const replication = local.replicate.to(remote, { live: true, retry: true });
      while (performance.now() < until && (await recordsThere()) < wanted) await wait(100);
      replication.cancel();
      await replication.catch(() => {});
    },
    countRecords: async () => (await local.info()).doc_count,
    photosArrived: recordsThere,
    close: () => local.close(),
  };
};

const photoDoc = ({ bytes, thumbnail }: SamplePhoto, index: number) => ({
  _id: `photo-${index}`,
  kind: "photo",
  _attachments: {
    photo: { content_type: "image/jpeg", data: bytes },
    thumbnail: { content_type: "image/jpeg", data: thumbnail },
  },
});
