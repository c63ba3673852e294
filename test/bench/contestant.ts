import type { Sample, SamplePhoto } from "./workload.ts";

/** A way to bring an officer's work to a server and back, with its server running. */
export interface Contestant {
  readonly name: string;
  /** Where its server listens, on loopback. */
  readonly port: number;
  /** Puts records on the server as if other devices had sent them. */
  readonly seed: (records: readonly Sample[]) => Promise<void>;
  /** A new phone that reaches the server at `url` and has signed in, but has not synced. Tells of every request. */
  readonly newPhone: (url: string, onRequest: () => void) => Promise<BenchPhone>;
  readonly close: () => Promise<void>;
}

export interface BenchPhone {
  /** Saves on the phone; nothing is sent. */
  readonly write: (records: readonly Sample[]) => Promise<void>;
  readonly takePhotos: (photos: readonly SamplePhoto[]) => Promise<void>;
  /** Sends and receives until nothing waits; throws when the link fails. */
  readonly sync: () => Promise<void>;
  /** Sends by itself, as its makers would, over a link that breaks; answers when all is sent or time is over. */
  readonly sendWhatever: (limitMs: number) => Promise<void>;
  /** Records here that somebody made, wherever. */
  readonly countRecords: () => Promise<number>;
  /** Photos that the server has, asked around the link. */
  readonly photosArrived: () => Promise<number>;
  readonly close: () => Promise<void>;
}
