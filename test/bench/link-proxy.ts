import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { createLinkQueue, LINKS, type Link, type LinkQueue, type Time } from "./link-queue.ts";

/** What fits into one Ethernet frame over TCP. */
const PACKET_BYTES = 1460;
/** Bytes of one connection that wait for the line; the rest stays with its sender, as in a socket's buffer. */
const SEND_BUFFER_BYTES = 32 * 1024;

/** Bytes of TCP payload that were on the line, headers of HTTP included, and what carried them. */
export interface Traffic {
  readonly up: number;
  readonly down: number;
  readonly connections: number;
}

/** A loopback proxy that counts every byte and carries it as a slow link would. */
export interface LinkProxy {
  readonly url: string;
  readonly traffic: () => Traffic;
  readonly reset: () => void;
  /** How bytes fare from now on. */
  readonly shape: (link: Link) => void;
  /** Breaks every connection now. */
  readonly cut: () => void;
  /** Breaks every connection again and again. Returns how to stop. */
  readonly cutEvery: (ms: number) => () => void;
  /** Breaks every connection each time so many bytes have arrived above. Returns how to stop. */
  readonly cutEachUp: (bytes: number) => () => void;
  readonly close: () => Promise<void>;
}

const systemTime: Time = {
  now: () => performance.now(),
  after: (waitMs, run) => void setTimeout(run, waitMs),
};

interface Pair {
  readonly client: Socket;
  readonly server: Socket;
  isAlive: boolean;
}

export const startLinkProxy = async (targetPort: number): Promise<LinkProxy> => {
  const counted = { up: 0, down: 0, connections: 0 };
  const pairs = new Set<Pair>();
  const breaking = { eachUp: Number.POSITIVE_INFINITY, since: 0 };
  let link: Link = LINKS.none;
  const half = () => link.roundTripMs / 2;
  const up = createLinkQueue(systemTime, () => ({ bitsPerS: link.upBps, halfTripMs: half() }));
  const down = createLinkQueue(systemTime, () => ({ bitsPerS: link.downBps, halfTripMs: half() }));

  const breakOff = (pair: Pair): void => {
    pair.isAlive = false;
    pairs.delete(pair);
    pair.client.resetAndDestroy();
    pair.server.resetAndDestroy();
  };
  const cut = (): void => {
    for (const pair of pairs) breakOff(pair);
  };

  const noteUp: Notes = {
    sent: (bytes) => {
      counted.up += bytes;
    },
    arrived: (bytes) => {
      breaking.since += bytes;
      if (breaking.since < breaking.eachUp) return;
      breaking.since = 0;
      cut();
    },
  };
  const noteDown: Notes = {
    sent: (bytes) => {
      counted.down += bytes;
    },
    arrived: () => {},
  };

  const proxy = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
    const server = connect({ port: targetPort, host: "127.0.0.1", allowHalfOpen: true, noDelay: true });
    const pair: Pair = { client, server, isAlive: true };
    pairs.add(pair);
    counted.connections += 1;
    for (const socket of [client, server]) {
      socket.on("error", () => breakOff(pair));
      socket.on("close", () => {
        if (client.closed && server.closed) pairs.delete(pair);
      });
    }
    carry(pair, server, client, down, noteDown);
    // A new connection costs a round trip before its first byte.
    setTimeout(() => carry(pair, client, server, up, noteUp), link.roundTripMs);
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");

  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    traffic: () => ({ ...counted }),
    reset: () => void Object.assign(counted, { up: 0, down: 0, connections: 0 }),
    shape: (next) => {
      link = next;
    },
    cut,
    cutEvery: (ms) => {
      const timer = setInterval(cut, ms);
      return () => clearInterval(timer);
    },
    cutEachUp: (bytes) => {
      Object.assign(breaking, { eachUp: bytes, since: 0 });
      return () => {
        breaking.eachUp = Number.POSITIVE_INFINITY;
      };
    },
    close: async () => {
      const closed = once(proxy, "close");
      proxy.close();
      cut();
      await closed;
    },
  };
};

/** Told of bytes that have left, and of those that are at the other end. */
interface Notes {
  readonly sent: (bytes: number) => void;
  readonly arrived: (bytes: number) => void;
}

/** Carries what one socket says to the other, packet by packet, and holds it back while too much waits. */
const carry = (pair: Pair, from: Socket, to: Socket, queue: LinkQueue, note: Notes): void => {
  let waiting = 0;
  const isAlive = (): boolean => pair.isAlive;
  from.on("data", (chunk: Buffer) => {
    for (let start = 0; start < chunk.length; start += PACKET_BYTES) {
      const bytes = chunk.subarray(start, start + PACKET_BYTES);
      waiting += bytes.length;
      queue.push({
        sizeBytes: bytes.length,
        isAlive,
        onSent: () => {
          note.sent(bytes.length);
          waiting -= bytes.length;
          if (waiting < SEND_BUFFER_BYTES) from.resume();
        },
        onArrived: () => {
          to.write(bytes);
          note.arrived(bytes.length);
        },
      });
    }
    if (waiting >= SEND_BUFFER_BYTES) from.pause();
  });
  from.on("end", () =>
    queue.push({ sizeBytes: 0, isAlive, onSent: () => {}, onArrived: () => void to.end() }),
  );
};
