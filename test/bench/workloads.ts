import { setTimeout as wait } from "node:timers/promises";
import type { BenchPhone, Contestant } from "./contestant.ts";
import { type LinkProxy, startLinkProxy } from "./link-proxy.ts";
import type { Link } from "./link-queue.ts";
import { createPhotos, createSamples, type Sample, THUMBNAIL_BYTES } from "./workload.ts";

const PHOTOS = 20;
const PHOTO_BYTES = 250_000;
const CUT_MS = 20_000;
const CUT_BYTES = 64 * 1024;
/** As long as a peer was given when the goals were set; where a link sends all in 10 s, a minute is as long. */
const GIVE_UP_MS = { slow: 300_000, fast: 60_000 };
/** Time for both ends to notice that a connection is gone. */
const SETTLE_MS = 50;

/** What one run of one contestant cost. Bytes hold the headers of HTTP too. */
export interface Figures {
  readonly up: number;
  readonly down: number;
  readonly requests: number;
  readonly connections: number;
  readonly ms: number;
  /** Anything that did not come to its end, in words. */
  readonly note: string | null;
}

type Cut = { readonly everyMs: number } | { readonly eachUpBytes: number };

export interface Workload {
  readonly id: string;
  readonly what: string;
  /** Bytes that must cross whatever the way: the photos. Null: there is no such figure. */
  readonly rawUp: number | null;
  /** When every connection breaks. */
  readonly cut: Cut | null;
  readonly prepare: (contestant: Contestant, phone: BenchPhone) => Promise<void>;
  /** Answers in words when it did not come to its end. */
  readonly work: (phone: BenchPhone) => Promise<string | null>;
}

const samples = (count: number, seed: number): readonly Sample[] => createSamples(count, seed);
const photos = () => createPhotos(PHOTOS, PHOTO_BYTES, 4);

const sync = async (phone: BenchPhone): Promise<null> => {
  await phone.sync();
  return null;
};

const RAW_UP = PHOTOS * PHOTO_BYTES;
/** With the thumbnails, where they are sent. */
export const RAW_UP_WITH_THUMBNAILS = PHOTOS * (PHOTO_BYTES + THUMBNAIL_BYTES);

const sendAllPhotos = async (phone: BenchPhone, limitMs: number): Promise<string | null> => {
  await phone.sendWhatever(limitMs);
  const arrived = await phone.photosArrived();
  return arrived >= PHOTOS ? null : `${arrived} of ${PHOTOS} photos in ${limitMs / 1000} s`;
};

export const WORKLOADS: readonly Workload[] = [
  {
    id: "W1",
    what: "push 1,000 records",
    rawUp: null,
    cut: null,
    prepare: async (_contestant, phone) => {
      await phone.sync();
      await phone.write(samples(1_000, 1));
    },
    work: sync,
  },
  {
    id: "W2",
    what: "a fresh device pulls 10,000 records",
    rawUp: null,
    cut: null,
    prepare: (contestant) => contestant.seed(samples(10_000, 2)),
    work: async (phone) => {
      await phone.sync();
      const there = await phone.countRecords();
      return there >= 10_000 ? null : `${there} of 10,000 records`;
    },
  },
  {
    id: "W3",
    what: "nothing new",
    rawUp: null,
    cut: null,
    prepare: async (contestant, phone) => {
      await contestant.seed(samples(100, 3));
      await phone.sync();
      // The second request knows what the first could not, as the clock's offset.
      await phone.sync();
    },
    work: sync,
  },
  {
    id: "W3b",
    what: "one change each way",
    rawUp: null,
    cut: null,
    prepare: async (contestant, phone) => {
      await contestant.seed(samples(100, 3));
      await phone.sync();
      await contestant.seed(samples(1, 31));
      await phone.write(samples(1, 32));
    },
    work: sync,
  },
  {
    id: "W4",
    what: "20 photos of 250 KB",
    rawUp: RAW_UP,
    cut: null,
    prepare: async (_contestant, phone) => {
      await phone.sync();
      await phone.takePhotos(photos());
    },
    work: sync,
  },
  {
    id: "W6",
    what: "20 photos of 250 KB, every connection cut each 20 s",
    rawUp: RAW_UP,
    cut: { everyMs: CUT_MS },
    prepare: async (_contestant, phone) => {
      await phone.sync();
      await phone.takePhotos(photos());
    },
    work: (phone) => sendAllPhotos(phone, GIVE_UP_MS.slow),
  },
  {
    id: "W7",
    what: "20 photos of 250 KB, every connection cut after each 64 KB",
    rawUp: RAW_UP,
    cut: { eachUpBytes: CUT_BYTES },
    prepare: async (_contestant, phone) => {
      await phone.sync();
      await phone.takePhotos(photos());
    },
    work: (phone) => sendAllPhotos(phone, GIVE_UP_MS.fast),
  },
];

const startCutting = (proxy: LinkProxy, cut: Cut | null): (() => void) => {
  if (cut === null) return () => {};
  return "everyMs" in cut ? proxy.cutEvery(cut.everyMs) : proxy.cutEachUp(cut.eachUpBytes);
};

/** One run on data of its own: what comes before the work is neither shaped nor counted. */
export const runOnce = async (
  workload: Workload,
  link: Link,
  open: () => Promise<Contestant>,
): Promise<Figures> => {
  const contestant = await open();
  const proxy = await startLinkProxy(contestant.port);
  let requests = 0;
  const phone = await contestant.newPhone(proxy.url, () => {
    requests += 1;
  });
  try {
    await workload.prepare(contestant, phone);
    proxy.cut();
    await wait(SETTLE_MS);
    proxy.shape(link);
    proxy.reset();
    requests = 0;
    const began = performance.now();
    const stopCutting = startCutting(proxy, workload.cut);
    const note = await workload.work(phone).finally(stopCutting);
    const ms = performance.now() - began;
    return { ...proxy.traffic(), requests, ms, note };
  } finally {
    await phone.close();
    await proxy.close();
    await contestant.close();
  }
};
