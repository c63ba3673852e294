import { type Change, SCHEMA_VERSION } from "../../../src/domain/change.ts";
import { addMs, type Instant } from "../../../src/domain/instant.ts";
import type { ScopeId } from "../../../src/domain/scope.ts";
import type { PhoneStore } from "../../../src/sync/ports.ts";
import { createMemoryPhoneStore } from "../../support/memory-phone-store.ts";
import type { Session } from "../world/server.ts";
import type { PhoneShelf } from "../world/shelf.ts";
import type { VirtualTime } from "../world/virtual-time.ts";

const ASK_MS = 6 * 60 * 60 * 1000;

/** A phone's database in plain maps. */
export const createMemoryShelf = ({ user, device }: Session, time: VirtualTime): PhoneShelf => {
  const memory = createMemoryPhoneStore();
  let seq = 0;
  let clockOffsetMs: number | null = null;
  let watch: readonly ScopeId[] = [];

  let askedAt: Instant | null = null;

  /** Now and then whatever the server once had is asked for again, as the real phone does (`ask-files.ts`). */
  const isTimeToAsk = (): boolean => askedAt === null || time.now() >= addMs(askedAt, ASK_MS);
  const storedFiles = () =>
    [...memory.files.values()].filter(({ state }) => state === "stored").map(({ file }) => file);

  const epochNow = async () => (await memory.standing()).epoch;
  const store: PhoneStore = {
    ...memory,
    standing: async () => {
      const standing = await memory.standing();
      const filesToAsk = isTimeToAsk()
        ? [...new Set([...standing.filesToAsk, ...storedFiles()])]
        : standing.filesToAsk;
      const heartbeat = { ...standing.heartbeat, clockOffsetMs };
      return { ...standing, user, device, watch, filesToAsk, heartbeat };
    },
    install: async (exchange) => {
      const installed = await memory.install(exchange);
      clockOffsetMs = exchange.clockOffsetMs;
      if (isTimeToAsk()) askedAt = time.now();
      return installed;
    },
  };

  return {
    store,
    commit: async (author, at: Instant, wanted, files) => {
      const changes = wanted.map((change): Change => {
        seq += 1;
        return {
          id: change.id,
          device: author.device,
          seq,
          user: author.user,
          scope: change.scope,
          collection: change.collection,
          recordId: change.recordId,
          fields: { ...change.fields },
          base: { epoch: change.seen.epoch, number: change.seen.number },
          at,
          clockOffsetMs,
          schemaVersion: SCHEMA_VERSION,
        };
      });
      for (const change of changes) memory.outbox.set(change.seq, change);
      for (const { file, kind, bytes, on } of files)
        memory.files.set(file, {
          file,
          kind,
          on,
          type: "image/jpeg",
          sizeBytes: bytes.byteLength,
          upload: null,
          bytes: bytes.buffer,
          state: "waiting",
        });
      return changes;
    },
    offerAgain: memory.offerAgain,
    discard: async (id) => void memory.refused.delete(id),
    waitingFiles: async () =>
      [...memory.files.values()]
        .filter(({ state }) => state === "waiting")
        .map(({ file, bytes }) => ({ file, bytes: new Uint8Array(bytes) })),
    watch: async (scopes) => {
      watch = [...scopes];
    },
    look: async () => ({
      epoch: await epochNow(),
      outbox: [...memory.outbox.values()].sort((a, b) => a.seq - b.seq),
      setAside: [...memory.refused.values()],
      kept: [...memory.kept.values()],
      rows: [...memory.mirror.values()],
      cursors: [...memory.cursors.values()],
      files: [...memory.files.values()].map(({ file, state }) => ({
        file,
        isWaiting: state === "waiting",
        hasBytes: true,
      })),
    }),
    close: async () => {},
  };
};
